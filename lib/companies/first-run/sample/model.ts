import { emptyAddress } from '@/lib/clients/model'
import {
  type Draft,
  type DraftKind,
  type DraftLine,
  emptyDraft,
  emptyLine,
} from '@/lib/drafts/model'
import { newId } from '@/lib/platform/ids'
import { plainLook } from '@/lib/presets/model'
import type { Company } from '../../model'

/** Ends the name of whatever is only there to look at: nobody takes it for real, and it is found again. */
export const sampleMark = '(sample)'

/** The same in every company, so that asking twice makes one of each. */
export const sampleIds = {
  clients: ['01890000-0000-7000-8000-00000005a001', '01890000-0000-7000-8000-00000005a002'],
  quote: '01890000-0000-7000-8000-00000005a003',
  invoice: '01890000-0000-7000-8000-00000005a004',
} as const

const [cafeId, pressId] = sampleIds.clients

/** Two clients nobody can reach: their addresses belong to a name that is kept free. */
export function sampleClientsOf(company: Pick<Company, 'countryCode'>) {
  const { countryCode } = company
  return [
    {
      ...someClient(cafeId, `Lark Café ${sampleMark}`, 'Mira Olsen', 'mira@lark.example'),
      billing: { ...emptyAddress, line1: '14 Harbour Lane', city: 'Northport', countryCode },
    },
    {
      ...someClient(pressId, `Fern & Vale Press ${sampleMark}`, 'Jonah Reed', 'jonah@fern.example'),
      billing: { ...emptyAddress, line1: '3 Mill Court', city: 'Ashford', countryCode },
    },
  ]
}

/** A quote for one and an invoice to the other, both drafts. */
export function sampleDraftsOf(company: Company, today: string): Draft[] {
  return [
    {
      ...draftOf('quote', sampleIds.quote, cafeId, company, today),
      lines: [
        line('Brand identity\nMark, colours and type, with a guideline', '1', '', '2400'),
        line('Menu design, four pages', '4', 'page', '180'),
        { ...line('Sign for the door, drawn for production', '1', '', '320'), optional: true },
      ],
    },
    {
      ...draftOf('invoice', sampleIds.invoice, pressId, company, today),
      lines: [
        line('Website design\nTemplates for desktop and phone', '18', 'hour', '95'),
        line('Image licences', '6', 'piece', '24.50'),
      ],
    },
  ]
}

function someClient(id: string, name: string, contactName: string, email: string) {
  return {
    id,
    name,
    contactName,
    email,
    phone: '',
    billing: emptyAddress,
    shipping: emptyAddress,
    taxId: '',
    currency: '',
    language: '' as const,
    timezone: '',
    notes: '',
  }
}

function draftOf(
  kind: DraftKind,
  id: string,
  clientId: string,
  company: Company,
  today: string,
): Draft {
  const client = { id: clientId, currency: '' }
  return { ...emptyDraft(kind, company, plainLook, client, today), id }
}

function line(description: string, quantity: string, unit: string, unitPrice: string): DraftLine {
  return { ...emptyLine(), id: newId(), description, quantity, unit, unitPrice }
}
