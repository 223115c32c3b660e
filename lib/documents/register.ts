import { asc, eq, inArray } from 'drizzle-orm'
import { register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'

/** A document's row in the register: what happened to it after it was written. */
export type RegisterEntry = typeof register.$inferSelect

type NewEntry = Omit<typeof register.$inferInsert, 'companyId' | 'numberKey' | 'updatedAt'>
type EntryChanges = Partial<Omit<NewEntry, 'id' | 'kind'>>

/** What the register says of a document; null for any id of another company. */
export async function getEntry(tx: CompanyTx, id: string): Promise<RegisterEntry | null> {
  const [entry] = await tx.select().from(register).where(eq(register.id, id))
  return entry ?? null
}

/**
 * Enters a document, drafts too, in the transaction that writes it.
 * @throws DomainError `conflict` for an id that another document has, of whatever kind
 */
export async function enterDocument(tx: CompanyTx, actor: Actor, entry: NewEntry): Promise<void> {
  const entered = await tx
    .insert(register)
    .values({
      ...entry,
      ...numberKeyOf(entry.number),
      companyId: actor.companyId,
      updatedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: register.id })
  if (entered.length === 0)
    throw new DomainError(
      'conflict',
      'Another document was saved under this id. Reload the page and try again.',
    )
}

/** Changes what the register says of a document, in the transaction that changes the document. */
export async function changeEntry(tx: CompanyTx, id: string, changes: EntryChanges): Promise<void> {
  await tx
    .update(register)
    .set({ ...changes, ...numberKeyOf(changes.number), updatedAt: now() })
    .where(eq(register.id, id))
}

/**
 * Locks documents for what happens to them next, in the order of their ids, so that two commands never wait
 * for each other. The answer is in that order.
 * @throws DomainError `not_found` when one of them is not of this company
 */
export async function lockEntries(
  tx: CompanyTx,
  ids: readonly string[],
  kind: RegisterEntry['kind'],
): Promise<RegisterEntry[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const rows = await tx
    .select()
    .from(register)
    .where(inArray(register.id, wanted))
    .orderBy(asc(register.id))
    .for('update')
  if (rows.length !== wanted.length || rows.some(row => row.kind !== kind))
    throw notFound(kind.replace('_', ' '))
  return rows
}

/** Locks one document. */
export async function lockEntry(
  tx: CompanyTx,
  id: string,
  kind: RegisterEntry['kind'],
): Promise<RegisterEntry> {
  const [entry] = await lockEntries(tx, [id], kind)
  if (!entry) throw notFound(kind.replace('_', ' '))
  return entry
}

function numberKeyOf(number: string | null | undefined) {
  return number ? { numberKey: number.toLowerCase() } : {}
}
