import type { ClientChoice } from '@/lib/clients/model'
import { type Company, numberPatternOf, printedNumber } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { BrandFont } from '@/lib/documents/model'
import { shownDocumentOf } from '@/lib/drafts/content/model'
import {
  type Draft,
  type DraftKind,
  type DraftLine,
  emptyDraft,
  emptyLine,
} from '@/lib/drafts/model'
import { type Look, usualTextsOf } from '@/lib/presets/model'

interface SampleParts {
  kind: DraftKind
  look: Look
  company: Company
  font: BrandFont
  /** ISO date of the company's calendar. */
  today: string
}

/** A made-up document of the company, as it would look with a template. */
export function sampleBlocksOf({
  kind,
  look,
  company,
  font,
  today,
}: SampleParts): DocumentBlocks | null {
  const draft: Draft = {
    ...emptyDraft(kind, company, look, null, today),
    id: 'sample',
    ...usualTextsOf(look, company),
    lines: sampleLines(kind),
  }
  const number = printedNumber(numberPatternOf(company, kind, today), 42)
  const parts = { draft, company, client: sampleClient, font, look, number, isDraft: false }
  return shownDocumentOf(parts)?.blocks ?? null
}

/** The address of the picture that stands for all photos. */
export function samplePictureUrl(): string {
  return `data:image/svg+xml,${encodeURIComponent(samplePicture)}`
}

const samplePicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 270">
<rect width="360" height="270" fill="#e9e4da"/><rect y="206" width="360" height="64" fill="#cfc7b8"/>
<rect x="58" y="52" width="88" height="176" fill="#3f3a4a"/><circle cx="102" cy="100" r="24" fill="#f7f4ee"/>
<rect x="78" y="146" width="48" height="7" fill="#e2b04a"/><rect x="78" y="164" width="34" height="7" fill="#f7f4ee"/>
<rect x="182" y="86" width="126" height="50" fill="#8a7f9f"/><rect x="236" y="166" width="62" height="62" fill="#4f7a68"/></svg>`

const photo = { sha256: 'sample', width: 360, height: 270 }

const sampleClient: ClientChoice = {
  id: '',
  name: 'Acme Design',
  contactName: 'Dana Whitfield',
  email: 'billing@acme.example.com',
  currency: '',
  language: '',
  taxId: '',
  billing: {
    line1: '210 Alder Street',
    line2: '',
    city: 'Brooklyn',
    region: 'NY',
    postalCode: '11201',
    countryCode: 'US',
  },
}

function line(id: string, description: string, quantity: string, unit: string, unitPrice: string) {
  return { ...emptyLine(), id, description, quantity, unit, unitPrice }
}

function sampleLines(kind: DraftKind): DraftLine[] {
  const section = (id: string, description: string): DraftLine => ({
    ...line(id, description, '', '', ''),
    kind: 'section',
  })
  const identity = [
    line('identity', 'Brand identity\nMark, colours and type, as a guideline', '1', '', '4200'),
    { ...line('signs', 'Signs, three sizes\nDrawn for production', '12', 'pcs', '95'), photo },
  ]
  const website = line('website', 'Website design\nTemplates, desktop and phone', '18', 'h', '120')
  if (kind === 'invoice')
    return [...identity, { ...website, discount: { kind: 'percent', value: '10' } }]
  const option = { ...line('print', 'Printed brand book', '50', 'pcs', '18.4'), optional: true }
  return [
    section('part-1', 'Identity'),
    ...identity,
    section('part-2', 'Website'),
    website,
    { ...option, chosen: false },
  ]
}
