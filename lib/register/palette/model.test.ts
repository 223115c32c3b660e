import { expect, test } from 'vitest'
import type { DocumentRow } from '../model'
import { type FoundGroup, foundOf } from './model'

const client = {
  id: 'c1',
  name: 'Acme Design',
  contactName: '',
  email: 'billing@acme.example.com',
  currency: '',
  language: '',
  taxId: '',
  billing: { line1: '', line2: '', city: '', region: '', postalCode: '', countryCode: '' },
}

const row: DocumentRow = {
  id: 'd1',
  kind: 'credit_note',
  status: 'issued',
  number: 'PCC-2025-0001',
  clientId: 'c1',
  clientName: 'Acme Design',
  currency: 'JPY',
  total: '1250',
  paid: '0',
  credited: '0',
  open: '0',
  issuedOn: '2026-11-20',
  dueOn: null,
  updatedAt: new Date(0),
}

test('what is found leads to its page, amounts as the company writes them', () => {
  const { groups } = foundOf(
    { clients: [client], documents: [row, { ...row, id: 'd2', kind: 'invoice', number: null }] },
    { role: 'owner', locale: 'en-US' },
  )
  expect(groups.map(group => group.of)).toEqual(['clients', 'documents', 'offers'])
  const [clients, documents, offers] = groups
  expect(matchesIn(clients)[0]).toMatchObject({
    detail: 'billing@acme.example.com',
    href: '/clients/c1',
  })
  expect(matchesIn(documents).map(({ title, href, amount }) => [title, href, amount])).toEqual([
    ['PCC-2025-0001', '/credit-notes/d1', '¥1,250'],
    [null, '/invoices/d2', '¥1,250'],
  ])
  expect(offers).toEqual({
    of: 'offers',
    clientName: 'Acme Design',
    offers: [
      { offer: 'newInvoice', href: '/invoices/new?client=c1' },
      { offer: 'newQuote', href: '/quotes/new?client=c1' },
      { offer: 'recordPayment', href: '/receipts/new?client=c1' },
    ],
  })
})

test('who may not record payments is not offered to', () => {
  const { groups } = foundOf(
    { clients: [client], documents: [] },
    { role: 'user', locale: 'en-US' },
  )
  const last = groups.at(-1)
  expect(last?.of === 'offers' && last.offers.map(({ offer }) => offer)).toEqual([
    'newInvoice',
    'newQuote',
  ])
})

test('nothing found is nothing said', () => {
  const found = foundOf({ clients: [], documents: [] }, { role: 'owner', locale: 'en-US' })
  expect(found.groups).toEqual([])
})

function matchesIn(group: FoundGroup | undefined) {
  return group && group.of !== 'offers' ? group.matches : []
}
