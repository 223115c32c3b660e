import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '@/lib/platform/errors'
import type { VisitRefusal } from '@/lib/visits/model'
import { refusalSentenceOf } from './refusal-words'
import { visitorWordsOf } from './words'

const { refusals } = visitorWordsOf('de')
const sentenceOf = (details?: Record<string, unknown>) =>
  refusalSentenceOf({ ok: false, code: 'conflict', message: 'English.', details }, refusals)

describe('a refusal on the visitor’s page', () => {
  const codes: RefusalCode[] = [
    'invalid',
    'not_found',
    'conflict',
    'wrong_state',
    'too_many_attempts',
    'gone',
    'unavailable',
  ]

  it.each(codes)('is said in its language: %s', code => {
    const sentence = refusalSentenceOf({ ok: false, code, message: 'English.' }, refusals)
    expect(Object.values(refusals)).toContain(sentence)
  })

  it('says why, where the server told the reason', () => {
    const reasons: VisitRefusal[] = ['link_ended', 'expired', 'revising', 'changed', 'signature']
    expect(new Set(reasons.map(reason => sentenceOf({ reason }))).size).toBe(reasons.length)
    expect(sentenceOf({ reason: 'answered', name: 'Jo' })).toContain('Jo hat')
    expect(sentenceOf({ reason: 'answered' })).toBe(refusals.answered)
    expect(sentenceOf({ reason: 'too_often', retryAfterSeconds: 61 })).toContain('2 min')
    expect(sentenceOf({ reason: 'new to this page' })).toBe(refusals.changed)
  })
})
