import type {
  Acceptance,
  ComputedLines,
  DocumentContent,
  OutlineEntry,
  ReceiptAllocation,
} from '@/lib/documents/model'
import type { CalculationInput, CalculationLine } from '@/lib/money/model'
import { baseContent, computed, outlineOf } from './samples'

export type QuoteContent = Extract<DocumentContent, { kind: 'quote' }>
export type CreditNoteContent = Extract<DocumentContent, { kind: 'credit_note' }>
export type ReceiptContent = Extract<DocumentContent, { kind: 'receipt' }>

const { kind: _, ...letter } = baseContent
const standard = { category: 'S', rate: '23' } as const
const reduced = { category: 'S', rate: '13.5' } as const
const untaxed = { category: 'O' } as const

export const quoteLines: CalculationLine[] = [
  {
    id: 'concept',
    description:
      'Concept and identity\nWorkshop, three directions, one carried through to guidelines',
    quantity: '1',
    unit_price: '4800',
    tax: standard,
  },
  {
    id: 'naming',
    description: 'Naming check, two trademark classes',
    quantity: '1',
    unit_price: '650',
    tax: standard,
  },
  {
    id: 'design',
    description: 'Website design\nEleven responsive page templates and a prototype',
    quantity: '64',
    unit: 'h',
    unit_price: '95',
    tax: standard,
  },
  {
    id: 'build',
    description: 'Front-end development\nNext.js, accessible to WCAG 2.2 AA',
    quantity: '52.5',
    unit: 'h',
    unit_price: '110',
    allowances: [{ percent: '10' }],
    tax: standard,
  },
  {
    id: 'german',
    description: 'Second language, German\nTemplates, hreflang and editing',
    quantity: '18',
    unit: 'h',
    unit_price: '95',
    tax: standard,
  },
  {
    id: 'book',
    description: 'Brand book\n96 pages, uncoated 150 gsm',
    quantity: '120',
    unit: 'pcs',
    unit_price: '18.40',
    tax: reduced,
  },
]

export const offeredLines: CalculationLine[] = [
  {
    id: 'motion',
    description: 'Animated page transitions\nReduced-motion version included',
    quantity: '12',
    unit: 'h',
    unit_price: '110',
    tax: standard,
  },
]

export const quoteOutline: OutlineEntry[] = [
  { kind: 'section', id: 'identity', title: 'Identity' },
  { kind: 'line', id: 'concept', optional: false, photo: null },
  { kind: 'line', id: 'naming', optional: false, photo: null },
  { kind: 'section', id: 'website', title: 'Website' },
  { kind: 'line', id: 'design', optional: false, photo: null },
  { kind: 'line', id: 'build', optional: false, photo: null },
  { kind: 'line', id: 'german', optional: true, photo: null },
  { kind: 'line', id: 'motion', optional: true, photo: null },
  { kind: 'section', id: 'print', title: 'Print' },
  { kind: 'line', id: 'book', optional: true, photo: null },
]

/** The second version of a quote with sections and options, one of which is not chosen. */
export function quoteContent(
  changes: Partial<Omit<QuoteContent, 'calculation' | 'offered'>> = {},
  parts: { lines?: CalculationLine[]; offered?: CalculationLine[] } = {},
): QuoteContent {
  const { lines = quoteLines, offered = offeredLines } = parts
  const currency = changes.currency ?? letter.currency
  const input = (of: CalculationLine[]): CalculationInput => ({
    document_type: 'quote',
    currency: currency.code,
    lines: of,
  })
  return {
    ...letter,
    kind: 'quote',
    number: 'PCF-Q-2026-0018',
    notes: '',
    terms: '40% on acceptance, the rest on delivery.',
    outline: quoteOutline,
    replaces: { version: 1, issuedOn: '2026-11-12' },
    acceptance: null,
    ...changes,
    currency,
    calculation: computed(input(lines)),
    offered: offered.length === 0 ? null : computed(input(offered)),
  }
}

export const sampleAcceptance: Acceptance = {
  name: 'Jordan Reyes',
  note: 'Please begin with the naming check.',
  acceptedOn: '2026-11-20',
  time: '14:32',
  timezone: 'Europe/Dublin',
  version: 2,
  sha256: `fb04dcb6970e${'0'.repeat(52)}`,
  signature: null,
}

/** Lines of a credit note, computed. */
export function computedLines(lines: CalculationLine[], currency: string): ComputedLines {
  return computed({ document_type: 'credit_note', currency, lines })
}

const creditedLines: CalculationLine[] = [
  {
    id: '3',
    description: 'Front-end development\nCorrection: 6 hours were booked twice (line 3)',
    quantity: '6',
    unit: 'h',
    unit_price: '110',
    allowances: [{ percent: '10' }],
    tax: standard,
  },
  {
    id: '5',
    description: 'Printed brand book\n12 copies returned, damaged in transit (line 5)',
    quantity: '12',
    unit: 'pcs',
    unit_price: '18.40',
    tax: reduced,
  },
]

export function creditNoteContent(changes: Partial<CreditNoteContent> = {}): CreditNoteContent {
  return {
    ...letter,
    kind: 'credit_note',
    number: 'PCF-CN-2026-0007',
    issuedOn: '2026-11-27',
    dueOn: null,
    notes:
      'With apologies for the double booking. Nothing to do on your side: please pay the amount shown as left.',
    terms: 'All other terms of invoice PCF-2025-0042 of 20 Nov 2026 stay as they are.',
    corrects: {
      number: 'PCF-2025-0042',
      issuedOn: '2026-11-20',
      dueOn: '2026-12-20',
      dueBefore: '16972.43',
      dueAfter: '16040.26',
    },
    reason: 'Billed twice; goods returned',
    calculation: computed({
      document_type: 'credit_note',
      currency: 'USD',
      lines: creditedLines,
      allowances: [{ percent: '5' }],
    }),
    outline: outlineOf(creditedLines),
    ...changes,
  }
}

export const fullAllocation: ReceiptAllocation = {
  lineId: 'first',
  invoiceNumber: 'PCF-2025-0042',
  invoiceIssuedOn: '2026-11-20',
  invoiceTotal: '21972.43',
  settledBefore: '5000.00',
  amount: '16972.43',
  dueAfter: '0.00',
}

export function receiptContent(
  allocations: ReceiptAllocation[] = [fullAllocation],
  changes: Partial<Omit<ReceiptContent, 'allocations'>> = {},
): ReceiptContent {
  const code = changes.currency?.code ?? 'USD'
  const calculation = receiptLines(
    allocations.map(each => ({ id: each.lineId, amount: each.amount })),
    code,
  )
  return {
    ...letter,
    kind: 'receipt',
    number: 'PCF-R-2026-0031',
    issuedOn: '2026-12-04',
    dueOn: '2026-12-04',
    purchaseOrder: '',
    notes: '',
    terms: '',
    received: { on: '2026-12-04', method: 'bank_transfer', reference: 'PCF-2025-0042' },
    allocations,
    calculation,
    outline: outlineOf(calculation.input.lines),
    ...changes,
  }
}

/** What a receipt is calculated from: a line for each amount, outside of any tax. */
export function receiptLines(
  lines: { id: string; amount: string; description?: string }[],
  currency = 'USD',
): ComputedLines {
  return computed({
    document_type: 'receipt',
    currency,
    lines: lines.map(({ id, amount, description = 'Rebrand and website' }) => ({
      id,
      description,
      quantity: '1',
      unit_price: amount,
      tax: untaxed,
    })),
  })
}

/** A receipt of money that no invoice had asked for. */
export function receiptWithoutInvoice(): ReceiptContent {
  const calculation = receiptLines([
    { id: 'purpose', amount: '250', description: 'Workshop seat\nColour for screens, 9 Jan 2027' },
  ])
  return {
    ...receiptContent(),
    allocations: [],
    received: { on: '2026-12-04', method: 'card', reference: '' },
    calculation,
    outline: outlineOf(calculation.input.lines),
  }
}
