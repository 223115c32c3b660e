import { expect, test } from 'vitest'
import { withInlinePictures } from './model'

test('pictures stand inside the mail, wherever it shows them; attachments do not', () => {
  const logo = { contentId: 'logo', mime: 'image/png', bytes: Uint8Array.of(0, 255, 16) }
  const pdf = { contentId: null, mime: 'application/pdf', bytes: Uint8Array.of(1) }
  const html = '<img src="cid:logo"><img src="cid:logo"><a href="https://a.test">x</a>'
  expect(withInlinePictures(html, [pdf, logo])).toBe(
    '<img src="data:image/png;base64,AP8Q"><img src="data:image/png;base64,AP8Q"><a href="https://a.test">x</a>',
  )
})
