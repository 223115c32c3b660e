import { describe, expect, it, test } from 'vitest'
import { calculationErrors } from '@/lib/money/model'
import { refusalSentence } from '@/lib/money/refusals'

describe('refusals', () => {
  test.each(calculationErrors)('%s is a sentence that says what to do', error => {
    const sentence = refusalSentence(error)
    expect(sentence).toMatch(/^["A-Z].*\.$/)
    expect(sentence).toMatch(/Enter|Choose|Set|Use|Remove|Add|Split|Check|Reload|Shorten/)
  })

  it('name the line and the digits of the currency', () => {
    expect(refusalSentence('AMOUNT_PRECISION', { currencyCode: 'USD', lineNumber: 3 })).toBe(
      'Line 3: USD has 2 decimals. Enter the amount with at most 2.',
    )
    expect(refusalSentence('AMOUNT_PRECISION', { currencyCode: 'JPY' })).toBe(
      'JPY has no decimals. Enter a whole amount.',
    )
  })
})
