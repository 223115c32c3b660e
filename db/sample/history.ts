import { line, type SampleInvoice } from './invoices'

const paid = (
  clientKey: string,
  daysAgo: number,
  paidAfterDays: number,
  lines: SampleInvoice['lines'],
): SampleInvoice => ({ clientKey, daysAgo, paidAfterDays, lines })

/** The year before the last months, paid as it should be: what the columns of income are made of. */
export const sampleHistory: SampleInvoice[] = [
  paid('kestrel', 372, 27, [line('Design audit\nFour products', '46', 'h', '110')]),
  paid('northlight', 366, 30, [line('Lookbook, winter', '1', '', '3900')]),
  paid('acme', 341, 24, [line('Packaging concept\nThree routes', '3', '', '2450')]),
  paid('juniper', 335, 22, [line('Stationery', '1', '', '1640'), line('Signet', '1', '', '2200')]),
  paid('harbor', 311, 25, [line('Seasonal campaign', '1', '', '5200')]),
  {
    ...paid('atelier', 308, 29, [line('Direction artistique\nTrois journées', '3', '', '780')]),
    untaxed: true,
  },
  paid('fieldnote', 300, 21, [line('Roast labels', '14', 'pcs', '265')]),
  paid('marlow', 281, 26, [line('Competition boards', '8', 'pcs', '690')]),
  paid('kestrel', 276, 29, [line('Icon set\n120 icons, two weights', '120', 'pcs', '58')]),
  paid('solstice', 252, 23, [line('Website refresh', '48', 'h', '95')]),
  paid('northlight', 247, 27, [line('Material library, photographed', '5', 'days', '980')]),
  {
    ...paid('bauwerk', 240, 30, [line('Messestand, Grafik', '1', '', '3480')]),
    untaxed: true,
  },
  paid('acme', 221, 28, [
    line('Annual report\nLayout, charts and print handling', '1', '', '8600'),
    line('Photography', '3', 'days', '1150'),
  ]),
  paid('juniper', 214, 20, [line('Case studies', '6', '', '640')]),
  paid('harbor', 190, 25, [line('Interior signage', '32', 'pcs', '148')]),
  paid('kestrel', 186, 24, [line('Onboarding screens', '72', 'h', '110')]),
  {
    ...paid('hikari', 183, 26, [line('Exhibition identity', '1', '', '420000')]),
    untaxed: true,
  },
  paid('marlow', 162, 28, [line('Office wayfinding', '1', '', '6900')]),
  paid('northlight', 157, 24, [line('Catalogue, spring', '1', '', '7400')]),
  paid('fieldnote', 129, 22, [line('Shop window, autumn', '1', '', '3950')]),
  paid('solstice', 126, 25, [line('Class schedule, redesigned', '28', 'h', '95')]),
  {
    ...paid('atelier', 121, 27, [line('Charte graphique', '1', '', '4150')]),
    untaxed: true,
  },
  paid('kestrel', 97, 24, [line('Design system, second phase', '96', 'h', '110')]),
  paid('marlow', 90, 21, [line('Model photography', '6', 'days', '980')]),
  paid('juniper', 66, 26, [
    line('Brand workshop\nTwo days', '2', 'days', '1450'),
    line('Website, first phase', '84', 'h', '95'),
  ]),
  paid('acme', 58, 25, [line('Product photography', '7', 'days', '1150')]),
]
