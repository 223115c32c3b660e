import type { SamplePhotoKey } from './photos'
import type { SamplePresetKey } from './presets'

export interface SampleLine {
  description: string
  quantity: string
  unit?: string
  unitPrice: string
  discountPercent?: string
  photo?: SamplePhotoKey
}

export interface SampleInvoice {
  clientKey: string
  /** Days before today on which it was issued, or drafted. */
  daysAgo: number
  termsDays?: number
  draft?: boolean
  /** Paid in full, that many days after it was issued. */
  paidAfterDays?: number
  /** Who wrote it, as a place among the members; otherwise owner and admin take turns. */
  by?: number
  purchaseOrder?: string
  /** The look, where it is not the default one. */
  preset?: SamplePresetKey
  /** Exports and foreign services carry no sales tax. */
  untaxed?: boolean
  discountPercent?: string
  lines: SampleLine[]
}

export const line = (description: string, quantity: string, unit: string, unitPrice: string) => ({
  description,
  quantity,
  unit,
  unitPrice,
})

/**
 * The last months: something in every state, some of it through payments.ts and credit-notes.ts. An invoice's place
 * makes its id: the first is 1. The rest of the year goes on counting in history.ts.
 */
export const sampleInvoices: SampleInvoice[] = [
  {
    clientKey: 'acme',
    daysAgo: 118,
    termsDays: 150,
    lines: [
      line('Brand workshop\nTwo days, on site', '2', 'days', '1450'),
      line('Workshop report', '1', '', '850'),
    ],
  },
  {
    clientKey: 'harbor',
    daysAgo: 104,
    termsDays: 120,
    lines: [line('Website care\nQuarterly', '3', 'months', '420')],
  },
  {
    clientKey: 'northlight',
    daysAgo: 93,
    termsDays: 120,
    lines: [
      line('Catalogue design\n48 pages, two languages', '1', '', '6400'),
      line('Product photography', '4', 'days', '980'),
      { ...line('Retouching', '62', 'images', '18.50'), discountPercent: '10' },
    ],
  },
  {
    clientKey: 'atelier',
    daysAgo: 84,
    termsDays: 90,
    untaxed: true,
    lines: [line('Identité visuelle\nLogo, palette, typographie', '1', '', '2761.20')],
  },
  {
    clientKey: 'kestrel',
    daysAgo: 71,
    termsDays: 90,
    lines: [
      line('Design system\nComponents with states, in Figma', '24', 'h', '95'),
      line('Accessibility review', '12', 'h', '110'),
    ],
  },
  {
    clientKey: 'solstice',
    daysAgo: 63,
    termsDays: 90,
    lines: [
      line('Schedule posters\nSet of six', '6', '', '140'),
      line('Print handling', '1', '', '80'),
    ],
  },
  {
    clientKey: 'juniper',
    daysAgo: 49,
    lines: [
      line('Annual report\nLayout and charts', '1', '', '2100'),
      line('Chart redraws', '18', 'pcs', '48.50'),
    ],
  },
  {
    clientKey: 'fieldnote',
    daysAgo: 44,
    termsDays: 14,
    lines: [
      line('Packaging, three roasts', '3', '', '560'),
      line('Shelf talkers', '12', 'pcs', '24'),
    ],
  },
  {
    clientKey: 'acme',
    daysAgo: 38,
    termsDays: 60,
    purchaseOrder: 'ACM-PO-7654',
    lines: [line('Trade fair stand\nGraphics, 6 × 3 m', '1', '', '3980')],
  },
  {
    clientKey: 'bauwerk',
    daysAgo: 27,
    untaxed: true,
    lines: [
      line('Onlineshop, Gestaltung\nVorlagen für Katalog und Kasse', '38', 'h', '95'),
      line('Bildsprache', '1', '', '1240'),
    ],
  },
  {
    clientKey: 'hikari',
    daysAgo: 21,
    untaxed: true,
    lines: [
      line('Exhibition signage', '8', 'pcs', '18500'),
      line('Translation check', '1', '', '24000'),
    ],
  },
  {
    clientKey: 'northlight',
    daysAgo: 17,
    lines: [
      line('Showroom wayfinding\nConcept and drawings', '1', '', '4200'),
      line('Site visits', '3', 'days', '640'),
    ],
  },
  {
    clientKey: 'harbor',
    daysAgo: 12,
    preset: 'compact',
    discountPercent: '5',
    lines: [
      line('Menu redesign', '1', '', '1850'),
      line('Winter campaign\nThree motifs for print and screen', '3', '', '740'),
    ],
  },
  {
    clientKey: 'marlow',
    daysAgo: 10,
    preset: 'classic',
    lines: [
      line('Wayfinding concept\nSign families, three directions', '1', '', '2400'),
      line('Pictograms\nDrawn on a 24-unit grid', '32', 'pcs', '48.50'),
      line('Site survey\nTwo visits', '8', 'h', '128.90'),
    ],
  },
  {
    clientKey: 'kestrel',
    daysAgo: 6,
    lines: [
      line('Product illustrations', '14', 'pcs', '320'),
      line('Motion prototypes', '5', '', '1420'),
    ],
  },
  {
    clientKey: 'acme',
    daysAgo: 3,
    purchaseOrder: 'ACM-PO-7731',
    lines: [
      line(
        'Brand identity system\nLogo, wordmark, colour and type, delivered as a guideline of 48 pages with source files in Figma and PDF for print; two rounds of revision included.',
        '1',
        '',
        '4850',
      ),
      line(
        'Website design\nEleven responsive page templates, prototype, handover session',
        '64',
        'h',
        '95',
      ),
      {
        ...line(
          'Front-end development\nNext.js build of the templates, accessible to WCAG 2.2 AA',
          '52.5',
          'h',
          '110',
        ),
        discountPercent: '10',
      },
      line('Copy editing, English', '3200', 'words', '0.12'),
      line('Printed brand book\nThread-sewn, 96 pages, uncoated 150 gsm', '120', 'pcs', '18.40'),
      line('Hosting and care', '3', 'months', '85'),
    ],
  },
  {
    clientKey: 'fieldnote',
    daysAgo: 1,
    draft: true,
    lines: [line('Café menu boards', '4', 'pcs', '310'), line('Loyalty card', '1', '', '480')],
  },
  {
    clientKey: 'acme',
    daysAgo: 0,
    draft: true,
    purchaseOrder: 'PO 7741',
    lines: [
      line('Website design\nTemplates, desktop and phone', '6', 'days', '850'),
      { ...line('Illustration set\nSpot illustrations', '12', 'pcs', '140'), discountPercent: '5' },
      line('Motion workshop\nOn site', '1.5', 'days', '960'),
    ],
  },
  {
    clientKey: 'riverside',
    daysAgo: 0,
    draft: true,
    by: 3,
    lines: [line('Season programme\nSixteen pages', '1', '', '1180')],
  },
]
