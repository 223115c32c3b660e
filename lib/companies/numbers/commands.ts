import { and, eq } from 'drizzle-orm'
import { counters } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { takeSequence } from '@/lib/documents/numbers'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { lockCompany, writeSettings } from '../commands'
import type { NumberingInput } from '../input'
import { type Company, numberPatternOf, printedNumber } from '../model'
import { getCompany } from '../queries'
import type { NextNumberInput } from './input'
import { sequenceIn } from './model'
import { getTakenNumber, isEmptySeries, listCounted } from './queries'

export interface GivenNumber {
  series: string
  sequence: number
  number: string
}

/** Changes how documents are numbered. A new pattern opens a new series; what was given stays. */
export async function changeNumbering(
  actor: Actor,
  input: NumberingInput,
): Promise<{ version: number }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const before = await lockCompany(tx, actor, input.version)
    await assertFreshNumbers(tx, input, localDateOf(now(), before.timezone))
    return writeSettings(tx, actor, before, input)
  })
}

/**
 * Says with which number a series begins, for a company that comes from another program. Only while no document
 * has a number of it: afterwards there would be a gap, or a number given twice.
 */
export async function setNextNumber(
  actor: Actor,
  input: NextNumberInput,
): Promise<{ next: string }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const { kind, next } = input
    const pattern = numberPatternOf(company, kind, localDateOf(now(), company.timezone))
    if (pattern.series !== input.series)
      throw new DomainError(
        'conflict',
        'The numbers were changed meanwhile. Reload the page, then set the next one again.',
      )
    const last = await lockCounter(tx, actor, pattern.series)
    if (!(await isEmptySeries(tx, kind, pattern.series)))
      throw new DomainError(
        'wrong_state',
        `${kindWords[kind]} of this series exist: it goes on at ${printedNumber(pattern, last + 1)}. Change how they begin to open a new series.`,
      )
    const taken = await getTakenNumber(tx, kind, pattern, next)
    if (taken)
      throw new DomainError(
        'conflict',
        `${taken.number} exists already. The next free number is ${sequenceIn(taken.number, pattern.prefix) + 1}.`,
        { field: 'next' },
      )
    const number = printedNumber(pattern, next)
    if (last === next - 1) return { next: number }
    await tx
      .update(counters)
      .set({ last: next - 1 })
      .where(eq(counters.series, pattern.series))
    await recordActivity(tx, actor, {
      verb: 'company.next_number_set',
      subject: { kind: 'company', id: actor.companyId, label: company.name },
      before: { [kind]: printedNumber(pattern, last + 1) },
      after: { [kind]: number },
    })
    return { next: number }
  })
}

/** Gives a document its number. From here on the series is locked for everyone else: call it last. */
export async function takeNumber(
  tx: CompanyTx,
  actor: Actor,
  company: Company,
  { kind, issuedOn }: { kind: DocumentKind; issuedOn: string },
): Promise<GivenNumber> {
  const pattern = numberPatternOf(company, kind, issuedOn)
  const sequence = await takeSequence(tx, actor.companyId, pattern.series)
  return { series: pattern.series, sequence, number: printedNumber(pattern, sequence) }
}

/** Runs a command that takes a number; two series that print the same one become a sentence. */
export async function withFreshNumber<Value>(command: () => Promise<Value>): Promise<Value> {
  try {
    return await command()
  } catch (error) {
    if (violatedConstraint(error)?.endsWith('_number_key'))
      throw new DomainError(
        'conflict',
        'The next number of this series was given before. Under Settings → Numbers, set the next number while no document of the series exists, or choose another prefix.',
      )
    throw error
  }
}

/** The counter of a series, made where there is none, locked until the transaction ends. */
async function lockCounter(tx: CompanyTx, actor: Actor, series: string): Promise<number> {
  const { companyId } = actor
  await tx.insert(counters).values({ companyId, series, last: 0 }).onConflictDoNothing()
  const [counter] = await tx
    .select({ last: counters.last })
    .from(counters)
    .where(and(eq(counters.companyId, companyId), eq(counters.series, series)))
    .for('update')
  return counter?.last ?? 0
}

/** A new prefix opens a new series; it must not print numbers that another of ours has already given. */
async function assertFreshNumbers(
  tx: CompanyTx,
  input: NumberingInput,
  today: string,
): Promise<void> {
  const company = {
    prefixes: {
      invoice: input.invoicePrefix,
      quote: input.quotePrefix,
      credit_note: input.creditNotePrefix,
      receipt: input.receiptPrefix,
    },
    numberPadding: input.numberPadding,
    yearlyReset: input.yearlyReset,
  }
  for (const kind of documentKinds) {
    const pattern = numberPatternOf(company, kind, today)
    const next = ((await listCounted(tx))[pattern.series] ?? 0) + 1
    const taken = await getTakenNumber(tx, kind, pattern, next)
    // Imported ones are what a company goes on from: its next number is set once the pattern stands.
    if (taken && !taken.isImported)
      throw new DomainError(
        'conflict',
        `${kindWords[kind]} such as ${taken.number} already begin with ${pattern.prefix} in another series. Choose another prefix.`,
        { field: prefixFields[kind] },
      )
  }
}

const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoices',
  quote: 'Quotes',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
}

const prefixFields: Record<DocumentKind, string> = {
  invoice: 'invoicePrefix',
  quote: 'quotePrefix',
  credit_note: 'creditNotePrefix',
  receipt: 'receiptPrefix',
}
