import { and, asc, getTableColumns, isNull, sql } from 'drizzle-orm'
import { clients } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { localDateOf } from '@/lib/platform/calendar'
import { matching } from '../queries'
import type { ClientToExport } from './model'

/** How many are read at once. */
export const clientChunk = 500

interface Wanted {
  search: string
  timezone: string
  /** Deleted and erased ones too. */
  all?: boolean
  /** The last one of the page before. */
  after: { sortKey: string; id: string } | null
}

export interface ClientPageToExport {
  rows: (ClientToExport & { isDeleted: boolean; erasedAt: Date | null })[]
  /** Where to read on; null at the end. */
  next: { sortKey: string; id: string } | null
}

/** The next clients of an export by name, as the list has them or all there are. */
export async function listClientsToExport(
  tx: CompanyTx,
  { search, timezone, all = false, after }: Wanted,
): Promise<ClientPageToExport> {
  const rows = await tx
    .select(getTableColumns(clients))
    .from(clients)
    .where(
      and(
        all ? undefined : isNull(clients.deletedAt),
        ...matching(search),
        after
          ? sql`(${clients.sortKey}, ${clients.id}) > (${after.sortKey}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(clients.sortKey), asc(clients.id))
    .limit(clientChunk)
  const last = rows.length === clientChunk ? rows.at(-1) : undefined
  return {
    rows: rows.map(row => ({
      ...row,
      createdOn: localDateOf(row.createdAt, timezone),
      isDeleted: row.deletedAt !== null,
    })),
    next: last ? { sortKey: last.sortKey, id: last.id } : null,
  }
}
