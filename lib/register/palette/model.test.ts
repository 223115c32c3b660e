import { expect, test } from 'vitest'
import type { DocumentRow } from '../model'
import { foundOf } from './model'

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
  expect(groups.map(group => group.label)).toEqual(['Clients', 'Documents', 'For Acme Design'])
  expect(groups[0]?.matches[0]).toMatchObject({
    detail: 'billing@acme.example.com',
    href: '/clients/c1',
  })
  expect(groups[1]?.matches.map(({ title, href, amount }) => [title, href, amount])).toEqual([
    ['PCC-2025-0001', '/credit-notes/d1', '¥1,250'],
    ['Draft', '/invoices/d2', '¥1,250'],
  ])
  expect(groups[2]?.matches.map(({ href }) => href)).toEqual([
    '/invoices/new?client=c1',
    '/quotes/new?client=c1',
    '/receipts/new?client=c1',
  ])
})

test('who may not record payments is not offered to', () => {
  const { groups } = foundOf(
    { clients: [client], documents: [] },
    { role: 'user', locale: 'en-US' },
  )
  expect(groups.at(-1)?.matches.map(({ title }) => title)).toEqual([
    'New invoice for Acme Design',
    'New quote for Acme Design',
  ])
})

test('nothing found is nothing said', () => {
  const found = foundOf({ clients: [], documents: [] }, { role: 'owner', locale: 'en-US' })
  expect(found.groups).toEqual([])
})
