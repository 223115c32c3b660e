import { expect, test } from 'vitest'
import { nearestVariable } from './nearest-variable'

test.each([
  ['{{client.nickname}}', 'client.name'],
  ['{{ Client.Contact }}', 'client.contact'],
  ['{{document.dueon}}', 'document.dueOn'],
  ['{{number}}', null],
  ['{{weather}}', null],
  ['{{}}', null],
])('%s', (written, name) => {
  expect(nearestVariable('invoice', written)).toBe(name)
})
