import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition'

test.each([
  ['PCF-1 Acme.pdf', `attachment; filename="PCF-1 Acme.pdf"; filename*=UTF-8''PCF-1%20Acme.pdf`],
  ['Å"b\r\n.pdf', `attachment; filename="A-b--.pdf"; filename*=UTF-8''%C3%85%22b--.pdf`],
  [
    "O'Hara (1).pdf",
    `attachment; filename="O'Hara (1).pdf"; filename*=UTF-8''O%27Hara%20%281%29.pdf`,
  ],
])('the header for %j is safe and keeps the name', (fileName, header) => {
  expect(contentDisposition(fileName)).toBe(header)
})
