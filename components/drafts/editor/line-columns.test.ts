import { describe, expect, it } from 'vitest'
import { writtenLine } from '@/tests/support/written-drafts'
import { lineColumnsOf } from './line-columns'
import type { Row } from './line-rows'

const setting = {
  companyId: 'c1',
  showsPhotos: true,
  photoCount: 0,
  kind: 'invoice',
  currency: 'USD',
  locale: 'en-US',
  taxLabel: 'Tax',
  taxes: [],
  defaultTax: { category: 'O', rate: '' },
} as const

function row(quantity: string, unitPrice: string, amount: string): Row {
  const line = writtenLine('a', { quantity, unitPrice })
  const place = { number: 1, isFirst: true, isLast: true, discountTotal: '' }
  return {
    kind: 'line',
    props: { line, ...place, amount, setting, typed: undefined, problems: undefined },
  }
}

describe('the figures of lines', () => {
  it('stand beside the description, as wide as ever', () => {
    const usual = { figures: 'beside', quantity: 60, price: 92, amount: 96 }
    expect(lineColumnsOf([])).toEqual(usual)
    expect(lineColumnsOf([row('3', '1200', '3,600.00')])).toEqual(usual)
  })

  it('get a row of their own for all lines when one line needs it', () => {
    const big = row('1234567.5', '88888.99', '109,739,458,161.83')
    const { figures, quantity } = lineColumnsOf([row('3', '1200', '3,600.00'), big])
    expect(figures).toBe('below')
    expect(quantity).toBeGreaterThan(60)
  })

  it('leave the amount to a further row when even that is too little', () => {
    const huge = row('1234567890.123456', '9999999999.99', '99,999,999,999,999.99')
    expect(lineColumnsOf([huge])).toMatchObject({ figures: 'apart', amount: 0 })
  })
})
