import { kindWords } from '@/components/drafts/kind-words'
import { calculateDraft, type Discount, type Draft, type DraftLine } from '@/lib/drafts/model'
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

interface Reading {
  locale: FormatLocale
  taxLabel: string
  clientName: (clientId: string) => string
  presetName: (presetId: string | null) => string
}

/** What two versions of one draft say differently, in the order of the form, as a person reads it. */
export function draftDifferences(mine: Draft, theirs: Draft, reading: Reading): DraftDifference[] {
  const heads = headRows(reading, kindWords[mine.kind].term).map(({ label, say }) => ({
    key: label,
    label,
    mine: say(mine),
    theirs: say(theirs),
  }))
  const total = kindWords[mine.kind].total
  const foot = footRows(reading, total).map(({ label, say }) => ({
    key: label === total ? totalKey : label,
    label,
    mine: say(mine),
    theirs: say(theirs),
  }))
  const lines = lineDifferences(mine, theirs, reading)
  const order = orderDifference(mine, theirs)
  return [...heads, ...lines, ...order, ...foot].filter(row => row.mine !== row.theirs)
}

/** The row of the last figure. */
export const totalKey = 'total'

type Row = { label: string; say: (draft: Draft) => string }

function headRows({ locale, clientName, taxLabel }: Reading, term: string): Row[] {
  const date = (iso: string) => (isIsoDate(iso) ? formatDate(iso, locale) : iso)
  return [
    { label: 'Client', say: draft => (draft.clientId ? clientName(draft.clientId) : 'None') },
    { label: 'Issue date', say: draft => date(draft.issuedOn) },
    { label: term, say: draft => date(draft.dueOn) },
    { label: 'PO number', say: draft => draft.purchaseOrder || 'None' },
    { label: 'Currency', say: draft => draft.currency },
    { label: 'Tax', say: draft => taxWords(draft.defaultTax, taxLabel, locale) },
    {
      label: 'Prices',
      say: draft => (draft.taxMode === 'inclusive' ? 'Include tax' : 'Without tax'),
    },
  ]
}

function footRows({ locale, presetName }: Reading, total: string): Row[] {
  return [
    {
      label: 'Discount',
      say: draft => discountWords(draft.discount, draft.currency, locale) || 'None',
    },
    { label: 'Template', say: draft => presetName(draft.presetId) },
    { label: 'Notes', say: draft => draft.notes || 'None' },
    { label: 'Terms', say: draft => draft.terms || 'None' },
    { label: total, say: draft => totalOf(draft, locale) },
  ]
}

function lineDifferences(mine: Draft, theirs: Draft, reading: Reading): DraftDifference[] {
  const theirLines = new Map(theirs.lines.map(line => [line.id, line]))
  const mineIds = new Set(mine.lines.map(line => line.id))
  const shared = mine.lines.map(line => ({ line, other: theirLines.get(line.id) }))
  const added = theirs.lines.filter(line => !mineIds.has(line.id))
  return [
    ...shared.map(({ line, other }) => {
      const sameTitle = other?.description === line.description
      return {
        key: line.id,
        label: titleOf(line),
        mine: lineWords(line, mine, reading, !sameTitle && other !== undefined),
        theirs: other
          ? lineWords(other, theirs, reading, !sameTitle, photoWordsOf(other, line))
          : 'Not there',
      }
    }),
    ...added.map(line => ({
      key: line.id,
      label: titleOf(line),
      mine: 'Not there',
      theirs: lineWords(line, theirs, reading, false),
    })),
  ]
}

function orderDifference(mine: Draft, theirs: Draft): DraftDifference[] {
  const theirIds = new Set(theirs.lines.map(line => line.id))
  const mineIds = new Set(mine.lines.map(line => line.id))
  const here = mine.lines.filter(line => theirIds.has(line.id))
  const there = theirs.lines.filter(line => mineIds.has(line.id))
  const isSame = here.every((line, index) => line.id === there[index]?.id)
  if (isSame) return []
  const first = (lines: DraftLine[]) => `First: ${lines[0] ? titleOf(lines[0]) : ''}`
  const [one, other] = [first(here), first(there)]
  return [
    {
      key: 'order',
      label: 'Order of lines',
      mine: one === other ? 'As here' : one,
      theirs: one === other ? 'Another' : other,
    },
  ]
}

function titleOf(line: DraftLine): string {
  const title = line.description.split('\n')[0]?.trim()
  if (line.kind === 'section') return title ? `Section ${title}` : 'Section without heading'
  return title || 'Line without description'
}

function photoWordsOf({ photo }: DraftLine, mine: DraftLine): string {
  if (!photo) return ''
  return mine.photo && mine.photo.sha256 !== photo.sha256 ? 'another photo' : 'photo'
}

function lineWords(
  line: DraftLine,
  draft: Draft,
  { locale, taxLabel }: Reading,
  withTitle: boolean,
  photoWords = line.photo ? 'photo' : '',
): string {
  if (line.kind === 'section') return line.description.trim() || 'No heading'
  const quantity = formatQuantity(line.quantity || '0', locale)
  const counted = [quantity, line.unit].filter(part => part !== '').join('\u00a0')
  const price = shownAmount(line.unitPrice || '0', draft.currency, locale)
  return [
    withTitle ? line.description : '',
    `${counted} × ${price}`,
    discountWords(line.discount, draft.currency, locale),
    line.tax ? taxWords(line.tax, taxLabel, locale) : '',
    lineOptionWords(line),
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
