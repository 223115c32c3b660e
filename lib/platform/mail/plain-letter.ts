import type { Letter } from './letter'

const local = /^[^\s@<>(),;:"\\[\]]{1,64}$/u
const domain = /^[^\s@<>(),;:"\\[\].-][^\s@<>(),;:"\\[\]]{0,252}$/u

/** What makes a name look like an address: many programs show the name alone. */
const addressMarks = /[@<>\ufe6b\uff20\ufe64\ufe65\uff1c\uff1e]/g

/** Whether the text is one plain address: no name, no list, nothing that could end a header. */
export function isPlainAddress(text: string): boolean {
  const parts = text.split('@')
  const [before = '', after = ''] = parts
  return (
    parts.length === 2 &&
    text.length <= 254 &&
    !hasControls(text) &&
    local.test(before) &&
    domain.test(after)
  )
}

/** Why a letter must not be handed over, or null. */
export function reasonAgainstSending(letter: Letter): string | null {
  if (!isPlainAddress(letter.to)) return 'The recipient is not one plain e-mail address.'
  if (letter.replyTo !== '' && !isPlainAddress(letter.replyTo))
    return 'The address for answers is not one plain e-mail address.'
  return null
}

/** The letter with texts that cannot leave their header: one line each, no control characters. */
export function plainLetter(letter: Letter): Letter {
  return {
    ...letter,
    fromName: oneLine(letter.fromName.replace(addressMarks, ' '), 100),
    subject: oneLine(letter.subject, 300),
    files: letter.files.map(file => ({
      ...file,
      fileName: oneLine(file.fileName.replace(/["\\/]/g, '-'), 200) || 'file',
      mime: /^[\w.+-]+\/[\w.+-]+$/.test(file.mime) ? file.mime : 'application/octet-stream',
      contentId: file.contentId === null ? null : file.contentId.replace(/[^\w.@-]/g, '-'),
    })),
  }
}

/** An address with a name before it, quoted so that the name is a name whatever it says, and poses as no address. */
export function namedAddress(name: string, address: string): string {
  const plain = oneLine(name.replace(addressMarks, ' '), 100)
  return plain === '' ? address : `"${plain.replace(/[\\"]/g, '\\$&')}" <${address}>`
}

function oneLine(text: string, most: number): string {
  const plain = [...text].map(char => (hasControls(char) ? ' ' : char)).join('')
  return [...plain.replace(/ +/g, ' ').trim()].slice(0, most).join('')
}

/** Control characters, line separators, and marks that turn the direction of writing. */
function hasControls(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text)
}
