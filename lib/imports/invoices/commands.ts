import { inArray, sql } from 'drizzle-orm'
import {
  assets,
  counters,
  invoiceLines,
  invoices,
  paymentAllocations,
  payments,
  register,
  snapshots,
} from '@/db/schema/all'
import type { Actor } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import { addToDay } from '@/lib/documents/daily-figures'
import type { Snapshot } from '@/lib/documents/model'
import { assetHashesOf, snapshotHash } from '@/lib/documents/snapshot'
import { issuedSnapshotOf } from '@/lib/drafts/issue/commands'
import { figuresOf, headOf, linesOf } from '@/lib/drafts/rows/model'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { letOthersGo } from '@/lib/platform/pauses'
import type { Look } from '@/lib/presets/model'
import type { Importing } from '../clients/commands'
import { neverStored, type ReadInvoice } from './model'

/** An invoice of a file with its client, to be written. */
export interface InvoiceToWrite {
  invoice: ReadInvoice
  client: ClientChoice
  /** Its place in the file, counted from 1: its sequence. */
  sequence: number
}

export interface InvoiceLetters {
  company: Company
  look: Look
  today: string
}

/** What days come to while a file is imported; written once at its end, since their rows are shared. */
export type DayFigures = Map<
  string,
  {
    day: string
    currency: string
    invoicedMinor: bigint
    receivedMinor: bigint
    receivedCount: number
  }
>

/** The series of an import: never one of ours. */
export function seriesOf(importId: string): string {
  return `import:${importId}`
}

/**
 * Writes invoices of a file in the transaction that imports it: drafts, their lines, their snapshots, then what issues
 * them, and what was paid of them.
 */
export async function insertInvoices(
  tx: CompanyTx,
  actor: Actor,
  importing: Importing,
  letters: InvoiceLetters,
  added: readonly InvoiceToWrite[],
  days: DayFigures,
): Promise<void> {
  if (added.length === 0) return
  const written = []
  for (const each of added) {
    written.push(rowsFor(actor, importing, letters, each))
    await letOthersGo()
  }
  await tx.insert(invoices).values(written.map(each => each.head))
  await tx.insert(invoiceLines).values(written.flatMap(each => each.lines))
  await tx.insert(snapshots).values(written.map(each => each.snapshot))
  await keepAssets(
    tx,
    written.map(each => each.shown),
  )
  await issueAll(tx, written)
  await tx.insert(register).values(written.map(each => each.entry))
  const paid = written.flatMap(each => (each.payment ? [each.payment] : []))
  if (paid.length > 0) {
    await tx.insert(payments).values(paid.map(each => each.row))
    await tx.insert(paymentAllocations).values(paid.map(each => each.allocation))
  }
  for (const { invoice } of added) addUp(days, invoice)
}

/** Writes what the days come to, and closes the series, which nothing else will ever count. */
export async function finishInvoices(
  tx: CompanyTx,
  actor: Actor,
  importId: string,
  count: number,
  days: DayFigures,
): Promise<void> {
  if (count > 0)
    await tx
      .insert(counters)
      .values({ companyId: actor.companyId, series: seriesOf(importId), last: count })
  const sorted = [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
  for (const figures of sorted) await addToDay(tx, actor, figures)
}

function rowsFor(
  { companyId }: Actor,
  { importId, authorId }: Importing,
  letters: InvoiceLetters,
  { invoice, client, sequence }: InvoiceToWrite,
) {
  const draft = { ...invoice.draft, clientId: client.id }
  const { number, paidMinor, paidOn } = invoice
  const { id, currency, issuedOn, dueOn } = draft
  const snapshotId = newId()
  const at = now()
  const issuedAt = middayOf(issuedOn, at)
  const given = { number, sequence, series: seriesOf(importId) }
  const figures = figuresOf(draft)
  const shown: Snapshot = {
    ...issuedSnapshotOf({ ...letters, client, stored: { ...neverStored, draft } }, number, 1),
    issuedAt: issuedAt.toISOString(),
  }
  const by = { createdBy: authorId, updatedBy: authorId, createdAt: at, updatedAt: at }
  const paymentId = newId()
  return {
    shown,
    given: { id, snapshotId, issuedAt: issuedAt.toISOString(), issuedBy: authorId, ...given },
    head: {
      companyId,
      id,
      ...headOf(draft),
      ...figures,
      ...by,
      deductions: [],
      rounding: draft.rounding || null,
      metadata: { import: importId },
    },
    lines: linesOf(draft, companyId).map(line => ({ ...line, invoiceId: id })),
    snapshot: {
      companyId,
      id: snapshotId,
      kind: 'invoice' as const,
      documentId: id,
      version: 1,
      reason: 'issued' as const,
      data: shown,
      sha256: snapshotHash(shown),
      template: `${shown.template.name}@${shown.template.version}`,
      createdAt: at,
      createdBy: authorId,
    },
    entry: {
      companyId,
      id,
      kind: 'invoice' as const,
      clientId: client.id,
      createdBy: authorId,
      ...given,
      numberKey: number.toLowerCase(),
      currency,
      totalMinor: figures.payableMinor,
      paidMinor,
      issuedOn,
      dueOn,
      listedAt: issuedAt,
      issuedAt,
      importId,
      updatedAt: at,
    },
    payment:
      paidMinor > 0n
        ? {
            row: {
              companyId,
              id: paymentId,
              clientId: client.id,
              currency,
              amountMinor: paidMinor,
              method: 'other' as const,
              receivedOn: paidOn,
              reference: 'Imported',
              createdBy: authorId,
              createdAt: at,
            },
            allocation: { companyId, paymentId, invoiceId: id, amountMinor: paidMinor },
          }
        : null,
  }
}

/** A file knows days alone; today's midday may not have come yet. */
function middayOf(day: string, at: Date): Date {
  return new Date(Math.min(Date.parse(`${day}T12:00:00Z`), at.getTime()))
}

/** The look of an imported invoice stays as that of any other. */
async function keepAssets(tx: CompanyTx, shown: readonly Snapshot[]): Promise<void> {
  const hashes = [...new Set(shown.flatMap(assetHashesOf))]
  if (hashes.length === 0) return
  await tx
    .update(assets)
    .set({ issued: true })
    .where(sql`${inArray(assets.sha256, hashes)} and not ${assets.issued}`)
}

/** The lines are locked by it; the database takes a draft and nothing else. */
async function issueAll(
  tx: CompanyTx,
  written: readonly { given: ReturnType<typeof rowsFor>['given'] }[],
): Promise<void> {
  const given = JSON.stringify(written.map(each => each.given))
  await tx.execute(sql`
    update ${invoices} set status = 'issued', number = given.number, series = given.series,
      sequence = given.sequence, snapshot_id = given."snapshotId", issued_at = given."issuedAt",
      issued_by = given."issuedBy"
    from jsonb_to_recordset(${given}::jsonb) as given(id uuid, number text, series text, sequence integer,
      "snapshotId" uuid, "issuedAt" timestamptz, "issuedBy" uuid)
    where ${invoices.id} = given.id`)
}

function addUp(days: DayFigures, { draft, totalMinor, paidMinor, paidOn }: ReadInvoice): void {
  const { currency, issuedOn } = draft
  const dayOf = (day: string) => {
    const key = `${day} ${currency}`
    const found = days.get(key) ?? {
      day,
      currency,
      invoicedMinor: 0n,
      receivedMinor: 0n,
      receivedCount: 0,
    }
    days.set(key, found)
    return found
  }
  dayOf(issuedOn).invoicedMinor += totalMinor
  if (paidMinor === 0n) return
  const paid = dayOf(paidOn)
  paid.receivedMinor += paidMinor
  paid.receivedCount += 1
}
