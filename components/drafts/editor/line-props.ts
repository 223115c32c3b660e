import type { TaxCategoryNames } from '@/components/form/tax-categories'
import type { DraftKind, DraftLine, DraftTax } from '@/lib/drafts/model'
import type { editor } from '@/lib/messages/en/editor'
import { formatPercent } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import type { TaxPreset } from '@/lib/tax-presets/model'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

/** What all lines share. */
export interface LineSetting {
  companyId: string
  kind: DraftKind
  currency: string
  locale: FormatLocale
  taxLabel: string
  /** The company's own, to choose from by name. */
  taxes: readonly TaxPreset[]
  defaultTax: DraftTax
  /** Whether the look of the document shows photos. */
  showsPhotos: boolean
  /** How many different ones there are. */
  photoCount: number
}

export interface LineProps {
  line: DraftLine
  /** As a person counts, from 1, without the headings. */
  number: number
  /** Of all rows, headings included. */
  isFirst: boolean
  isLast: boolean
  /** Formatted, in brackets where it is not counted, empty while it cannot be computed. */
  amount: string
  /** What the discount takes off, as a decimal; empty without one. */
  discountTotal: string
  setting: LineSetting
  typed: Readonly<Record<string, string>> | undefined
  problems: Readonly<Record<string, string>> | undefined
}

/** A heading with what the lines below it come to. */
export interface SectionProps {
  section: DraftLine
  /** Among the sections, from 1. */
  number: number
  isFirst: boolean
  isLast: boolean
  /** Formatted sum of the counted lines. */
  subtotal: string
  /** "3 items, 1 optional" */
  items: string
  problem: string | undefined
}

/** "5% discount, −84.00" */
export function lineDiscountWords(
  { line, discountTotal, setting }: LineProps,
  t: typeof editor.lineProps,
): string {
  const { discount } = line
  if (!discount?.value) return ''
  const total = discountTotal
    ? `\u2212${shownAmount(discountTotal, setting.currency, setting.locale)}`
    : ''
  if (discount.kind === 'amount') return total ? t.discount(total) : t.discountText
  const share = t.discountOf(formatPercent(discount.value, setting.locale))
  return total ? `${share}, ${total}` : share
}

export function lineTaxWords(
  { line, setting }: Pick<LineProps, 'line' | 'setting'>,
  names: TaxCategoryNames,
): string {
  return taxWords(line.tax ?? setting.defaultTax, setting.taxLabel, setting.locale, names)
}

/** Of an optional line: whether it is counted; empty for any other. */
export function lineOptionWords(
  { optional, chosen }: DraftLine,
  t: Pick<typeof editor.lineProps, 'optionCounted' | 'optionNotCounted'>,
): string {
  if (!optional) return ''
  return chosen ? t.optionCounted : t.optionNotCounted
}
