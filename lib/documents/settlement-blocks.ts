import { formatAmount, formatMoney } from '@/lib/money/format'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentBlocks, SettlementRow } from './blocks'
import { isZero, negated, sumOfDecimals } from './decimals'
import type { DocumentContent, ReceiptAllocation } from './model'
import { cleanLine, cleanText, fill } from './text'
import type { Words } from './words'

type Receipt = Extract<DocumentContent, { kind: 'receipt' }>

/** What a receipt has in place of lines: a row for each invoice the payment settles, or what it was for. */
export function settlementOf(content: DocumentContent, words: Words): DocumentBlocks['settlement'] {
  if (content.kind !== 'receipt') return null
  const { allocations, calculation } = content
  const currency = { currency: content.currency.code }
  if (allocations.length === 0) {
    const title = words.columns.description
    const amount = fill(words.columns.amount, currency)
    const rows = calculation.input.lines.map(line => purposeRow(content, line))
    return {
      columns: { title, date: '', total: '', before: '', amount },
      rows: withSums(content, rows),
    }
  }
  const { appliedTo: title, date, total, before } = words.receipt
  const rows = allocations.map(each => invoiceRow(content, each, words))
  return {
    columns: { title, date, total, before, amount: fill(words.receipt.amount, currency) },
    rows: withSums(content, rows),
  }
}

/** The end of a receipt. It says "Paid" only where every invoice of the payment is left with nothing to pay. */
export function closingOf(content: DocumentContent, words: Words): DocumentBlocks['closing'] {
  if (content.kind !== 'receipt') return null
  const { stamp, thanks, validity } = words.receipt
  const { allocations, received } = content
  const isPaid = allocations.length > 0 && allocations.every(each => isZero(each.dueAfter))
  if (!isPaid) return { stamp: '', thanks: '', validity }
  const date = formatDate(received.on, content.locale)
  return { stamp, thanks: fill(thanks, { date }), validity }
}

/** What a credit note changes on the invoice it corrects. */
export function effectOf(content: DocumentContent, words: Words): DocumentBlocks['effect'] {
  if (content.kind !== 'credit_note') return null
  const { corrects, currency, locale, calculation } = content
  const { effect } = words
  const credited = negated(calculation.result.payable, currency.digits)
  const isOpen = !isZero(corrects.dueAfter)
  const date = formatDate(corrects.dueOn, locale)
  return {
    heading: effect.heading,
    rows: [
      {
        label: fill(effect.before, { number: cleanLine(corrects.number) }),
        value: figure(corrects.dueBefore, content),
        tone: 'plain',
      },
      { label: effect.credit, value: formatAmount(credited, locale), tone: 'plain' },
      {
        label: isOpen ? fill(effect.afterBy, { date }) : effect.after,
        value: formatMoney(corrects.dueAfter, currency.code, locale),
        tone: 'total',
      },
    ],
  }
}

interface Row {
  id: string
  cells: Omit<SettlementRow, 'id' | 'amount' | 'carried'>
}

function withSums(content: Receipt, rows: Row[]): SettlementRow[] {
  const amounts = new Map(content.calculation.result.lines.map(line => [line.id, line.amount]))
  let carried = '0'
  return rows.map(({ id, cells }) => {
    const amount = amounts.get(id) ?? '0'
    carried = sumOfDecimals([carried, amount], content.currency.digits)
    return {
      id,
      ...cells,
      amount: figure(amount, content),
      carried: figure(carried, content),
    }
  })
}

function purposeRow(content: Receipt, { id }: { id: string }): Row {
  const [title = '', ...others] = descriptionOf(content, id)
  const detail = cleanText(others.join('\n'))
  return { id, cells: { title, detail, date: '', total: '', before: '' } }
}

function invoiceRow(content: Receipt, allocation: ReceiptAllocation, words: Words): Row {
  const number = cleanLine(allocation.invoiceNumber)
  const title = fill(words.receipt.invoice, { number })
  const detail = descriptionOf(content, allocation.lineId).filter(line => line !== title)
  return {
    id: allocation.lineId,
    cells: {
      title,
      detail: cleanText(detail.join('\n')),
      date: formatDate(allocation.invoiceIssuedOn, content.locale),
      total: figure(allocation.invoiceTotal, content),
      before: figure(allocation.settledBefore, content),
    },
  }
}

/** An amount with all decimals of the currency. */
function figure(amount: string, { currency, locale }: DocumentContent): string {
  return formatAmount(sumOfDecimals([amount], currency.digits), locale)
}

function descriptionOf(content: Receipt, id: string): string[] {
  const line = content.calculation.input.lines.find(each => each.id === id)
  return cleanText(line?.description ?? '').split('\n')
}
