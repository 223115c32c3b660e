import { randomBytes } from 'node:crypto'

/** Without letters that are read as figures, or as each other. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16

/** A code that people copy or type, such as "7KQ2-M9XW-0TRD-4HZB": 80 random bits, so that its hash tells nothing. */
export function newTypedCode(): string {
  const picked = Array.from(randomBytes(codeLength), byte => letters[byte % letters.length])
  return picked.join('').replace(/(.{4})(?!$)/g, '$1-')
}

/** The code behind what was typed: in any case, with or without dashes, O for 0, I or L for 1. Empty if it is none. */
export function plainCodeOf(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return new RegExp(`^[${letters}]{${codeLength}}$`).test(plain) ? plain : ''
}
