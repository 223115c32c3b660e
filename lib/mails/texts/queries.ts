import { eq } from 'drizzle-orm'
import { mailTexts } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MailTextKind } from '../model'
import type { MailText } from './defaults/model'

/** A company's own words for a kind of mail. */
export interface OwnMailText extends MailText {
  kind: MailTextKind
  version: number
  /** Tells this text from every other one: the version alone begins anew after a reset. */
  seen: string
}

/** The kinds that a company words for itself. */
export async function listMailTexts(tx: CompanyTx): Promise<OwnMailText[]> {
  return (await tx.select().from(mailTexts)).map(toOwn)
}

/** A company's own words for a kind; null where it uses those that come along. */
export async function getMailText(tx: CompanyTx, kind: MailTextKind): Promise<OwnMailText | null> {
  const [row] = await tx.select().from(mailTexts).where(eq(mailTexts.kind, kind))
  return row ? toOwn(row) : null
}

function toOwn({ kind, subject, body, version, updatedAt }: typeof mailTexts.$inferSelect) {
  return { kind, subject, body, version, seen: `${version}@${updatedAt.getTime()}` }
}
