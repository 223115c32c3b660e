import { expect, test } from 'vitest'
import { problem } from './problem'

test('a refusal says what it is, and what to do', async () => {
  const answer = problem('too_large', 'Choose at most 100 documents at once.')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    413,
    'application/problem+json',
  ])
  expect(answer.headers.get('retry-after')).toBeNull()
  expect(await answer.json()).toEqual({
    status: 413,
    code: 'too_large',
    title: 'Too large',
    detail: 'Choose at most 100 documents at once.',
  })
})

test('one that knows when it will be over says so in a header too', () => {
  const answer = problem('unavailable', 'Try again in 7 s.', { retryAfterSeconds: 7 })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7'])
})
