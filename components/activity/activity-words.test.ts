import { describe, expect, test } from 'vitest'
import { activityWords } from '@/components/register/document-timeline'
import type { ActivityRow } from '@/lib/activity/queries'
import { changesOf, isWorthTelling, subjectOf, toldOf } from './activity-words'

const row: ActivityRow = {
  id: 'a1',
  verb: 'client.created',
  actorName: 'Maya Lindqvist',
  at: new Date(0),
  subjectKind: 'client',
  subjectId: 's1',
  subjectLabel: 'Acme',
  before: null,
  after: null,
  requestId: 'r1',
  document: null,
  clientName: null,
}

describe('what happened', () => {
  test.each(Object.keys(activityWords))('%s is told in words', verb => {
    const { what } = toldOf({ verb, after: {} }, 'en-US')
    expect(what).toMatch(/^([A-Z]|PDF| )/)
    expect(what).not.toContain('.')
  })

  test('tells an amount as the company writes it', () => {
    const after = { amount: '1250.00', currency: 'USD' }
    expect(toldOf({ verb: 'payment.recorded', after }, 'en-US').what).toBe('$1,250.00 received')
    expect(toldOf({ verb: 'payment.recorded', after }, 'fr').what).toBe(
      '1\u00a0250,00\u00a0$ received',
    )
  })

  test('is told by its verb where a newer version wrote it', () => {
    expect(toldOf({ verb: 'robot.danced', after: null }, 'en-US').what).toBe('robot.danced')
    expect(toldOf({ verb: 'toString', after: null }, 'en-US').what).toBe('toString')
  })
})

describe('what it happened to', () => {
  test('is called what it is called now, and leads there', () => {
    const document = { id: 'd1', kind: 'receipt' as const, number: 'PCR-0001' }
    expect(subjectOf({ ...row, subjectKind: 'payment', document })).toEqual({
      label: 'PCR-0001',
      href: '/receipts/d1',
    })
    expect(subjectOf({ ...row, clientName: 'Acme Design' })).toEqual({
      label: 'Acme Design',
      href: '/clients/s1',
    })
    expect(subjectOf({ ...row, subjectKind: 'company' }).href).toBe('/settings')
  })

  test('keeps its name where it is gone', () => {
    expect(subjectOf(row)).toEqual({ label: 'Acme', href: null })
  })
})

test('drafting and reading are not worth a line on the dashboard', () => {
  const told = ['invoice.issued', 'quote.accepted', 'payment.reversed', 'client.created']
  const quiet = ['invoice.drafted', 'quote.revising', 'receipt.downloaded', 'quote.invoiced']
  expect(told.map(verb => isWorthTelling({ verb }))).toEqual([true, true, true, true])
  expect(quiet.map(verb => isWorthTelling({ verb }))).toEqual([false, false, false, false])
})

test('a change names its fields, each before and after', () => {
  const before = { paymentTermsDays: 30, taxInfo: '' }
  const after = { paymentTermsDays: 14, taxInfo: 'EIN 1', invoices: ['A', 'B'] }
  expect(changesOf({ before, after })).toEqual([
    { name: 'Payment terms days', before: '30', after: '14' },
    { name: 'Tax info', before: '–', after: 'EIN 1' },
    { name: 'Invoices', before: '–', after: 'A, B' },
  ])
})
