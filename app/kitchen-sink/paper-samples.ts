import type { DocumentContent, OutlineEntry, Party } from '@/lib/documents/model'
import { calculateDocument } from '@/lib/money/calculate'
import type { CalculationInput, CalculationLine } from '@/lib/money/model'

/** Made-up documents of every kind but the invoice, which the app itself shows. */

const somewhere = { line2: '', region: '', countryCode: 'IE' }
const seller: Party = {
  name: 'Pixel Crafte Billing',
  contact: '',
  address: { ...somewhere, line1: '14 Lad Lane', city: 'Dublin', postalCode: 'D02 K799' },
  taxId: 'IE6388047V',
  email: 'hello@pixelcrafte.example',
}
const buyer: Party = {
  name: 'Acme Design',
  contact: 'Jordan Reyes',
  address: { ...somewhere, line1: '221 Harbour Street', city: 'Galway', postalCode: 'H91 E2K3' },
  taxId: 'IE3206488L',
  email: 'billing@acme.example.com',
}

type Letter = Omit<
  Extract<DocumentContent, { kind: 'invoice' }>,
  'kind' | 'number' | 'calculation' | 'outline'
>

const letter: Letter = {
  locale: 'en-GB',
  paper: 'A4',
  draft: false,
  issuedOn: '2026-11-20',
  dueOn: '2026-12-20',
  purchaseOrder: 'ACM-PO-7731',
  currency: { code: 'USD', digits: 2 },
  taxLabel: 'VAT',
  seller,
  buyer,
  bank: { accountName: '', iban: '', bic: '', bankName: '', accountNumber: '', routingNumber: '' },
  intro: '',
  legal: '',
  layout: { template: 'studio', photos: true, paymentCode: true, signatureLine: true },
  notes: '',
  terms: '40% on acceptance, the rest on delivery.',
  brand: {
    primary: '#6b46c1',
    accent: '#8b5cf6',
    font: { family: 'Inter', files: [] },
    logo: null,
  },
  offered: null,
}

const tax = { category: 'S', rate: '23' } as const

function line(id: string, description: string, quantity: string, price: string): CalculationLine {
  return { id, description, quantity, unit: 'h', unit_price: price, tax }
}

function computed(input: Pick<CalculationInput, 'lines'>): DocumentContent['calculation'] {
  const asked = { currency: 'USD', ...input }
  const result = calculateDocument(asked)
  if ('error' in result) throw new RangeError(result.error)
  return { input: asked, result }
}

const quoteOutline: OutlineEntry[] = [
  { kind: 'section', id: 'identity', title: 'Identity' },
  { kind: 'line', id: 'concept', optional: false, photo: null },
  { kind: 'line', id: 'naming', optional: false, photo: null },
  { kind: 'section', id: 'website', title: 'Website' },
  { kind: 'line', id: 'design', optional: false, photo: null },
  { kind: 'line', id: 'german', optional: true, photo: null },
  { kind: 'line', id: 'motion', optional: true, photo: null },
]

export const openQuote: DocumentContent = {
  ...letter,
  kind: 'quote',
  number: 'PCF-Q-2026-0018',
  replaces: { version: 1, issuedOn: '2026-11-12' },
  acceptance: null,
  outline: quoteOutline,
  calculation: computed({
    lines: [
      line(
        'concept',
        'Concept and identity\nWorkshop, three directions, one guideline',
        '40',
        '120',
      ),
      line('naming', 'Naming check, two trademark classes', '6', '110'),
      line('design', 'Website design\nEleven responsive page templates', '64', '95'),
      line('german', 'Second language, German\nTemplates, hreflang and editing', '18', '95'),
    ],
  }),
  offered: computed({
    lines: [
      line('motion', 'Animated page transitions\nReduced-motion version included', '12', '110'),
    ],
  }),
}

/** The version before it. */
export const firstQuote: DocumentContent = {
  ...openQuote,
  kind: 'quote',
  replaces: null,
  acceptance: null,
  dueOn: '2026-12-12',
  terms: 'Half on acceptance, the rest on delivery.',
  outline: [
    { kind: 'section', id: 'identity', title: 'Identity' },
    { kind: 'line', id: 'concept', optional: false, photo: null },
    { kind: 'section', id: 'website', title: 'Website' },
    { kind: 'line', id: 'german', optional: true, photo: null },
    { kind: 'line', id: 'design', optional: false, photo: null },
    { kind: 'line', id: 'copy', optional: false, photo: null },
  ],
  calculation: computed({
    lines: [
      line(
        'concept',
        'Concept and identity\nWorkshop, three directions, one guideline',
        '40',
        '120',
      ),
      line('design', 'Website design\nNine responsive page templates', '56', '95'),
      line('copy', 'Copy editing, English', '8', '90'),
    ],
  }),
  offered: computed({
    lines: [line('german', 'Second language, German\nTemplates, hreflang and editing', '18', '95')],
  }),
}

export const acceptedQuote: DocumentContent = {
  ...openQuote,
  kind: 'quote',
  replaces: { version: 2, issuedOn: '2026-11-20' },
  acceptance: {
    name: 'Jordan Reyes',
    note: 'Please begin with the naming check.',
    acceptedOn: '2026-11-24',
    time: '14:32',
    timezone: 'Europe/Dublin',
    version: 2,
    sha256: `fb04dcb6970e${'0'.repeat(52)}`,
    signature: null,
  },
}

export const creditNote: DocumentContent = {
  ...letter,
  kind: 'credit_note',
  number: 'PCF-CN-2026-0007',
  dueOn: null,
  corrects: {
    number: 'PCF-2026-0042',
    issuedOn: '2026-11-03',
    dueOn: '2026-12-03',
    dueBefore: '5033.92',
    dueAfter: '4222.12',
  },
  reason: 'Booked twice',
  terms: '',
  outline: [{ kind: 'line', id: 'build', optional: false, photo: null }],
  calculation: computed({
    lines: [line('build', 'Front-end development\nSix hours were booked twice', '6', '110')],
  }),
}

const untaxed = { category: 'O' } as const

export const receipt: DocumentContent = {
  ...letter,
  kind: 'receipt',
  number: 'PCF-R-2026-0031',
  purchaseOrder: '',
  terms: '',
  dueOn: '2026-11-20',
  received: { on: '2026-11-20', method: 'bank_transfer', reference: 'PCF-2026-0042' },
  outline: [{ kind: 'line', id: 'invoice', optional: false, photo: null }],
  allocations: [
    {
      lineId: 'invoice',
      invoiceNumber: 'PCF-2026-0042',
      invoiceIssuedOn: '2026-11-03',
      invoiceTotal: '10033.92',
      settledBefore: '5000.00',
      amount: '5033.92',
      dueAfter: '0.00',
    },
  ],
  calculation: computed({
    lines: [
      {
        id: 'invoice',
        description: 'Rebrand and website',
        quantity: '1',
        unit_price: '5033.92',
        tax: untaxed,
      },
    ],
  }),
}
