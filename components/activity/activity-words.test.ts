import { expect, test } from 'vitest'
import { isWorthTelling } from './activity-words'

test('drafting and reading are not worth a line on the dashboard', () => {
  const told = ['invoice.issued', 'quote.accepted', 'payment.reversed', 'quote.viewed']
  const quiet = ['invoice.drafted', 'quote.revising', 'receipt.downloaded', 'quote.mailed']
  expect(told.map(verb => isWorthTelling({ verb }))).toEqual([true, true, true, true])
  expect(quiet.map(verb => isWorthTelling({ verb }))).toEqual([false, false, false, false])
})
