import { expect, it } from 'vitest'
import { neighbourOf } from '@/components/shell/sheet/neighbours'

const rows = ['a', 'b', 'c'].map(id => ({ id, href: `/x/${id}`, label: id }))

it.each([
  ['a', 1, 'b'],
  ['b', -1, 'a'],
  ['c', 1, undefined],
  ['a', -1, undefined],
  ['gone', 1, undefined],
  [null, -1, undefined],
] as const)('from %s by %i one comes to %s', (id, step, expected) => {
  expect(neighbourOf(rows, id, step)?.id).toBe(expected)
})
