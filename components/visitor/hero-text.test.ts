import { describe, expect, it } from 'vitest'
import type { VisitView } from '@/lib/visits/model'
import { type HeroFacts, heroTextOf, totalLabelOf } from './hero-text'
import { visitorWordsOf } from './words'

const invoice: HeroFacts = {
  kind: 'invoice',
  number: 'PCF-2026-0042',
  clientName: 'Acme Design',
  company: { name: 'Pixel Crafte' },
  headline: {
    kind: 'Invoice',
    amount: '$100.00',
    total: '$100.00',
    settled: '',
    date: 'Dec 20, 2026',
    days: 30,
  },
  state: { name: 'open', on: '', by: '' },
  changed: null,
  quote: null,
}

const english = visitorWordsOf('en-US')
const textOf = (view: Partial<HeroFacts>) => heroTextOf({ ...invoice, ...view }, english)
const inDays = (days: number) => textOf({ headline: { ...invoice.headline, days } }).distance

describe('what stands above a document', () => {
  it('names it, for whom it is and when it is due', () => {
    expect(textOf({})).toEqual({
      title: 'Invoice PCF-2026-0042 for Acme Design',
      amount: '$100.00',
      isStruck: false,
      status: '',
      when: 'Due Dec 20, 2026',
      distance: 'in 30 days',
      sentences: [],
    })
    expect(textOf({ clientName: '' }).title).toBe('Invoice PCF-2026-0042')
  })

  it('counts days as people do', () => {
    expect([2, 1, 0, -1, -9].map(inDays)).toEqual([
      'in 2 days',
      'tomorrow',
      'today',
      'yesterday',
      '9 days ago',
    ])
  })

  it('says how long a quote is left open', () => {
    const left = (days: number) =>
      textOf({ kind: 'quote', headline: { ...invoice.headline, days } }).distance
    expect([5, 1, 0].map(left)).toEqual(['5 days left', '1 day left', 'today is the last day'])
  })

  it('asks nothing of an invoice that is void, and strikes its amount', () => {
    const text = textOf({ state: { name: 'void', on: 'Dec 1, 2026', by: '' } })
    expect(text).toMatchObject({ isStruck: true, status: 'Cancelled', when: '', distance: '' })
    expect(text.sentences).toEqual([english.sentences.void.invoice])
  })

  it('tells a payment from an invoice that asked for nothing', () => {
    const state: VisitView['state'] = { name: 'paid', on: 'Dec 4, 2026', by: '' }
    const headline = { ...invoice.headline, settled: '$100.00' }
    expect(textOf({ state, headline }).status).toBe('Paid on Dec 4, 2026')
    expect(textOf({ state }).status).toBe('Nothing left to pay')
  })

  it('says what is settled, and that a later version is shown', () => {
    const text = textOf({
      state: { name: 'partly_paid', on: '', by: '' },
      headline: { ...invoice.headline, settled: '$40.00' },
      changed: { from: 1, to: 2 },
    })
    expect(text.sentences).toEqual([
      'Your link was for version 1. This is version 2, which replaces it.',
      '$40.00 of $100.00 is settled already.',
    ])
  })

  it('repeats a reason as it was written', () => {
    const answer = {
      answer: 'declined',
      name: 'Jo',
      at: 'Dec 1, 2026',
      note: '$& {name}',
      version: 1,
    } as const
    const text = textOf({
      kind: 'quote',
      state: { name: 'declined', on: 'Dec 1, 2026', by: 'Jo' },
      quote: {
        version: 1,
        options: [],
        isLapsed: false,
        canAccept: true,
        canDecline: false,
        answer,
      },
    })
    expect(text.sentences).toEqual(['Declined by Jo on Dec 1, 2026: “$& {name}”'])
  })

  it('says that a declined quote can no longer be accepted once its last day has passed', () => {
    const { sentences } = textOf({
      kind: 'quote',
      state: { name: 'declined', on: 'Dec 1, 2026', by: 'Jo' },
      quote: {
        version: 1,
        options: [],
        isLapsed: true,
        canAccept: false,
        canDecline: false,
        answer: null,
      },
    })
    expect(sentences).toEqual([
      'Declined by Jo on Dec 1, 2026.',
      'It was valid until Dec 20, 2026. Ask Pixel Crafte for a new offer.',
    ])
  })

  it('says which options a total counts', () => {
    const label = (chosen: number, of: number) => totalLabelOf({ chosen, of }, 'Total', english)
    expect([label(0, 0), label(0, 3), label(2, 3), label(3, 3)]).toEqual([
      'Total',
      'Total without options',
      'Total with 2 of 3 options',
      'Total with all options',
    ])
  })
})
