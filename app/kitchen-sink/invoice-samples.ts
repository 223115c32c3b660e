import { acceptedQuote, openQuote } from '@/app/kitchen-sink/paper-samples'
import type { DocumentContent, OutlineEntry, Picture } from '@/lib/documents/model'
import { calculateDocument } from '@/lib/money/calculate'
import type { CalculationInput } from '@/lib/money/model'

/** An invoice that has everything a template can show, and a quote that was signed by hand. */

const photo: Picture = { sha256: 'a'.repeat(64), width: 240, height: 180 }
const signature: Picture = { sha256: 'b'.repeat(64), width: 420, height: 130 }

const outline: OutlineEntry[] = [
  { kind: 'line', id: 'identity', optional: false, photo: null },
  { kind: 'line', id: 'website', optional: false, photo: null },
  { kind: 'line', id: 'build', optional: false, photo: null },
  { kind: 'line', id: 'copy', optional: false, photo: null },
  { kind: 'line', id: 'book', optional: false, photo },
  { kind: 'line', id: 'arabic', optional: false, photo: null },
]

const standard = { category: 'S', rate: '23' } as const
const reduced = { category: 'S', rate: '13.5' } as const

const input: CalculationInput = {
  currency: 'EUR',
  allowances: [{ percent: '5' }],
  prepaid: ['5000'],
  lines: [
    {
      id: 'identity',
      description:
        'Brand identity system\nLogo, wordmark, colour and type, delivered as a guideline of 48 pages with source files in Figma and PDF for print; two rounds of revision included.',
      quantity: '1',
      unit_price: '4850',
      tax: standard,
    },
    {
      id: 'website',
      description: 'Website design\nEleven responsive page templates, prototype, handover session',
      quantity: '64',
      unit: 'h',
      unit_price: '95',
      tax: standard,
    },
    {
      id: 'build',
      description:
        'Front-end development\nNext.js build of the templates, accessible to WCAG 2.2 AA',
      quantity: '52.5',
      unit: 'h',
      unit_price: '110',
      allowances: [{ percent: '10' }],
      tax: standard,
    },
    {
      id: 'copy',
      description: 'Copy editing, English',
      quantity: '3200',
      unit: 'words',
      unit_price: '0.12',
      tax: standard,
    },
    {
      id: 'book',
      description: 'Printed brand book\nThread-sewn, 96 pages, uncoated 150 gsm',
      quantity: '120',
      unit: 'pcs',
      unit_price: '18.40',
      tax: reduced,
    },
    {
      id: 'arabic',
      description: 'تصميم الهوية بالعربية\nالخط والشعار لموقع Acme Design، جولتان من التعديل',
      quantity: '3',
      unit: 'months',
      unit_price: '85',
      tax: standard,
    },
  ],
}

function computed(): DocumentContent['calculation'] {
  const result = calculateDocument(input)
  if ('error' in result) throw new RangeError(result.error)
  return { input, result }
}

export const fullInvoice: DocumentContent = {
  ...openQuote,
  kind: 'invoice',
  number: 'PCF-2026-0042',
  currency: { code: 'EUR', digits: 2 },
  bank: {
    ...openQuote.bank,
    accountName: 'Pixel Crafte Billing',
    iban: 'IE29AIBK93115212345678',
    bic: 'AIBKIE2D',
  },
  intro: 'Dear Jordan, this is the last part of the rebrand. It was a pleasure to work with you.',
  notes: 'Source files stay in your shared folder until 31 Mar 2027.\nشكراً لكم على ثقتكم.',
  terms:
    'Payment within 30 days of the invoice date. Rights of use pass to Acme Design when the invoice is paid in full. Late payment: 8% above the ECB rate a year.',
  legal:
    'Pixel Crafte Billing Ltd, registered in Ireland, no. 638804. Directors: Maya Lindqvist, Tom Okafor.',
  outline,
  calculation: computed(),
  offered: null,
}

export const signedQuote: DocumentContent = {
  ...acceptedQuote,
  ...(acceptedQuote.kind === 'quote' &&
    acceptedQuote.acceptance && { acceptance: { ...acceptedQuote.acceptance, signature } }),
}

/** Drawn here, since these pictures are in no store. */
export function drawnPicture(sha256: string): string {
  const drawing = sha256 === photo.sha256 ? book : handwriting
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

const book =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180"><rect width="240" height="180" fill="#e9e4f5"/><path d="M60 40h112v104H60z" fill="#6b46c1"/><path d="M172 40l14 8v104l-14-8z" fill="#3f2a78"/><path d="M60 144h112l14 8H76z" fill="#fff"/><path d="M80 62h46v10H80zM80 80h28v6H80z" fill="#fff"/></svg>'

const handwriting =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 130" fill="none" stroke="#18181b" stroke-width="4" stroke-linecap="round"><path d="M30 96c28-8 52-70 44-82-10 24-30 96-44 104-10 4-12-10 8-22 30-18 44-34 62-34-14 6-20 34-4 30 14-4 22-30 14-32 0 14 18 10 30 6-10 12-8 32 6 24 12-8 14-20 22-22-8 16-2 28 8 20 12-10 34-72 32-84-14 20-32 78-22 92 10 10 34-20 44-34-10 14-18 34-4 32 16-2 28-36 28-36-8 18-6 38 6 32 20-8 60-26 106-30"/></svg>'
