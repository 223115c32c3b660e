import { expect, test } from 'vitest'
import { noCorrespondence } from '@/tests/support/correspondence'
import { openQuestionOf } from './question-words'

const newest = {
  id: 'q2',
  name: 'Jordan Reyes',
  address: 'jordan@acme.test',
  question: 'Is shipping included?',
  at: new Date('2026-11-05T03:00:00Z'),
}
const older = { ...newest, id: 'q1', at: new Date('2026-11-03T15:00:00Z') }

test.each([
  ['asked today', [newest, older], '2026-11-04', 'q2'],
  ['asked two weeks ago, by the company’s clocks', [newest], '2026-11-18', 'q2'],
  ['asked before that', [newest, older], '2026-11-19', undefined],
  ['never asked', [], '2026-11-04', undefined],
])('a question %s', (_name, questions, today, id) => {
  const correspondence = { ...noCorrespondence, questions }
  expect(openQuestionOf({ correspondence, timezone: 'America/New_York', today })?.id).toBe(id)
})
