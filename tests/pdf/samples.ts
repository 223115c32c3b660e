import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Brand, DocumentContent, OutlineEntry, Picture, Snapshot } from '@/lib/documents/model'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { readPng } from '@/lib/documents/png'
import { snapshotOf } from '@/lib/documents/snapshot'
import { calculateDocument } from '@/lib/money/calculate'
import type { CalculationInput, CalculationLine } from '@/lib/money/model'

const logoBytes = readFileSync('public/sample/pixel-crafte-logo.png')
export const logoHash = createHash('sha256').update(logoBytes).digest('hex')

function pictureOf(file: string): Picture & { bytes: Uint8Array } {
  const bytes = readFileSync(`tests/pdf/pictures/${file}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { width, height } = readPng(bytes)
  return { sha256, width, height, bytes }
}

const flattenedLogo = pictureOf('logo-flattened.png')
const photo = pictureOf('photo.png')
const signature = pictureOf('signature.png')

export const samplePictures = {
  flattenedLogo: bare(flattenedLogo),
  photo: bare(photo),
  signature: bare(signature),
}

export const sampleAssets = new Map<string, Uint8Array>([
  [logoHash, logoBytes],
  ...[flattenedLogo, photo, signature].map(({ sha256, bytes }) => [sha256, bytes] as const),
])

const { width, height } = readPng(logoBytes)
const brand: Brand = {
  primary: '#6b46c1',
  accent: '#8b5cf6',
  font: builtInFont('Inter'),
  logo: { sha256: logoHash, width, height },
}

const standard = { category: 'S', rate: '23' } as const
const reduced = { category: 'S', rate: '13.5' } as const

export const designLines: CalculationLine[] = [
  {
    id: '1',
    description:
      'Brand identity system\nLogo, wordmark, colour and type, delivered as a guideline of 48 pages with source files in Figma and PDF for print; two rounds of revision included.',
    quantity: '1',
    unit_price: '4850',
    tax: standard,
  },
  {
    id: '2',
    description: 'Website design\nEleven responsive page templates, prototype, handover session',
    quantity: '64',
    unit: 'h',
    unit_price: '95',
    tax: standard,
  },
  {
    id: '3',
    description: 'Front-end development\nNext.js build of the templates, accessible to WCAG 2.2 AA',
    quantity: '52.5',
    unit: 'h',
    unit_price: '110',
    allowances: [{ percent: '10' }],
    tax: standard,
  },
  {
    id: '4',
    description: 'Copy editing, English',
    quantity: '3200',
    unit: 'words',
    unit_price: '0.12',
    tax: standard,
  },
  {
    id: '5',
    description: 'Printed brand book\nThread-sewn, 96 pages, uncoated 150 gsm',
    quantity: '120',
    unit: 'pcs',
    unit_price: '18.40',
    tax: reduced,
  },
  {
    id: '6',
    description: 'Hosting and care\nDec 2026 to Feb 2027',
    quantity: '3',
    unit: 'months',
    unit_price: '85',
    tax: standard,
  },
]

const subjects = [
  'Landing page',
  'Pricing page',
  'Case study template',
  'Icon set',
  'Photo retouching',
  'Illustration',
  'Newsletter template',
  'Motion logo',
  'Design review',
  'Usability test',
]

/** Believable lines, as many as wanted, with figures of their own or the given ones. */
export function manyLines(
  count: number,
  figures: { quantity?: string; unit_price?: string } = {},
): CalculationLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    description: `${subjects[index % 10]}, round ${1 + Math.floor(index / 10)}`,
    quantity: String(1 + ((index * 7) % 12)),
    unit: index % 4 === 0 ? 'pcs' : 'h',
    unit_price: String(85 + ((index * 5) % 40)),
    tax: index % 7 === 0 ? reduced : standard,
    ...figures,
  }))
}

export type InvoiceContent = Extract<DocumentContent, { kind: 'invoice' }>

/** What a test may set of the sample invoice; the calculation is made from its own parts. */
export type SampleChanges = Partial<Omit<InvoiceContent, 'calculation'>>

/** The invoice most tests begin with; `calculation` replaces parts of what is calculated. */
export function sampleContent(
  changes: SampleChanges = {},
  calculation: Partial<CalculationInput> = {},
): InvoiceContent {
  const currency = changes.currency ?? { code: 'USD', digits: 2 }
  const input: CalculationInput = { currency: currency.code, lines: designLines, ...calculation }
  const outline = outlineOf(input.lines)
  return { ...baseContent, outline, ...changes, currency, calculation: computed(input) }
}

function bare({ sha256, width, height }: Picture): Picture {
  return { sha256, width, height }
}

export function computed(input: CalculationInput): DocumentContent['calculation'] {
  const result = calculateDocument(input)
  if ('error' in result) throw new Error(`${result.error} in line ${result.line}`)
  return { input, result }
}

export function outlineOf(lines: CalculationLine[]): OutlineEntry[] {
  return lines.map(({ id }) => ({ kind: 'line', id, optional: false, photo: null }))
}

export function sampleSnapshot(content: DocumentContent = sampleContent()): Snapshot {
  return snapshotOf({ content, version: 1, issuedAt: new Date('2026-11-20T09:41:00.000Z') })
}

export const baseContent: Omit<InvoiceContent, 'calculation' | 'outline'> = {
  kind: 'invoice',
  locale: 'en-GB',
  paper: 'A4',
  number: 'PCF-2025-0042',
  draft: false,
  issuedOn: '2026-11-20',
  dueOn: '2026-12-20',
  purchaseOrder: 'ACM-PO-7731',
  currency: { code: 'USD', digits: 2 },
  taxLabel: 'VAT',
  seller: {
    name: 'Pixel Crafte Billing',
    contact: '',
    address: {
      line1: '14 Lad Lane',
      line2: '',
      city: 'Dublin',
      region: '',
      postalCode: 'D02 K799',
      countryCode: 'IE',
    },
    taxId: 'IE6388047V',
    email: 'hello@pixelcrafte.example',
  },
  buyer: {
    name: 'Acme Design',
    contact: 'Jordan Reyes',
    address: {
      line1: '221 Harbour Street',
      line2: '',
      city: 'Galway',
      region: '',
      postalCode: 'H91 E2K3',
      countryCode: 'IE',
    },
    taxId: 'IE3206488L',
    email: 'billing@acme.example.com',
  },
  bank: {
    accountName: 'Pixel Crafte Billing',
    iban: 'IE29AIBK93115212345678',
    bic: 'AIBKIE2D',
    bankName: '',
    accountNumber: '',
    routingNumber: '',
  },
  intro: '',
  legal: '',
  layout: { template: 'studio', photos: true, paymentCode: true, signatureLine: true },
  notes:
    'Thank you, Jordan, it was a pleasure. Source files stay in your shared folder until 31 Mar 2027.',
  terms:
    'Payment within 30 days of the invoice date. Rights of use pass to Acme Design when the invoice is paid in full. Late payment: 8% above the ECB rate a year.',
  brand,
  offered: null,
}
