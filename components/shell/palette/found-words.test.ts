import { expect, test } from 'vitest'
import { paletteTexts } from '@/lib/messages/en/palette'
import { wordedGroups } from './found-words'

test('what is found is called as people call it, and a draft has no number', () => {
  const draft = { id: 'd1', kind: 'invoice', title: null, href: '/invoices/d1' } as const
  const groups = wordedGroups(
    [
      { of: 'documents', matches: [draft] },
      {
        of: 'offers',
        clientName: 'Acme Design',
        offers: [
          { offer: 'newInvoice', href: '/invoices/new?client=c1' },
          { offer: 'newQuote', href: '/quotes/new?client=c1' },
          { offer: 'recordPayment', href: '/receipts/new?client=c1' },
        ],
      },
    ],
    paletteTexts.found,
  )
  expect(groups.map(({ label }) => label)).toEqual(['Documents', 'For Acme Design'])
  expect(groups.flatMap(({ matches }) => matches.map(({ title }) => title))).toEqual([
    'Draft',
    'New invoice for Acme Design',
    'New quote for Acme Design',
    'Record payment from Acme Design',
  ])
})
