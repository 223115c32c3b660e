import type { Decimal } from '@/lib/money/model'
import { isIsoDate } from '@/lib/platform/calendar'
import { type DateFormat, type DecimalSign, dateFormats } from '../model'

/** How dates and numbers of other programs are written. */

const datePatterns: Record<DateFormat, RegExp> = {
  iso: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/,
  'dmy-dot': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'dmy-slash': /^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})$/,
  'mdy-slash': /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{4})$/,
}

/** An ISO date of a cell that is written in a format; null for anything else. */
export function dateIn(cell: string, format: DateFormat): string | null {
  const { year, month, day } = datePatterns[format].exec(cell.trim())?.groups ?? {}
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

/** How a format is shown to people, in sentences too. */
export const dateFormatSamples: Record<DateFormat, string> = {
  iso: '2026-11-20',
  'dmy-dot': '20.11.2026',
  'dmy-slash': '20/11/2026',
  'mdy-slash': '11/20/2026',
}

/** The formats that every one of the cells can be read in; all where there are none. */
export function possibleFormats(
  cells: readonly string[],
  among: readonly DateFormat[] = dateFormats,
): DateFormat[] {
  const written = cells.filter(cell => cell.trim() !== '')
  return among.filter(format => written.every(cell => dateIn(cell, format) !== null))
}

/** The decimal sign that amounts seem to have: a point, unless one of them can only be read with a comma. */
export function guessDecimalSign(cells: readonly string[]): DecimalSign {
  const withComma = cells.some(cell => /,\d{1,2}\D*$|\.\d{3},/.test(cell.trim()))
  const withPoint = cells.some(cell => /\.\d{1,2}\D*$|,\d{3}\./.test(cell.trim()))
  return withComma && !withPoint ? ',' : '.'
}

const groupedWith: Record<DecimalSign, RegExp> = {
  '.': /^(\d+|\d{1,3}(?:[,' \u00a0\u2009\u202f’]\d{2,3})*[,' \u00a0\u2009\u202f’]\d{3})(?:\.(\d*))?$/,
  ',': /^(\d+|\d{1,3}(?:[.' \u00a0\u2009\u202f’]\d{3})+)(?:,(\d*))?$/,
}

/**
 * A decimal of a cell: signs of currencies, codes of them and percent signs around it are left out, digits may be grouped,
 * brackets make it negative. Null for anything else.
 */
export function decimalIn(cell: string, sign: DecimalSign): Decimal | null {
  const bare = cell
    .trim()
    .replace(/^\((.*)\)$/, '-$1')
    .replace('\u2212', '-')
    .replaceAll(/\p{Sc}|%/gu, '')
    .replace(/^(-?)\s*[A-Z]{3}(?=[\s\d-])/, '$1')
    .replace(/\s*[A-Z]{3}$/, '')
    .trim()
  const [, minus = '', digits = ''] = /^(-?)\s*(\S.*)$/.exec(bare) ?? []
  const found = groupedWith[sign].exec(digits)
  if (!found) return null
  const whole = (found[1] ?? '').replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')
  const fraction = (found[2] ?? '').replace(/0+$/, '')
  const decimal = fraction === '' ? whole : `${whole}.${fraction}`
  return minus !== '' && /[1-9]/.test(decimal) ? `-${decimal}` : decimal
}

/** Takes off the apostrophe that our own files put before what a spreadsheet would run as a formula. */
export function withoutApostrophes(cell: string): string {
  return cell.replaceAll(/(?<=^|[;\t\r\n])'(?=[\s"]*[=+\-@\t\r])/g, '')
}
