import { formatQuantity, moneyParts } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { parseTypedDecimal } from '@/lib/money/typed'

export const numberKinds = ['quantity', 'price', 'percent', 'amount'] as const
export type NumberKind = (typeof numberKinds)[number]

export type NumberReading = { ok: true; value: string } | { ok: false; sentence: string }

/** What a field of numbers holds: a plain decimal, nothing, or why it cannot be read. */
export function readNumber(kind: NumberKind, typed: string): NumberReading {
  const text = kind === 'percent' ? typed.trim().replace(/\s*%$/, '') : typed.trim()
  if (text === '') return { ok: true, value: '' }
  const value = parseTypedDecimal(text)
  if (value === null) return { ok: false, sentence: unreadable(text) }
  if (value.startsWith('-') && kind !== 'quantity') return { ok: false, sentence: belowZero[kind] }
  const decimals = kind === 'percent' ? 4 : 6
  const shape = new RegExp(`^-?\\d{1,${kind === 'percent' ? 7 : 13}}(\\.\\d{1,${decimals}})?$`)
  if (!shape.test(value))
    return { ok: false, sentence: `Enter a smaller number, with at most ${decimals} decimals.` }
  return { ok: true, value }
}

/** How a number stands in its field while nobody is typing there. */
export function shownNumber(
  kind: NumberKind,
  value: string,
  currency: string,
  locale: FormatLocale,
): string {
  if (value === '') return ''
  if (kind === 'quantity' || kind === 'percent') return formatQuantity(value, locale)
  return shownAmount(value, currency, locale)
}

/** An amount without its currency, filled up to the currency's digits: "140" as "140.00". */
export function shownAmount(value: string, currency: string, locale: FormatLocale): string {
  const { symbol, figures, symbolFirst } = moneyParts(value, currency, locale)
  return symbolFirst && symbol.startsWith('\u2212') ? `\u2212${figures}` : figures
}

const belowZero = {
  price: 'A price cannot be below 0. Enter a negative quantity instead.',
  percent: 'A percentage cannot be below 0.',
  amount: 'A discount cannot be below 0.',
} as const

function unreadable(text: string): string {
  if (/^[1-9]\d{0,2},\d{3}$/.test(text))
    return `“${text}” can be read in two ways. Write ${text.replace(',', '')} or ${text.replace(',', '.')}.`
  return `“${text}” is not a number. Enter one such as 1250.50.`
}
