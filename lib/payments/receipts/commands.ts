import { inArray } from 'drizzle-orm'
import { invoices, receipts } from '@/db/schema/all'
import type { Actor } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import type { ClientChoice } from '@/lib/clients/model'
import { getClientChoice } from '@/lib/clients/queries'
import { type Company, trialNumber } from '@/lib/companies/model'
import { takeNumber } from '@/lib/companies/numbers/commands'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentContent } from '@/lib/documents/model'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { enterDocument, getEntry, type RegisterEntry } from '@/lib/documents/register'
import { snapshotOf } from '@/lib/documents/snapshot'
import { storeSnapshot } from '@/lib/documents/store-snapshot'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { Look } from '@/lib/presets/model'
import { getPresetOf } from '@/lib/presets/queries'
import { receiptContentOf, type Settled } from '../content/model'
import type { RecordPaymentInput } from '../input'
import { assertAddsUp, assertPayable, assertReceived, paidMinorOf } from '../model'

export interface Payer {
  company: Company
  client: ClientChoice
  look: Look
  /** ISO date of the company's calendar. */
  today: string
}

/** Who pays whom, as the receipt will say it; in the look of its invoices where they have one in common. */
export async function readPayer(
  tx: CompanyTx,
  actor: Actor,
  { clientId, allocations }: RecordPaymentInput,
): Promise<Payer> {
  const invoiceIds = allocations.map(one => one.invoiceId)
  const [company, client, look] = await Promise.all([
    getCompany(tx, actor.companyId),
    getClientChoice(tx, clientId),
    lookOf(tx, invoiceIds),
  ])
  if (!company) throw notFound('company')
  if (!client) throw notFound('client')
  return { company, client, look, today: localDateOf(now(), company.timezone) }
}

async function lookOf(tx: CompanyTx, invoiceIds: string[]): Promise<Look> {
  const chosen = await tx
    .selectDistinct({ presetId: invoices.presetId })
    .from(invoices)
    .where(inArray(invoices.id, invoiceIds))
  const [first, ...others] = chosen
  return getPresetOf(tx, first && others.length === 0 ? first.presetId : null)
}

/** The register's entries of the invoices that are paid. */
export async function readEntries(
  tx: CompanyTx,
  input: RecordPaymentInput,
): Promise<RegisterEntry[]> {
  const entries = await Promise.all(input.allocations.map(one => getEntry(tx, one.invoiceId)))
  return entries.map(entry => {
    if (entry?.kind !== 'invoice') throw notFound('invoice')
    return entry
  })
}

/** Checks the payment against what is due now, and says it as a receipt. */
export function receiptOf(
  input: RecordPaymentInput,
  { company, client, look, today }: Payer,
  entries: RegisterEntry[],
): DocumentContent {
  const amountMinor = paidMinorOf(input.amount, input.currency)
  assertReceived(input.receivedOn, today)
  const settled = settledOf(input, entries)
  entries.forEach(entry => {
    const part = settled.find(one => one.invoiceId === entry.id)
    assertPayable(entry, input, part?.amountMinor ?? 0n, company.locale)
  })
  assertAddsUp(
    amountMinor,
    settled.map(one => one.amountMinor),
    input.currency,
    company.locale,
  )
  return receiptContentOf({
    payment: { ...input, amountMinor },
    settled,
    company,
    client,
    font: brandFontOf(company.brand),
    look,
    number: trialNumber(company, 'receipt', today),
    today,
  })
}

/** In the order the form names them. */
export function settledOf(input: RecordPaymentInput, entries: RegisterEntry[]): Settled[] {
  return input.allocations.map(({ invoiceId, amount }) => {
    const entry = entries.find(one => one.id === invoiceId)
    if (!entry) throw notFound('invoice')
    return {
      invoiceId,
      number: entry.number ?? '',
      issuedOn: entry.issuedOn,
      totalMinor: entry.totalMinor,
      openMinor: entry.openMinor,
      amountMinor: paidMinorOf(amount, input.currency),
    }
  })
}

/** Numbers and stores the receipt of a payment. */
export async function issueReceipt(
  tx: CompanyTx,
  actor: Actor,
  parts: {
    input: RecordPaymentInput
    payer: Payer
    content: DocumentContent
    amountMinor: bigint
    at: Date
  },
): Promise<string> {
  const { input, payer, content, amountMinor, at } = parts
  const { receiptId: id, clientId, currency } = input
  const issuedOn = payer.today
  const given = await takeNumber(tx, actor, payer.company, { kind: 'receipt', issuedOn })
  const snapshotId = newId()
  const createdBy = actor.kind === 'member' ? actor.userId : null
  const row = { id, clientId, currency, totalMinor: amountMinor, issuedOn, ...given, createdBy }
  // First and alone: it tells an id that was used before in words.
  await enterDocument(tx, actor, {
    ...row,
    kind: 'receipt',
    dueOn: input.receivedOn,
    listedAt: at,
    issuedAt: at,
  })
  await Promise.all([
    tx.insert(receipts).values({
      ...row,
      companyId: actor.companyId,
      paymentId: input.id,
      snapshotId,
      issuedAt: at,
    }),
    storeSnapshot(tx, actor, {
      id: snapshotId,
      documentId: id,
      reason: 'issued',
      snapshot: snapshotOf({
        content: { ...content, number: given.number },
        version: 1,
        issuedAt: at,
      }),
    }),
  ])
  return given.number
}
