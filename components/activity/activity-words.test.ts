import { expect, test } from 'vitest'
import { isWorthTelling } from './activity-words'

test('drafting and reading are not worth a line on the dashboard', () => {
  const told = [
    'invoice.issued',
    'quote.accepted',
    'payment.reversed',
    'quote.viewed',
    'import.finished',
  ]
  const quiet = [
    'invoice.drafted',
    'quote.revising',
    'receipt.downloaded',
    'quote.mailed',
    'export.ready',
  ]
  expect(told.map(verb => isWorthTelling({ verb }))).toEqual(told.map(() => true))
  expect(quiet.map(verb => isWorthTelling({ verb }))).toEqual(quiet.map(() => false))
})
