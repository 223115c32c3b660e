import type { TaxCategoryNames } from '@/components/form/tax-categories'
import { calculateDraft, type Discount, type Draft, type DraftLine } from '@/lib/drafts/model'
import type { drafts } from '@/lib/messages/en/drafts'
import type { editor } from '@/lib/messages/en/editor'
import { formatMoney, formatPercent, formatQuantity } from '@/lib/money/format'
import type { FormatLocale } from '@/lib/money/locale'
import { formatDate, isIsoDate } from '@/lib/platform/calendar'
import { lineOptionWords } from './line-props'
import { taxWords } from './tax-words'
import { shownAmount } from './typed-number'

export interface DraftDifference {
  key: string
  label: string
  mine: string
  theirs: string
}

type Texts = typeof editor.draftDifferences & {
  option: Parameters<typeof lineOptionWords>[1]
  kinds: typeof drafts.kinds
  taxes: TaxCategoryNames
}

interface Reading {
  locale: FormatLocale
  taxLabel: string
  clientName: (clientId: string) => string
  presetName: (presetId: string | null) => string
}

/** What two versions of one draft say differently, in the order of the form, as a person reads it. */
export function draftDifferences(
  mine: Draft,
  theirs: Draft,
  reading: Reading,
  t: Texts,
): DraftDifference[] {
  const heads = headRows(reading, t.kinds[mine.kind].term, t).map(({ label, say }) => ({
    key: label,
    label,
    mine: say(mine),
    theirs: say(theirs),
  }))
  const total = t.kinds[mine.kind].total
  const foot = footRows(reading, total, t).map(({ label, say }) => ({
    key: label === total ? totalKey : label,
    label,
    mine: say(mine),
    theirs: say(theirs),
  }))
  const lines = lineDifferences(mine, theirs, reading, t)
  const order = orderDifference(mine, theirs, t)
  return [...heads, ...lines, ...order, ...foot].filter(row => row.mine !== row.theirs)
}

/** The row of the last figure. */
export const totalKey = 'total'

type Row = { label: string; say: (draft: Draft) => string }

function headRows({ locale, clientName, taxLabel }: Reading, term: string, t: Texts): Row[] {
  const date = (iso: string) => (isIsoDate(iso) ? formatDate(iso, locale) : iso)
  return [
    { label: t.client, say: draft => (draft.clientId ? clientName(draft.clientId) : t.none) },
    { label: t.issueDate, say: draft => date(draft.issuedOn) },
    { label: term, say: draft => date(draft.dueOn) },
    { label: t.poNumber, say: draft => draft.purchaseOrder || t.none },
    { label: t.currency, say: draft => draft.currency },
    { label: t.tax, say: draft => taxWords(draft.defaultTax, taxLabel, locale, t.taxes) },
    {
      label: t.prices,
      say: draft => (draft.taxMode === 'inclusive' ? t.includeTax : t.withoutTax),
    },
  ]
}

function footRows({ locale, presetName }: Reading, total: string, t: Texts): Row[] {
  return [
    {
      label: t.discount,
      say: draft => discountWords(draft.discount, draft.currency, locale) || t.none,
    },
    { label: t.template, say: draft => presetName(draft.presetId) },
    { label: t.notes, say: draft => draft.notes || t.none },
    { label: t.terms, say: draft => draft.terms || t.none },
    { label: total, say: draft => totalOf(draft, locale) },
  ]
}

function lineDifferences(
  mine: Draft,
  theirs: Draft,
  reading: Reading,
  t: Texts,
): DraftDifference[] {
  const theirLines = new Map(theirs.lines.map(line => [line.id, line]))
  const mineIds = new Set(mine.lines.map(line => line.id))
  const shared = mine.lines.map(line => ({ line, other: theirLines.get(line.id) }))
  const added = theirs.lines.filter(line => !mineIds.has(line.id))
  return [
    ...shared.map(({ line, other }) => {
      const sameTitle = other?.description === line.description
      return {
        key: line.id,
        label: titleOf(line, t),
        mine: lineWords(
          line,
          mine,
          reading,
          !sameTitle && other !== undefined,
          photoWordsOf(line, null, t),
          t,
        ),
        theirs: other
          ? lineWords(other, theirs, reading, !sameTitle, photoWordsOf(other, line, t), t)
          : t.notThere,
      }
    }),
    ...added.map(line => ({
      key: line.id,
      label: titleOf(line, t),
      mine: t.notThere,
      theirs: lineWords(line, theirs, reading, false, photoWordsOf(line, null, t), t),
    })),
  ]
}

function orderDifference(mine: Draft, theirs: Draft, t: Texts): DraftDifference[] {
  const theirIds = new Set(theirs.lines.map(line => line.id))
  const mineIds = new Set(mine.lines.map(line => line.id))
  const here = mine.lines.filter(line => theirIds.has(line.id))
  const there = theirs.lines.filter(line => mineIds.has(line.id))
  const isSame = here.every((line, index) => line.id === there[index]?.id)
  if (isSame) return []
  const first = (lines: DraftLine[]) => t.first(lines[0] ? titleOf(lines[0], t) : '')
  const [one, other] = [first(here), first(there)]
  return [
    {
      key: 'order',
      label: t.orderOfLines,
      mine: one === other ? t.asHere : one,
      theirs: one === other ? t.another : other,
    },
  ]
}

function titleOf(line: DraftLine, t: Texts): string {
  const title = line.description.split('\n')[0]?.trim()
  if (line.kind === 'section') return title ? t.section(title) : t.sectionWithoutHeading
  return title || t.lineWithoutDescription
}

function photoWordsOf({ photo }: DraftLine, mine: DraftLine | null, t: Texts): string {
  if (!photo) return ''
  return mine?.photo && mine.photo.sha256 !== photo.sha256 ? t.anotherPhoto : t.photo
}

function lineWords(
  line: DraftLine,
  draft: Draft,
  { locale, taxLabel }: Reading,
  withTitle: boolean,
  photoWords: string,
  t: Texts,
): string {
  if (line.kind === 'section') return line.description.trim() || t.noHeading
  const quantity = formatQuantity(line.quantity || '0', locale)
  const counted = [quantity, line.unit].filter(part => part !== '').join('\u00a0')
  const price = shownAmount(line.unitPrice || '0', draft.currency, locale)
  return [
    withTitle ? line.description : '',
    `${counted} × ${price}`,
    discountWords(line.discount, draft.currency, locale),
    line.tax ? taxWords(line.tax, taxLabel, locale, t.taxes) : '',
    lineOptionWords(line, t.option),
    photoWords,
  ]
    .filter(part => part !== '')
    .join(', ')
}

export function discountWords(
  discount: Discount | null,
  currency: string,
  locale: FormatLocale,
): string {
  if (!discount?.value) return ''
  return discount.kind === 'percent'
    ? `−${formatPercent(discount.value, locale)}`
    : `−${formatMoney(discount.value, currency, locale)}`
}

function totalOf(draft: Draft, locale: FormatLocale): string {
  const answer = calculateDraft(draft)
  return formatMoney('error' in answer ? '0' : answer.payable, draft.currency, locale)
}
