import { line, type SampleLine } from './invoices'
import type { SamplePresetKey } from './presets'

/** A heading, or a line that the client may leave out. */
export type SampleRow = { section: string } | (SampleLine & { optional?: boolean })

interface Answer {
  daysAgo: number
  name: string
  note?: string
}

export interface SampleQuote {
  clientKey: string
  daysAgo: number
  validDays?: number
  draft?: boolean
  /** Who wrote it, as a place among the members. */
  by?: number
  /** The look, where it is not the default one. */
  preset?: SamplePresetKey
  untaxed?: boolean
  rows: SampleRow[]
  /** The next version: issued, or still being written. */
  revision?: { daysAgo: number; rows: SampleRow[]; issued: boolean }
  /** With the places of the optional rows that the client takes. */
  accepted?: Answer & { chosen: number[] }
  declined?: Answer
  invoices?: SampleQuoteInvoice[]
}

export interface SampleQuoteInvoice {
  /** As its id ends. */
  number: number
  daysAgo: number
  /** A part in advance; without, all that is left. */
  depositPercent?: string
  draft?: boolean
  paidAfterDays?: number
}

const showroom: SampleRow[] = [
  { section: 'Concept' },
  line('Spatial concept\nTwo directions, one worked out', '1', '', '4800'),
  line('Material boards', '4', 'pcs', '380'),
  { section: 'Graphics' },
  line('Wall graphics\nArtwork, ready for print', '6', 'pcs', '520'),
  { ...line('Window lettering', '3', 'pcs', '310'), optional: true },
  { ...line('Site supervision', '4', 'days', '640'), optional: true },
]

const wayfinding: SampleRow[] = [
  { section: 'Planning' },
  line('Survey and sign schedule', '3', 'days', '960'),
  {
    ...line('Sign families, drawn\nThree sizes, two colours', '1', '', '5200'),
    photo: 'signs',
  },
  { section: 'Production' },
  {
    ...line('Artwork\nPictograms and plans, ready for production', '42', 'pcs', '85'),
    photo: 'pictograms',
  },
  {
    ...line('Prototype at full size', '2', 'pcs', '740'),
    optional: true,
    photo: 'prototype',
  },
]

/** A quote in every state, oldest first. A quote's place makes its id: the first is 1. */
export const sampleQuotes: SampleQuote[] = [
  {
    clientKey: 'northlight',
    daysAgo: 152,
    rows: showroom,
    revision: {
      daysAgo: 147,
      issued: true,
      rows: showroom.map(row =>
        'section' in row || row.description !== 'Material boards' ? row : { ...row, quantity: '6' },
      ),
    },
    accepted: { daysAgo: 143, name: 'Sofia Reyes', note: 'With the lettering.', chosen: [5] },
    invoices: [
      { number: 61, daysAgo: 142, depositPercent: '40', paidAfterDays: 18 },
      { number: 62, daysAgo: 96, paidAfterDays: 29 },
    ],
  },
  {
    clientKey: 'kestrel',
    daysAgo: 109,
    rows: [line('Launch film\n60 seconds', '1', '', '14500'), line('Cut-downs', '4', '', '900')],
    declined: { daysAgo: 95, name: 'Amir Haddad', note: 'Not in this year’s budget.' },
  },
  {
    clientKey: 'harbor',
    daysAgo: 74,
    rows: [line('Online shop, design', '64', 'h', '95'), line('Photography', '3', 'days', '980')],
  },
  {
    clientKey: 'acme',
    daysAgo: 52,
    rows: [line('Sales deck\nTemplate and 24 slides', '1', '', '3900')],
    accepted: { daysAgo: 47, name: 'Dana Whitfield', chosen: [] },
    invoices: [{ number: 63, daysAgo: 46, paidAfterDays: 24 }],
  },
  {
    clientKey: 'solstice',
    daysAgo: 33,
    rows: [
      line('Studio website\nDesign and build', '1', '', '7800'),
      { ...line('Booking page', '1', '', '1900'), optional: true },
    ],
    accepted: { daysAgo: 27, name: 'Priya Raman', chosen: [1] },
    invoices: [{ number: 64, daysAgo: 26, depositPercent: '30', paidAfterDays: 15 }],
  },
  {
    clientKey: 'fieldnote',
    daysAgo: 26,
    rows: [line('Holiday packaging', '5', 'pcs', '620'), line('Gift tags', '300', 'pcs', '0.85')],
  },
  {
    clientKey: 'marlow',
    daysAgo: 22,
    preset: 'proposal',
    rows: wayfinding,
    revision: {
      daysAgo: 15,
      issued: true,
      rows: [
        ...wayfinding.slice(0, 4),
        {
          ...line('Artwork\nPictograms and plans, ready for production', '48', 'pcs', '82'),
          photo: 'pictograms',
        },
        ...wayfinding.slice(5),
        { ...line('Installation plan', '1', '', '1250'), optional: true },
      ],
    },
  },
  {
    clientKey: 'juniper',
    daysAgo: 14,
    rows: [
      { section: 'Identity' },
      line('Identity refresh', '1', '', '6400'),
      { ...line('Brand film, 30 seconds', '1', '', '5200'), optional: true },
      { section: 'Website' },
      line('Website, second phase', '56', 'h', '95'),
      { ...line('Translation, Spanish', '5400', 'words', '0.14'), optional: true },
    ],
    accepted: {
      daysAgo: 1,
      name: 'Marcus Oyelaran',
      note: 'Without the film for now.',
      chosen: [5],
    },
  },
  {
    clientKey: 'bauwerk',
    daysAgo: 13,
    untaxed: true,
    rows: [line('Katalog, 96 Seiten\nGestaltung und Satz', '1', '', '8900')],
    accepted: { daysAgo: 6, name: 'Jürgen Vogel', chosen: [] },
    invoices: [{ number: 65, daysAgo: 3, depositPercent: '50', draft: true }],
  },
  {
    clientKey: 'northlight',
    daysAgo: 11,
    rows: showroom.slice(0, 5),
    revision: { daysAgo: 2, rows: showroom, issued: false },
  },
  {
    clientKey: 'atelier',
    daysAgo: 8,
    untaxed: true,
    rows: [
      line('Vitrine de Noël', '1', '', '2400'),
      { ...line('Étiquettes', '200', 'pcs', '1.20'), optional: true },
    ],
  },
  {
    clientKey: 'hikari',
    daysAgo: 5,
    untaxed: true,
    rows: [line('Gallery signage', '12', 'pcs', '21000')],
  },
  {
    clientKey: 'acme',
    daysAgo: 1,
    draft: true,
    rows: [{ section: 'Campaign' }, line('Key visual', '1', '', '3200')],
  },
  {
    clientKey: 'riverside',
    daysAgo: 0,
    draft: true,
    by: 3,
    rows: [line('Season poster, four motifs', '4', '', '560')],
  },
]
