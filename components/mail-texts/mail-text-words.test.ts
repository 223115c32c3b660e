import { expect, test } from 'vitest'
import { mailTextKinds } from '@/lib/mails/model'
import { kindOfSlug, slugOfKind } from './mail-text-words'

test('every kind of mail has an address, and no other address names one', () => {
  for (const kind of mailTextKinds) {
    expect(slugOfKind(kind)).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kindOfSlug(slugOfKind(kind))).toBe(kind)
  }
  for (const slug of ['', 'credit_note', 'fresh-link', 'constructor'])
    expect(kindOfSlug(slug)).toBeUndefined()
})
