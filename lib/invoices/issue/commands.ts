import { eq } from 'drizzle-orm'
import { invoices } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { takeNumber, withFreshNumber } from '@/lib/companies/numbers/commands'
import { addToDay } from '@/lib/documents/daily-figures'
import { changeEntry } from '@/lib/documents/register'
import { storeSnapshot } from '@/lib/documents/store-snapshot'
import { entryOf, writeLines } from '@/lib/drafts/commands'
import type { IssueInput } from '@/lib/drafts/input'
import {
  assertIssuable,
  assertMaterialDrawable,
  changedMeanwhile,
  finalDraftOf,
  issuedSnapshotOf,
  type Material,
  readMaterial,
} from '@/lib/drafts/issue/commands'
import { figuresOf } from '@/lib/drafts/rows/model'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { assertDeductionsHold } from '@/lib/quotes/invoicing/commands'

export interface IssuedInvoice {
  id: string
  number: string
}

/**
 * Locks the draft, gives it its number and writes its snapshot. Asked again, it answers with the same number.
 * @throws DomainError `invalid` with the reasons, `conflict` when the draft changed since it was shown
 */
export async function issueInvoice(actor: Actor, input: IssueInput): Promise<IssuedInvoice> {
  authorize(actor, 'issue documents')
  const material = await readAs(actor, tx => readMaterial(tx, actor, 'invoice', input.id))
  const { number } = material.stored
  if (number) return { id: input.id, number }
  assertIssuable(actor, material, input)
  await assertMaterialDrawable(actor, material)
  return withFreshNumber(() =>
    runCommand(actor, tx => lockNumberAndStore(tx, actor, material, input.id)),
  )
}

async function lockNumberAndStore(
  tx: CompanyTx,
  actor: Actor,
  material: Material,
  id: string,
): Promise<IssuedInvoice> {
  const { stored, company } = material
  const [locked] = await tx
    .select({ version: invoices.version, deletedAt: invoices.deletedAt })
    .from(invoices)
    .where(eq(invoices.id, id))
    .for('update')
  if (!locked) return alreadyIssued(tx, id)
  if (locked.version !== stored.version || locked.deletedAt) throw changedMeanwhile()
  const draft = finalDraftOf(stored.draft)
  await assertDeductionsHold(tx, draft)
  await writeLines(tx, actor, draft)
  const { issuedOn, currency } = draft
  const figures = figuresOf(draft)
  const at = now()
  const given = await takeNumber(tx, actor, company, { kind: 'invoice', issuedOn })
  const snapshotId = newId()
  const snapshot = issuedSnapshotOf(material, given.number, 1)
  await Promise.all([
    storeSnapshot(tx, actor, { id: snapshotId, documentId: id, reason: 'issued', snapshot }),
    tx
      .update(invoices)
      .set({
        ...figures,
        ...given,
        status: 'issued',
        snapshotId,
        issuedAt: at,
        issuedBy: actor.kind === 'member' ? actor.userId : null,
      })
      .where(eq(invoices.id, id)),
    changeEntry(tx, id, { ...entryOf(draft), ...given, issuedAt: at, listedAt: at }),
    addToDay(tx, actor, { day: issuedOn, currency, invoicedMinor: figures.payableMinor }),
    recordActivity(tx, actor, {
      verb: 'invoice.issued',
      subject: { kind: 'invoice', id, label: given.number },
      after: { number: given.number, version: 1 },
    }),
  ])
  return { id, number: given.number }
}

/** An issued invoice cannot even be locked for a change: whoever came second is told its number. */
async function alreadyIssued(tx: CompanyTx, id: string): Promise<IssuedInvoice> {
  const [row] = await tx
    .select({ number: invoices.number })
    .from(invoices)
    .where(eq(invoices.id, id))
  if (!row?.number) throw notFound('invoice')
  return { id, number: row.number }
}
