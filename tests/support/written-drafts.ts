import type { Draft, DraftLine } from '@/lib/drafts/model'

/** A line as somebody has written it, but for what a test changes. */
export function writtenLine(id: string, changes: Partial<DraftLine> = {}): DraftLine {
  return {
    id,
    kind: 'line',
    description: `Work ${id}`,
    quantity: '1',
    unit: '',
    unitPrice: '100',
    discount: null,
    tax: null,
    photo: null,
    optional: false,
    chosen: true,
    ...changes,
  }
}

/** The heading of a section. */
export function writtenSection(id: string, heading = `Part ${id}`): DraftLine {
  return writtenLine(id, { kind: 'section', description: heading, quantity: '', unitPrice: '' })
}

/** An invoice's draft without lines, but for what a test changes. */
export function writtenDraft(changes: Partial<Draft> = {}): Draft {
  return {
    kind: 'invoice',
    id: 'a draft',
    clientId: null,
    presetId: null,
    currency: 'USD',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: 'S', rate: '19' },
    discount: null,
    lines: [],
    notes: '',
    terms: '',
    deductions: [],
    rounding: '',
    ...changes,
  }
}
