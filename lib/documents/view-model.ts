import { formatMoney } from '@/lib/money/format'
import { formatDate } from '@/lib/platform/calendar'
import { addressLines } from './address'
import { columnsOf, lineBlocksOf } from './line-blocks'
import type { DocumentBlocks, DocumentContent, Party, TextLine } from './model'
import { leavesSomethingToPay, paymentOf } from './payment-block'
import { cleanLine, cleanText, fill } from './text'
import { totalBlocksOf } from './total-blocks'
import { type Words, wordsOf } from './words'

/**
 * The finished text of a document: every amount, date and word in the document's language, NFC, in
 * drawing order. Pure, so the live preview and the stored snapshot say the same. `content.calculation`
 * is taken as it is; nothing is calculated again. What is empty has no block.
 */
export function blocksOf(content: DocumentContent): DocumentBlocks {
  const words = wordsOf(content.locale)
  const number = numberOf(content, words)
  return {
    kind: words.kinds[content.kind],
    number,
    mark: content.draft ? words.draft.mark : '',
    headline: headlineOf(content, words),
    billedTo: {
      label: words.buyer[content.kind],
      lines: partyLines(content.buyer, content, words),
    },
    from: { label: words.seller, lines: partyLines(content.seller, content, words) },
    facts: factsOf(content, words),
    columns: columnsOf(content, words),
    lines: lineBlocksOf(content, words),
    totals: totalBlocksOf(content, words),
    payment: paymentOf(content, words),
    notes: textBlock(words.notes, content.notes),
    terms: textBlock(words.terms, content.terms),
    continuation: {
      client: cleanLine(content.buyer.name),
      date: formatDate(content.issuedOn, content.locale),
      broughtForward: words.broughtForward,
      carriedTo: words.carriedTo,
    },
    footer: { fingerprint: words.fingerprint, page: words.page },
  }
}

function numberOf(content: DocumentContent, words: Words): string {
  const number = cleanLine(content.number)
  if (!content.draft) return number
  return number === '' ? '' : fill(words.draft.number, { number })
}

function headlineOf(content: DocumentContent, words: Words): DocumentBlocks['headline'] {
  const { payable } = content.calculation.result
  const owed = content.kind !== 'invoice' || leavesSomethingToPay(content)
  const date = formatDate(content.dueOn ?? content.issuedOn, content.locale)
  const pattern = content.dueOn ? words.headline.due[content.kind] : words.headline.issued
  return {
    amount: formatMoney(payable, content.currency.code, content.locale),
    when: owed ? fill(pattern, { date }) : words.headline.settled,
  }
}

const vatIdentifier =
  /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z]{6,12}$/

function partyLines(party: Party, content: DocumentContent, words: Words): TextLine[] {
  const taxId = cleanLine(party.taxId)
  const lines: TextLine[] = [
    { text: cleanLine(party.name), tone: 'strong' },
    { text: cleanLine(party.contact), tone: 'plain' },
    ...addressLines(party.address, content.locale).map(text => ({ text, tone: 'plain' as const })),
    {
      text: vatIdentifier.test(taxId) ? `${words.tax.identifier} ${taxId}` : taxId,
      tone: 'secondary',
    },
    { text: cleanLine(party.email), tone: 'secondary' },
  ]
  return lines.filter(line => line.text !== '')
}

function factsOf(content: DocumentContent, words: Words): DocumentBlocks['facts'] {
  const due = content.dueOn ? formatDate(content.dueOn, content.locale) : ''
  return [
    {
      label: words.facts.issued,
      value: formatDate(content.issuedOn, content.locale),
      strong: false,
    },
    { label: words.facts.due[content.kind], value: due, strong: true },
    { label: words.facts.purchaseOrder, value: cleanLine(content.purchaseOrder), strong: false },
  ].filter(fact => fact.value !== '')
}

function textBlock(label: string, text: string): { label: string; text: string } | null {
  const clean = cleanText(text)
  return clean === '' ? null : { label, text: clean }
}
