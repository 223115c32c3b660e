import { describe, expect, it } from 'vitest'
import { allocationsOf, isSameAmount, spreadOver, sumOf } from './payment-parts'

const invoices = [
  { id: 'old', due: '100.00' },
  { id: 'young', due: '50.50' },
]

describe('a payment over several invoices', () => {
  it('settles the oldest first', () => {
    expect(spreadOver('120', invoices, 'USD')).toEqual({ old: '100.00', young: '20.00' })
  })

  it('gives nobody more than is due', () => {
    expect(spreadOver('200', invoices, 'USD')).toEqual({ old: '100.00', young: '50.50' })
  })

  it.each(['', 'abc', '1.005', '-5'])('gives nothing while “%s” is typed', typed => {
    expect(spreadOver(typed, invoices, 'USD')).toEqual({})
  })

  it('counts in the currency’s own digits', () => {
    expect(spreadOver('120', [{ id: 'yen', due: '100' }], 'JPY')).toEqual({ yen: '100' })
  })

  it('sends the invoices that get something, in their order', () => {
    expect(allocationsOf({ young: '5', old: '0.00' }, invoices)).toEqual([
      { invoiceId: 'young', amount: '5' },
    ])
  })

  it('adds up what can be read', () => {
    expect(sumOf({ old: '10.5', young: 'x' }, 'USD')).toBe('10.50')
    expect(isSameAmount('10.50', '10.5', 'USD')).toBe(true)
  })
})
