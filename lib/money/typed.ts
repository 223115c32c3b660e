import type { Decimal } from '@/lib/money/model'

const everySpace = /[\u0020\u00a0\u2009\u202f]/g

/**
 * What a person typed as a decimal, or null where it is none or could be read in two ways.
 * "1,250.50", "1.250,50", "1 250,5", "12,5", "1'250" and "1,250,000" are clear. A single dot is always the decimal
 * sign, as everywhere in this app; a single comma before exactly three figures ("1,250") is refused as ambiguous.
 */
export function parseTypedDecimal(text: string): Decimal | null {
  const match = /^([-\u2212]?)\s*(\S.*)$/u.exec(text.trim())
  if (!match) return null
  const [, sign = '', typed = ''] = match
  const reading = split(typed)
  if (!reading || !isGrouped(reading.whole) || !/^\d*$/.test(reading.fraction)) return null
  const whole = reading.whole.replace(/\D/g, '')
  if (whole + reading.fraction === '') return null
  return written(sign !== '', whole, reading.fraction)
}

interface Reading {
  /** With its grouping signs, if any. */
  whole: string
  fraction: string
}

function split(typed: string): Reading | null {
  const at = decimalSignAt(typed)
  if (at === null) return null
  return { whole: typed.slice(0, at), fraction: typed.slice(at + 1) }
}

/** Where the decimal sign stands, the end of the text if there is none, null if that is unclear. */
function decimalSignAt(typed: string): number | null {
  const signs = typed.replace(/[^.,]/g, '')
  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','))
  if (signs === '') return typed.length
  if (signs === '.') return last
  if (signs === ',') return /^[1-9]\d{0,2},\d{3}$/.test(typed) ? null : last
  if (/^(,+|\.+)$/.test(signs)) return typed.length
  return /^(,+\.|\.+,)$/.test(signs) ? last : null
}

/** Figures alone, or in threes parted by one and the same sign. */
function isGrouped(whole: string): boolean {
  const even = whole.replace(everySpace, ' ').replace(/’/g, "'")
  return /^\d*$/.test(even) || /^\d{1,3}([ ',.])\d{3}(\1\d{3})*$/.test(even)
}

function written(negative: boolean, whole: string, fraction: string): Decimal {
  const figures = whole.replace(/^0+(?=\d)/, '') || '0'
  const decimal = fraction === '' ? figures : `${figures}.${fraction}`
  return negative && /[1-9]/.test(decimal) ? `-${decimal}` : decimal
}
