import type { editor } from '@/lib/messages/en/editor'
import { formatQuantity, moneyParts } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { parseTypedDecimal } from '@/lib/money/typed'

export const numberKinds = ['quantity', 'price', 'percent', 'amount'] as const
export type NumberKind = (typeof numberKinds)[number]

type Texts = typeof editor.typedNumber

export type NumberReading =
  | { ok: true; value: string }
  | { ok: false; sentence: (t: Texts) => string }

/** What a field of numbers holds: a plain decimal, nothing, or why it cannot be read. */
export function readNumber(kind: NumberKind, typed: string): NumberReading {
  const text = kind === 'percent' ? typed.trim().replace(/\s*%$/, '') : typed.trim()
  if (text === '') return { ok: true, value: '' }
  const value = parseTypedDecimal(text)
  if (value === null) return { ok: false, sentence: t => unreadable(text, t) }
  if (value.startsWith('-') && kind !== 'quantity')
    return { ok: false, sentence: t => t.belowZero[kind] }
  const decimals = kind === 'percent' ? 4 : 6
  const shape = new RegExp(`^-?\\d{1,${kind === 'percent' ? 7 : 13}}(\\.\\d{1,${decimals}})?$`)
  if (!shape.test(value)) return { ok: false, sentence: t => t.enterSmallerNumber(decimals) }
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

function unreadable(text: string, t: Texts): string {
  if (/^[1-9]\d{0,2},\d{3}$/.test(text))
    return t.canReadTwo(text, text.replace(',', ''), text.replace(',', '.'))
  return t.notNumberEnter(text)
}
