import { sampleClients } from '@/db/sample/clients'
import type { SampleInvoice, SampleLine } from '@/db/sample/invoices'
import { sampleCompany } from '@/db/sample/people'
import type { SamplePhotoKey } from '@/db/sample/photos'
import { samplePresetIds, samplePresets } from '@/db/sample/presets'
import type { SampleQuote, SampleRow } from '@/db/sample/quotes'
import type { Picture } from '@/lib/documents/model'
import type { SaveDraftInput } from '@/lib/drafts/input'
import type { DraftLine } from '@/lib/drafts/model'
import { addDays } from '@/lib/platform/calendar'

/** The pictures of the sample, as they were kept. */
export type KeptPhotos = Readonly<Record<SamplePhotoKey, Picture>>

type SampleDraft = SaveDraftInput['draft']

/** The sample's rows have fixed ids, so that links and tests can name them. */
const kindDigits = {
  client: '2',
  invoice: '3',
  invoiceLine: '4',
  quote: '5',
  quoteLine: '6',
  creditNote: '7',
  payment: '8',
  receipt: '9',
  reversal: 'a',
} as const

export function idOf(kind: keyof typeof kindDigits, number: number): string {
  return `01890000-0000-7000-8000-${kindDigits[kind]}${String(number).padStart(11, '0')}`
}

export function clientIdOf(key: string): string {
  return idOf('client', placeOf(key) + 1)
}

export function currencyOfClient(key: string): string {
  return sampleClients[placeOf(key)]?.currency || sampleCompany.currency
}

/** The id of an invoice's line by its place. */
export function invoiceLineIdOf(invoice: number, place: number): string {
  return idOf('invoiceLine', (invoice - 1) * 100 + place + 1)
}

export function quoteLineIdOf(quote: number, place: number): string {
  return idOf('quoteLine', (quote - 1) * 100 + place + 1)
}

export function invoiceDraftOf(invoice: SampleInvoice, number: number, today: string): SampleDraft {
  const termsDays = invoice.termsDays ?? sampleCompany.paymentTermsDays
  return {
    ...headOf(invoice, today, termsDays),
    kind: 'invoice',
    id: idOf('invoice', number),
    purchaseOrder: invoice.purchaseOrder ?? '',
    discount: discountOf(invoice.discountPercent),
    lines: invoice.lines.map((line, place) => lineOf(line, invoiceLineIdOf(number, place))),
    terms: sampleCompany.defaultTerms.replace('30 days', `${termsDays} days`),
  }
}

export function quoteDraftOf(
  quote: SampleQuote,
  rows: SampleRow[],
  number: number,
  { today, photos }: { today: string; photos: KeptPhotos },
): SampleDraft {
  return {
    ...headOf(quote, today, quote.validDays ?? 30),
    kind: 'quote',
    id: idOf('quote', number),
    purchaseOrder: '',
    discount: null,
    lines: rows.map((row, place) => rowOf(row, quoteLineIdOf(number, place), photos)),
    terms: 'Prices are net and hold until the day given above.',
  }
}

function headOf(
  document: Pick<SampleInvoice, 'clientKey' | 'daysAgo' | 'preset' | 'untaxed'>,
  today: string,
  termDays: number,
) {
  const issuedOn = addDays(today, -document.daysAgo)
  const preset = samplePresets.find(({ key }) => key === document.preset)
  return {
    clientId: clientIdOf(document.clientKey),
    presetId: document.preset ? samplePresetIds[document.preset] : null,
    currency: currencyOfClient(document.clientKey),
    issuedOn,
    dueOn: addDays(issuedOn, termDays),
    taxMode: 'exclusive' as const,
    defaultTax: document.untaxed
      ? { category: 'O' as const, rate: '' }
      : { category: 'S' as const, rate: sampleCompany.defaultTaxRate },
    notes: preset?.notes || sampleCompany.defaultNotes,
  }
}

function rowOf(row: SampleRow, id: string, photos: KeptPhotos): DraftLine {
  if (!('section' in row)) {
    const optional = row.optional ?? false
    const photo = row.photo ? photos[row.photo] : null
    return { ...lineOf(row, id), photo, optional, chosen: !optional }
  }
  const heading = { description: row.section, quantity: '', unitPrice: '' }
  return { ...lineOf(heading, id), kind: 'section' }
}

function lineOf(line: SampleLine, id: string): DraftLine {
  return {
    id,
    kind: 'line',
    description: line.description,
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: line.unitPrice,
    discount: discountOf(line.discountPercent),
    tax: null,
    photo: null,
    optional: false,
    chosen: true,
  }
}

function discountOf(percent: string | undefined) {
  return percent ? { kind: 'percent' as const, value: percent } : null
}

function placeOf(key: string): number {
  return sampleClients.findIndex(client => client.key === key)
}
