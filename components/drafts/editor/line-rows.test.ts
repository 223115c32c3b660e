import { describe, expect, test } from 'vitest'
import { calculateDraft, type DraftLine, offeredInputOf } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { calculateDocument } from '@/lib/money/calculate'
import type { CalculationAnswer } from '@/lib/money/model'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import { type Row, rowsOf } from './line-rows'

const setting = {
  companyId: 'c1',
  showsPhotos: true,
  photoCount: 0,
  kind: 'quote',
  currency: 'USD',
  locale: 'en-US',
  taxLabel: 'Tax',
  taxes: [],
  defaultTax: { category: 'O', rate: '' },
} as const

function rows(lines: DraftLine[]): Row[] {
  const draft = writtenDraft({ kind: 'quote', defaultTax: { category: 'O', rate: '' }, lines })
  const offered = offeredInputOf(draft)
  const computed = [calculateDraft(draft), ...(offered ? [calculateDocument(offered)] : [])]
  const figures = new Map(computed.flatMap(linesOf).map(line => [line.id, line]))
  return rowsOf({ draft, typed: {}, problems: {}, figures, setting }, editor.lineRows)
}

const linesOf = (answer: CalculationAnswer) => ('error' in answer ? [] : answer.lines)

const left = (id: string) => writtenLine(id, { optional: true, chosen: false })

describe('the rows of the form', () => {
  test('number lines and sections each on their own', () => {
    const shown = rows([
      writtenLine('a'),
      writtenSection('K'),
      writtenLine('b'),
      writtenSection('L'),
    ])
    expect(shown.map(({ kind, props }) => `${kind} ${props.number}`)).toEqual([
      'line 1',
      'section 1',
      'line 2',
      'section 2',
    ])
  })

  test('sum up what is counted under each heading', () => {
    const shown = rows([
      writtenLine('a'),
      writtenSection('K'),
      writtenLine('b', { unitPrice: '0.1', quantity: '3' }),
      writtenLine('c', { optional: true, unitPrice: '1000' }),
      left('d'),
      writtenSection('L'),
    ])
    const sums = shown.flatMap(row =>
      row.kind === 'section' ? `${row.props.subtotal}, ${row.props.items}` : [],
    )
    expect(sums).toEqual(['1,000.30, 3 items, 2 optional', '0.00, 0 items'])
  })

  test('show what is not counted in brackets', () => {
    const shown = rows([writtenLine('a'), left('b')])
    expect(shown.map(row => row.kind === 'line' && row.props.amount)).toEqual([
      '100.00',
      '(100.00)',
    ])
  })

  test('show nothing where nothing computes', () => {
    const shown = rows([writtenSection('K'), writtenLine('a', { unitPrice: '-1' })])
    expect(shown[0]).toMatchObject({ props: { subtotal: '0.00' } })
    expect(shown[1]).toMatchObject({ props: { amount: '' } })
  })
})
