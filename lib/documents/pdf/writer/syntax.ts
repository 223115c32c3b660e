/** The words of PDF (ISO 32000-1, 7.3). What they give is put together as plain text. */

/** A name, such as /Table: for words from outside; our own are written as they are. */
export function nameOf(word: string): string {
  const characters = Array.from(new TextEncoder().encode(word), byte => {
    const character = String.fromCharCode(byte)
    return plainInNames.test(character) ? character : `#${hex(byte, 2)}`
  })
  return `/${characters.join('')}`
}

const plainInNames = /^[\w+.:-]$/

/** Any Unicode text. */
export function textOf(text: string): string {
  if (!plainInTexts.test(text)) return `<FEFF${utf16(text)}>`
  return `(${text.replaceAll(/[\\()]/g, '\\$&')})`
}

const plainInTexts = /^[ -~]*$/

/** Its UTF-16 units, in hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4)).join('')
}

/** A moment, in UTC. */
export function momentOf(moment: Date): string {
  return `(D:${moment.toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z)`
}

/** A length or a share, to a thousandth; never with an exponent, which PDF does not know. */
export function numberOf(value: number): string {
  if (!(Math.abs(value) < beyondAnyPage)) throw new RangeError(`${value} is no length`)
  return String(Math.round(value * 1000) / 1000)
}

/** Long before numbers are written with an exponent. */
const beyondAnyPage = 1e9

/** "#1a2b3c" as three shares of light. */
export function colorOf(color: string): string {
  const shares = [1, 3, 5].map(start => Number.parseInt(color.slice(start, start + 2), 16) / 255)
  return shares.map(numberOf).join(' ')
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
