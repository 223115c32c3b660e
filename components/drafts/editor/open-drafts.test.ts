import { expect, test } from 'vitest'
import { writtenDraft } from '@/tests/support/written-drafts'
import { forgetDraft, openDraft, rememberStored } from './open-drafts'

const draft = (notes: string) => writtenDraft({ notes })

test('what was stored here since the page was made is opened, by the person who stored it alone', () => {
  rememberStored('ada', { draft: draft('newer'), version: 4, editorId: 'of Ada' })
  expect(openDraft('ada', draft('older'), 3)).toMatchObject({ version: 4, editorId: 'of Ada' })
  const ofBob = openDraft('bob', draft('older'), 3)
  expect(ofBob).toMatchObject({ version: 3, draft: draft('older') })
  expect(ofBob.editorId).not.toBe('of Ada')
  forgetDraft('ada', 'a draft')
  expect(openDraft('ada', draft('older'), 3).version).toBe(3)
})
