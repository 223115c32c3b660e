import { describe, expect, test } from 'vitest'
import type { Letter } from './letter'
import { isPlainAddress, namedAddress, plainLetter, reasonAgainstSending } from './plain-letter'

const letter: Letter = {
  to: 'ada@example.com',
  fromName: 'Northlight',
  replyTo: '',
  opens: 'document',
  subject: 'Invoice',
  html: '',
  text: '',
  files: [],
}

describe('an address', () => {
  test.each([
    'ada@example.com',
    'ada.lovelace+bills@mail.example.co.uk',
    "o'neill@example.com",
    'ümlaut@exämple.de',
  ])('%s is plain', address => {
    expect(isPlainAddress(address)).toBe(true)
  })

  test.each([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@@example.com',
    'ada@example.com,eve@example.com',
    'ada@example.com;eve@example.com',
    'Ada <ada@example.com>',
    '"ada"@example.com',
    'ada@example.com\r\nBcc: eve@example.com',
    'ada@example.com\n',
    ' ada@example.com',
    'ada @example.com',
    'ada\u202e@example.com',
    'ada\u2028@example.com',
    'ada(comment)@example.com',
    'group:ada@example.com',
    'ada@-example.com',
    'ada@.example.com',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'a'.repeat(251)}`,
  ])('%j is not one plain address', address => {
    expect(isPlainAddress(address)).toBe(false)
    expect(reasonAgainstSending({ ...letter, to: address })).toContain('recipient')
    if (address !== '')
      expect(reasonAgainstSending({ ...letter, replyTo: address })).toContain('answers')
  })
})

describe('what stands in a header', () => {
  test('is one line without control characters', () => {
    const plain = plainLetter({
      ...letter,
      fromName: 'North\r\nBcc: eve@example.com',
      subject: ' Bill\u0000\u0085 of\u2028the\tday\nBcc: eve@example.com ',
      files: [
        {
          fileName: '../x"\r\n.pdf',
          mime: 'text/html\r\nX: y',
          bytes: new Uint8Array(),
          contentId: 'logo>\r\n<x',
        },
      ],
    })
    expect(plain).toMatchObject({
      fromName: 'North Bcc: eve example.com',
      subject: 'Bill of the day Bcc: eve@example.com',
      files: [{ fileName: '..-x- .pdf', mime: 'application/octet-stream', contentId: 'logo----x' }],
    })
  })

  test('keeps every script, and is cut between characters', () => {
    expect(plainLetter({ ...letter, subject: 'Rechnung für 株式会社 🌿' }).subject).toBe(
      'Rechnung für 株式会社 🌿',
    )
    expect([...plainLetter({ ...letter, subject: '🌿'.repeat(400) }).subject]).toHaveLength(300)
  })

  test.each([
    ['Northlight', '"Northlight" <a@b.example>'],
    ['', 'a@b.example'],
    ['Ada, "the" \\ <x@y.example>', '"Ada, \\"the\\" \\\\ x y.example" <a@b.example>'],
    ['billing@paypal.example', '"billing paypal.example" <a@b.example>'],
    ['billing\uff20paypal.example', '"billing paypal.example" <a@b.example>'],
    ['<@>', 'a@b.example'],
  ])('the name %j is a name', (name, expected) => {
    expect(namedAddress(name, 'a@b.example')).toBe(expected)
  })
})
