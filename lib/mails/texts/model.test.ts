import { describe, expect, it } from 'vitest'
import { documentLocales } from '@/lib/documents/model'
import { type MailTextKind, mailTextKinds } from '../model'
import { unknownVariables, variablesOf } from '../variables/model'
import { defaultTextOf } from './defaults/model'
import { fillBodyForEditing, fillSubject, longestBody, refusalOfText } from './model'

const fine = { subject: 'Invoice {{document.number}}', body: 'Hello {{client.contact}},\n{{link}}' }

const everyText = mailTextKinds.flatMap(kind =>
  documentLocales.map((locale): [MailTextKind, (typeof documentLocales)[number]] => [kind, locale]),
)

describe('a company’s own text', () => {
  it('is kept when all its variables are known, with or without spaces inside the braces', () => {
    expect(refusalOfText('invoice', fine)).toBeNull()
    expect(refusalOfText('invoice', { ...fine, body: '{{ client.name }} {{\tlink }}' })).toBeNull()
  })

  it.each([
    ['', 'Enter a subject.'],
    [' ', 'Enter a subject.'],
    ['Invoice\r\nBcc: everybody@example.com', 'Write the subject on one line.'],
    ['x'.repeat(201), 'Shorten the subject'],
    ['See {{link}}', 'Take {{link}} out of the subject'],
    ['See {{ link }}', 'Take {{link}} out of the subject'],
    ['{{client.nme}}', '{{client.nme}} is not known'],
  ])('is refused with the subject %j', (subject, sentence) => {
    expect(refusalOfText('invoice', { ...fine, subject })).toContain(sentence)
  })

  it.each([
    ['', 'Enter the text'],
    ['x'.repeat(longestBody + 1), 'Shorten the text'],
    ['{{secret}}', '{{secret}} is not known'],
    ['{{answer.name}}', '{{answer.name}} is not known'],
    ['{{constructor}}', '{{constructor}} is not known'],
    ['{{client.name}} {{', '{{ is not known'],
    ['{{}}', '{{}} is not known'],
    ['{{client.name', '{{client.name is not known'],
    ['{{#if x}}', '{{#if x}} is not known'],
    ['{{{client.name}}}', 'is not known'],
  ])('is refused with the body %j', (body, sentence) => {
    expect(refusalOfText('invoice', { ...fine, body })).toContain(sentence)
  })

  it('may hold braces that are meant as braces', () => {
    expect(refusalOfText('invoice', { ...fine, body: String.raw`a \{\{b}} {c}` })).toBeNull()
  })

  it('names each unknown variable once', () => {
    expect(unknownVariables('quote', '{{a}} {{b}} {{a}} {{client.name}}')).toEqual([
      '{{a}}',
      '{{b}}',
    ])
  })
})

describe('the words that come along', () => {
  it.each(everyText)('are accepted as a company’s own: %s in %s', (kind, locale) => {
    expect(refusalOfText(kind, defaultTextOf(kind, locale))).toBeNull()
  })

  it('name no variable twice in the list of a kind', () => {
    for (const kind of mailTextKinds) {
      const names = variablesOf(kind).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('the subject', () => {
  it('is one line, whatever a value holds', () => {
    const values = { 'client.name': 'Acme\r\nBcc: a@example.com\u2028x\u0000' }
    expect(fillSubject('For {{client.name}}', values)).toBe('For Acme Bcc: a@example.com x')
  })

  it('is 200 characters at most, and never cut through one', () => {
    const long = fillSubject('{{client.name}}', { 'client.name': '😀'.repeat(300) })
    expect(Array.from(long)).toHaveLength(200)
    expect(long.endsWith('😀…')).toBe(true)
  })

  it('replaces nothing inside a value, never shows the link, and leaves no braces', () => {
    const values = { 'client.name': '{{link}} $& $1', link: 'https://billing.example/c/x' }
    expect(fillSubject('{{client.name}} {{link}}{{document.number}}', values)).toBe(
      '{{link}} $& $1',
    )
  })
})

describe('the body in the send dialog', () => {
  it('is filled in but for the link', () => {
    const values = { 'client.contact': 'Jordan', link: 'https://billing.example/c/x' }
    expect(fillBodyForEditing('Hello {{client.contact}},\n{{link}}', values)).toBe(
      'Hello Jordan,\n{{link}}',
    )
  })

  it('escapes what Markdown would read, and leaves ordinary names as they are', () => {
    const filled = (value: string) =>
      fillBodyForEditing('{{client.name}}', { 'client.name': value })
    for (const name of [
      'Acme Design & Co. (Dublin)',
      'O’Neill-Meyer, Ltd.',
      'snake_case',
      '50% off!',
    ])
      expect(filled(name)).toBe(name)
    expect(filled('{{link}} *a* [b](c)')).toBe(String.raw`\{\{link}} \*a\* \[b\](c)`)
  })
})
