import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { baseContent, type SampleChanges, sampleContent } from '@/tests/pdf/samples'
import { blocksOf } from './view-model'

const euro = { code: 'EUR', digits: 2 } as const

function codeOf(changes: SampleChanges = {}, prepaid: string[] = []) {
  return blocksOf(sampleContent({ currency: euro, ...changes }, { prepaid })).payment?.code ?? null
}

describe('the payment code', () => {
  it('is a square of modules that asks for the amount due', () => {
    const code = codeOf({}, ['5000'])
    expect(code?.alt).toBe('Payment code for banking apps: €18,128.88 to Pixel Crafte Billing')
    const size = code?.rows.length ?? 0
    expect((size - 17) % 4).toBe(0)
    expect(new Set(code?.rows.map(row => row.length))).toEqual(new Set([size]))
    expect(code?.rows[0]?.slice(0, 8)).toBe('11111110')
  })

  it('stays as it is for the same transfer, and is another for another one', () => {
    const hash = (rows: string[] = []) => createHash('sha256').update(rows.join()).digest('hex')
    expect(hash(codeOf()?.rows)).toBe(hash(codeOf()?.rows))
    expect(hash(codeOf()?.rows)).not.toBe(hash(codeOf({ number: 'PCF-2026-0043' })?.rows))
  })

  it('is left out where no such transfer exists, or the company wants none', () => {
    const bank = { ...baseContent.bank, iban: '', accountNumber: '12345678' }
    expect(codeOf({ currency: { code: 'USD', digits: 2 } })).toBeNull()
    expect(codeOf({ bank })).toBeNull()
    expect(codeOf({ layout: { ...baseContent.layout, paymentCode: false } })).toBeNull()
  })
})

describe('the sentence of a document', () => {
  const said = (changes: SampleChanges = {}, prepaid: string[] = []) =>
    blocksOf(sampleContent(changes, { prepaid })).sentence.map(({ text, strong }) =>
      strong ? `*${text.replaceAll('\u00a0', ' ')}*` : text,
    )

  it('asks for the amount by the date', () => {
    expect(said().join('')).toBe('Please pay *$23,128.88* by *20 Dec 2026*')
  })

  it('says when nothing is left', () => {
    expect(said({}, ['23128.88'])).toEqual(['Nothing left to pay'])
  })
})
