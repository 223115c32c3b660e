import { and, desc, eq } from 'drizzle-orm'
import { activity } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'

export interface ActivityView {
  id: string
  verb: string
  actorName: string
  at: Date
  after: Record<string, unknown> | null
}

/** What happened to one subject, newest first. */
export async function listActivityOf(tx: CompanyTx, subjectId: string): Promise<ActivityView[]> {
  return tx
    .select({
      id: activity.id,
      verb: activity.verb,
      actorName: activity.actorName,
      at: activity.at,
      after: activity.after,
    })
    .from(activity)
    .where(and(eq(activity.subjectId, subjectId)))
    .orderBy(desc(activity.id))
    .limit(50)
}
