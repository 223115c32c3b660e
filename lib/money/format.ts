import { currencyOf } from '@/lib/money/currencies'
import { type FormatLocale, noBreakSpace } from '@/lib/money/locale'
import type { Decimal } from '@/lib/money/model'

interface NumberSigns {
  group: string
  decimal: string
  symbolFirst: boolean
  /** Between a symbol that comes first and the figures, whatever the symbol. */
  symbolApart?: true
  /** Currencies that have a sign of their own in their own country. */
  symbols?: Readonly<Record<string, string>>
  percent: string
}

const english: NumberSigns = { group: ',', decimal: '.', symbolFirst: true, percent: '%' }

/** French would group by U+202F, which the subset of Inter lacks; a no-break space is the printed neighbour. */
const signsOf: Readonly<Record<FormatLocale, NumberSigns>> = {
  'en-US': english,
  'en-GB': english,
  de: { group: '.', decimal: ',', symbolFirst: false, percent: `${noBreakSpace}%` },
  fr: { group: noBreakSpace, decimal: ',', symbolFirst: false, percent: `${noBreakSpace}%` },
  es: { group: '.', decimal: ',', symbolFirst: false, percent: `${noBreakSpace}%` },
  it: { group: '.', decimal: ',', symbolFirst: false, percent: '%' },
  nl: { group: '.', decimal: ',', symbolFirst: true, symbolApart: true, percent: '%' },
  pl: {
    group: noBreakSpace,
    decimal: ',',
    symbolFirst: false,
    percent: '%',
    symbols: { PLN: 'zł' },
  },
  cs: {
    group: noBreakSpace,
    decimal: ',',
    symbolFirst: false,
    percent: `${noBreakSpace}%`,
    symbols: { CZK: 'Kč' },
  },
}

const minus = '\u2212'
const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/

export interface MoneyParts {
  /** With the minus and the space that belong to it, so that both parts joined in order are `formatMoney`. */
  symbol: string
  figures: string
  symbolFirst: boolean
}

/** "16972.43" as "16,972.43" or "16.972,43": grouped, decimals as given. Text that is no decimal comes back as it is. */
export function formatAmount(decimal: Decimal, locale: FormatLocale): string {
  const number = numberOf(decimal)
  return number ? sign(number) + figuresOf(number, locale) : decimal
}

/**
 * An amount or a price in a currency: "$16,972.43", "16.972,43 €". Filled up to the currency's digits; a price's
 * further decimals stay. Spaces are no-break, the minus is U+2212. Unknown codes are printed as they are.
 */
export function formatMoney(decimal: Decimal, currencyCode: string, locale: FormatLocale): string {
  const { symbol, figures, symbolFirst } = moneyParts(decimal, currencyCode, locale)
  return symbolFirst ? symbol + figures : figures + symbol
}

/** The same in two parts, for a symbol drawn quieter than its figures. */
export function moneyParts(
  decimal: Decimal,
  currencyCode: string,
  locale: FormatLocale,
): MoneyParts {
  const { symbolFirst, symbolApart, symbols } = signsOf[locale]
  const { digits, symbol: usual } = currencyOf(currencyCode) ?? { digits: 0, symbol: currencyCode }
  const symbol = symbols?.[currencyCode] ?? usual
  const number = numberOf(decimal)
  if (!number) return { symbol: '', figures: decimal, symbolFirst }
  const figures = figuresOf(withDecimals(number, digits), locale)
  if (!symbolFirst)
    return { symbol: noBreakSpace + symbol, figures: sign(number) + figures, symbolFirst }
  const space = symbolApart || /\p{Letter}$/u.test(symbol) ? noBreakSpace : ''
  return { symbol: sign(number) + symbol + space, figures, symbolFirst }
}

/** "1250.500" as "1,250.5": grouped, without trailing zeros. */
export function formatQuantity(decimal: Decimal, locale: FormatLocale): string {
  const number = numberOf(decimal)
  return number ? sign(number) + figuresOf(withDecimals(number, 0), locale) : decimal
}

/** "7.50" as "7.5%" or "7,5 %", with a no-break space. */
export function formatPercent(decimal: Decimal, locale: FormatLocale): string {
  return formatQuantity(decimal, locale) + signsOf[locale].percent
}

interface WrittenNumber {
  negative: boolean
  whole: string
  fraction: string
}

function numberOf(decimal: Decimal): WrittenNumber | null {
  const match = plainDecimal.exec(decimal)
  if (!match) return null
  const [, minusSign = '', whole = '', fraction = ''] = match
  const isZero = !/[1-9]/.test(whole + fraction)
  return { negative: minusSign !== '' && !isZero, whole, fraction }
}

/** At least `digits` decimals, more only where they are not zero. */
function withDecimals(number: WrittenNumber, digits: number): WrittenNumber {
  const fraction = number.fraction.replace(/0+$/, '').padEnd(digits, '0')
  return { ...number, fraction }
}

function sign(number: WrittenNumber): string {
  return number.negative ? minus : ''
}

function figuresOf({ whole, fraction }: WrittenNumber, locale: FormatLocale): string {
  const signs = signsOf[locale]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, signs.group)
  return fraction === '' ? grouped : grouped + signs.decimal + fraction
}
