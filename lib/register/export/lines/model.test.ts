import { expect, test } from 'vitest'
import sample from '@/docs/sample-snapshot.json'
import { assertSnapshot } from '@/lib/documents/snapshot'
import { toCsv } from '@/lib/platform/csv'
import { linesCsvHead, linesCsvRows } from './model'

test('a row for each line of the paper, with figures to count with', () => {
  const { content } = assertSnapshot(sample)
  const rows = linesCsvRows(content)
  const lines = content.outline.filter(entry => entry.kind === 'line')
  expect(rows.length).toBe(lines.length)
  for (const row of rows) expect(row.length).toBe(linesCsvHead.length)
  expect(toCsv(rows)).toContain(content.number)
})

test('a discount is told as it was given, an option that was not chosen says so', () => {
  const { content } = assertSnapshot(sample)
  const [first] = content.calculation.input.lines
  const [amounts] = content.calculation.result.lines
  if (!first || !amounts) throw new Error('The sample has no lines.')
  const discounted = {
    ...first,
    id: 'a',
    description: 'Poster\nA2\nmatt',
    allowances: [{ percent: '10' }],
  }
  const offered = { ...first, id: 'b' }
  const computed = (id: string, line: typeof first, allowance_total: string) => ({
    input: { ...content.calculation.input, lines: [line] },
    result: { ...content.calculation.result, lines: [{ ...amounts, id, allowance_total }] },
  })
  const rows = linesCsvRows({
    ...content,
    calculation: computed('a', discounted, '1.00'),
    offered: computed('b', offered, '0.00'),
    outline: [
      { kind: 'section', id: 's', title: 'Print' },
      { kind: 'line', id: 'a', optional: false, photo: null },
      { kind: 'line', id: 'b', optional: true, photo: null },
    ],
  })
  const [one = [], other = []] = rows.map(row =>
    Object.fromEntries(linesCsvHead.map((name, index) => [name, row[index]])),
  )
  expect(one).toMatchObject({
    section: 'Print',
    position: 1,
    description: 'Poster',
    details: 'A2\nmatt',
    discount: '10%',
    optional: null,
    chosen: 'yes',
  })
  expect(other).toMatchObject({ position: 2, discount: null, optional: 'yes', chosen: 'no' })
})
