import type { CompanyTx } from '@/lib/access/doors'
import type { ClientInput } from '@/lib/clients/input'
import { type Company, numberPatternOf } from '@/lib/companies/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { letOthersGo } from '@/lib/platform/pauses'
import { withoutApostrophes } from '../cells/model'
import {
  clientFormOf,
  clientOfInvoice,
  isSameClient,
  type KnownClient,
  nameKeyOf,
  sentenceAbout,
} from '../clients/model'
import { cellsByField } from '../fields/model'
import type { Problem, RowOfInvoice } from '../invoices/cells/model'
import { ownSequenceOf, type ReadInvoice, readInvoice } from '../invoices/model'
import type { CheckedRow, ImportOptions } from '../model'
import {
  findKnownClients,
  findKnownInvoices,
  getLastOfSeries,
  type KnownInvoice,
  listRowsAfter,
} from '../queries'
import { clientRowInput, invoiceRowInput } from '../rows/input'

/** What a file is read by; the same when it is checked and when it is imported. */
export interface ImportSetting {
  id: string
  company: Company
  /** Where it comes from, as stored. */
  source: string
  heads: readonly string[]
  mapping: Record<string, string>
  options: ImportOptions
  /** ISO date of the company's calendar. */
  today: string
}

/** Opens a transaction for a look at the database, or looks within the one that imports. */
export type Look = <Found>(query: (tx: CompanyTx) => Promise<Found>) => Promise<Found>

export interface ClientPlan extends CheckedRow {
  client: ClientInput | null
}

export interface InvoicePlan extends CheckedRow {
  invoice: ReadInvoice | null
  /** Whose it is: one that exists, or one that comes along for the first time. */
  clientId: string | null
  newClient: ClientInput | null
  /** Its place in our own series, where the pattern would print this number later. */
  ownSequence: number | null
}

/** Some rows of a file, planned, and the last row that was read for them. */
export interface PlannedSlice<Plan> {
  plans: Plan[]
  lastRow: number
}

/** So few that nobody waits for the server meanwhile. */
const sliceRows = 200

/** What becomes of each row of clients, a few rows at a time. */
export async function* planClients(
  setting: ImportSetting,
  look: Look,
): AsyncGenerator<PlannedSlice<ClientPlan>> {
  const seen = new Map<string, { row: number; email: string; name: string }[]>()
  for await (const rows of rowsOf(setting, look)) {
    const parsed = rows.map(row => ({ row, form: parsedClient(row.cells, 'clients') }))
    const wanted = parsed.flatMap(({ form }) => ('client' in form ? [form.client] : []))
    const known = await look(tx =>
      findKnownClients(
        tx,
        wanted.map(client => client.name),
        [],
      ),
    )
    const plans = parsed.map(({ row, form }): ClientPlan => {
      const label = labelOf(row.cells.name || row.cells.contactName || row.cells.email)
      if (row.problem) return problemOf(row.row, label, row.problem, { client: null })
      if ('sentence' in form) return problemOf(row.row, label, form.sentence, { client: null })
      const { client } = form
      const skip = alreadyThere(client, seen, known)
      const plan = { row: row.row, label: labelOf(client.name), client: skip ? null : client }
      if (skip) return { ...plan, outcome: 'skip', remark: skip }
      const key = nameKeyOf(client.name)
      const { name, email } = client
      seen.set(key, [...(seen.get(key) ?? []), { row: row.row, name, email }])
      return { ...plan, outcome: 'create', remark: '' }
    })
    yield { plans, lastRow: rows.at(-1)?.row ?? 0 }
    await letOthersGo()
  }
}

function alreadyThere(
  client: ClientInput,
  seen: ReadonlyMap<string, { row: number; name: string; email: string }[]>,
  known: readonly KnownClient[],
): string | null {
  const before = seen.get(nameKeyOf(client.name))?.find(each => isSameClient(each, client))
  if (before) return `Row ${before.row} is the same client.`
  return known.some(each => isSameClient(each, client)) ? 'This client is there already.' : null
}

/** What becomes of each invoice, a few at a time; its rows stand together. */
export async function* planInvoices(
  setting: ImportSetting,
  look: Look,
): AsyncGenerator<PlannedSlice<InvoicePlan>> {
  const { company, today } = setting
  const { series } = numberPatternOf(company, 'invoice', today)
  const lastOwn = await look(tx => getLastOfSeries(tx, series))
  const reading = { company, today, options: setting.options, mapped: mappedOf(setting) }
  const firstRows = new Map<string, number>()
  const newClients: NewClients = new Map()
  for await (const groups of groupsOf(setting, look)) {
    const plans: InvoicePlan[] = []
    const known = await look(tx => knownFor(tx, groups))
    for (const group of groups) {
      plans.push(planInvoice(group, { reading, known, firstRows, newClients, lastOwn }))
      // Each may take a millisecond or two: others are let in between.
      if (plans.length % 5 === 0) await letOthersGo()
    }
    yield { plans, lastRow: groups.at(-1)?.lastRow ?? 0 }
    await letOthersGo()
  }
}

type NewClients = Map<string, (KnownClient & { client: ClientInput })[]>

interface Known {
  invoices: readonly KnownInvoice[]
  clients: readonly KnownClient[]
}

interface InvoicePlanning {
  reading: Parameters<typeof readInvoice>[1]
  known: Known
  /** By number, so that one that comes again is found. */
  firstRows: Map<string, number>
  newClients: NewClients
  lastOwn: number
}

function planInvoice(group: Group, planning: InvoicePlanning): InvoicePlan {
  const { reading, known, firstRows, newClients, lastOwn } = planning
  const [head] = group.rows
  const label = labelOf(group.number)
  const nothing = { invoice: null, clientId: null, newClient: null, ownSequence: null }
  const refused = ({ row, sentence }: Problem) => problemOf(row, label, sentence, nothing)
  if (group.problem || !head) return refused(group.problem ?? { row: group.row, sentence: '' })
  const before = firstRows.get(group.number)
  if (before !== undefined)
    return refused({
      row: group.row,
      sentence: `The number ${group.number} stands in row ${before} already. Put all rows of an invoice together, or correct the number.`,
    })
  firstRows.set(group.number, group.row)
  const read = readInvoice(group.rows, reading)
  if (read.outcome === 'skip')
    return { row: group.row, label, outcome: 'skip', remark: read.remark, ...nothing }
  if (read.outcome === 'problem') return refused(read)
  const { invoice } = read
  const twin = known.invoices.find(each => each.number === invoice.number)
  if (twin && isImportedBefore(twin, invoice))
    return {
      row: group.row,
      label,
      outcome: 'skip',
      remark: 'This invoice was imported before.',
      ...nothing,
    }
  if (twin) return refused({ row: group.row, sentence: takenSentence(twin) })
  const whose = clientFor(head, known.clients, newClients)
  if ('sentence' in whose) return refused({ row: group.row, sentence: whose.sentence })
  const own = ownSequenceOf(reading.company, invoice.number, reading.today)
  const ownSequence = own !== null && own > lastOwn ? own : null
  const remarks = [
    roundingRemark(invoice),
    whose.newClient ? `${whose.newClient.name} comes along as a new client.` : '',
    ownSequence === null ? '' : 'Your own numbers would come to this one.',
  ]
  const remark = remarks.filter(text => text !== '').join(' ')
  return { row: group.row, label, outcome: 'create', remark, invoice, ownSequence, ...whose }
}

function roundingRemark({ draft: { rounding, currency }, totalMinor }: ReadInvoice): string {
  if (rounding === '') return ''
  const total = decimalOf(totalMinor, digitsOfCurrency(currency) ?? 2)
  return `${rounding} rounding, so that it stays ${formatMoney(total, currency, 'en-GB')}.`
}

function clientFor(
  { cells }: RowOfInvoice,
  known: readonly KnownClient[],
  newClients: NewClients,
): { clientId: string; newClient: ClientInput | null } | { sentence: string } {
  const form = parsedClient(cells, 'invoices')
  if ('sentence' in form) return form
  const { client } = form
  const found = clientOfInvoice(client, known)
  if (found) return { clientId: found.id, newClient: null }
  const key = nameKeyOf(client.name)
  const coming = newClients.get(key) ?? []
  const same = coming.find(each => isSameClient(each, client))
  if (same) return { clientId: same.id, newClient: null }
  newClients.set(key, [
    ...coming,
    { id: client.id, name: client.name, email: client.email, client },
  ])
  return { clientId: client.id, newClient: client }
}

function isImportedBefore(twin: KnownInvoice, { draft, totalMinor }: ReadInvoice): boolean {
  return (
    twin.isImported &&
    twin.issuedOn === draft.issuedOn &&
    twin.currency === draft.currency &&
    twin.totalMinor === totalMinor
  )
}

function takenSentence({ number, issuedOn, currency, totalMinor }: KnownInvoice): string {
  const amount = decimalOf(totalMinor, digitsOfCurrency(currency) ?? 2)
  return `There is another invoice ${number} already, of ${formatDate(issuedOn, 'en-GB')} over ${formatMoney(amount, currency, 'en-GB')}. Take this one out of the file.`
}

interface Group {
  number: string
  row: number
  lastRow: number
  rows: RowOfInvoice[]
  /** The first row that cannot be read. */
  problem: Problem | null
}

/** Rows that stand together and have one number; a row without one goes with those above it. */
async function* groupsOf(setting: ImportSetting, look: Look): AsyncGenerator<Group[]> {
  let open: Group | null = null
  for await (const rows of rowsOf(setting, look)) {
    const whole: Group[] = []
    for (const row of rows) {
      const number = (row.cells.number ?? '').trim()
      if (open && (number === '' || number === open.number)) join(open, row)
      else {
        if (open) whole.push(open)
        open = { number, row: row.row, lastRow: row.row, rows: [], problem: null }
        join(open, row)
      }
    }
    if (whole.length > 0) yield whole
  }
  if (open) yield [open]
}

function join(group: Group, { row, cells, problem }: FileRow): void {
  const own = { ...cells, number: group.number, clientName: cells.clientName ?? '' }
  group.lastRow = row
  if (problem) group.problem ??= { row, sentence: problem }
  const parsed = invoiceRowInput.safeParse({ ...noTexts, ...own })
  if (parsed.success) group.rows.push({ row, cells, texts: parsed.data })
  const [issue] = parsed.error?.issues ?? []
  if (issue)
    group.problem ??= { row, sentence: sentenceAbout('invoices', issue.path, issue.message) }
}

const noTexts = {
  number: '',
  clientName: '',
  email: '',
  purchaseOrder: '',
  notes: '',
  terms: '',
  description: '',
  details: '',
  unit: '',
}

async function knownFor(tx: CompanyTx, groups: readonly Group[]): Promise<Known> {
  const heads = groups.flatMap(group => group.rows.slice(0, 1))
  const [invoices, clients] = await Promise.all([
    findKnownInvoices(
      tx,
      groups.map(group => group.number),
    ),
    findKnownClients(
      tx,
      heads.map(head => clientFormOf(head.cells).name),
      heads.map(head => (head.cells.email ?? '').trim()),
    ),
  ])
  return { invoices, clients }
}

interface FileRow {
  row: number
  /** By our fields. */
  cells: Record<string, string>
  /** Why it cannot be a row of this file. */
  problem: string | null
}

async function* rowsOf(setting: ImportSetting, look: Look): AsyncGenerator<FileRow[]> {
  const { id, mapping, heads, source } = setting
  let after = 0
  for (;;) {
    const rows = await look(tx => listRowsAfter(tx, id, after, sliceRows))
    const last = rows.at(-1)
    if (!last) return
    after = last.row
    yield rows.map(({ row, cells }) => {
      const own = source === 'ours' ? cells.map(withoutApostrophes) : cells
      return { row, cells: cellsByField(mapping, own), problem: raggedSentence(cells, heads) }
    })
  }
}

/** Empty cells at the end are nothing; others would have come under the wrong head. */
function raggedSentence(cells: readonly string[], heads: readonly string[]): string | null {
  const isLonger = cells.slice(heads.length).some(cell => cell.trim() !== '')
  if (cells.length >= heads.length && !isLonger) return null
  return `This row has ${cells.length} cells under ${heads.length} heads. Put texts with commas into quotation marks.`
}

function parsedClient(
  cells: Record<string, string>,
  kind: 'clients' | 'invoices',
): { client: ClientInput } | { sentence: string } {
  const form = clientFormOf(cells)
  // What an invoice says of its currency and notes is not the client's.
  const own = kind === 'clients' ? form : { ...form, currency: '', notes: '', language: '' }
  const parsed = clientRowInput.safeParse({ ...own, id: newId() })
  if (parsed.success) return { client: parsed.data }
  const [issue] = parsed.error.issues
  return { sentence: sentenceAbout(kind, issue?.path ?? [], issue?.message ?? '') }
}

function mappedOf({ mapping }: ImportSetting): ReadonlySet<string> {
  return new Set(Object.values(mapping))
}

function problemOf<Rest extends object>(row: number, label: string, sentence: string, rest: Rest) {
  return { row, label, outcome: 'problem' as const, remark: `Row ${row}: ${sentence}`, ...rest }
}

function labelOf(text: string | undefined): string {
  return (text ?? '')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 160)
}
