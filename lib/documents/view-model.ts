import { formatDate } from '@/lib/platform/calendar'
import { acceptanceOf, optionsOf, recordOf } from './acceptance-blocks'
import { addressLines } from './address'
import type { DocumentBlocks, TextBlock, TextLine } from './blocks'
import { factsOf, headlineOf, sentenceOf } from './fact-blocks'
import { columnsOf, lineBlocksOf } from './line-blocks'
import type { DocumentContent, Party } from './model'
import { paymentOf } from './payment-block'
import { closingOf, effectOf, settlementOf } from './settlement-blocks'
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
    sentence: sentenceOf(content, words),
    billedTo: {
      label: words.buyer[content.kind],
      lines: partyLines(content.buyer, content, words),
    },
    from: { label: words.seller, lines: partyLines(content.seller, content, words) },
    facts: factsOf(content, words),
    columns: columnsOf(content, words),
    intro: textBlock('', content.intro),
    lines: content.kind === 'receipt' ? [] : lineBlocksOf(content, words),
    settlement: settlementOf(content, words),
    totals: totalBlocksOf(content, words),
    payment: paymentOf(content, words),
    acceptance: acceptanceOf(content, words),
    effect: effectOf(content, words),
    record: recordOf(content, words),
    options: optionsOf(content, words),
    notes: textBlock(words.notes, content.notes),
    terms: textBlock(words.terms, content.terms),
    legal: textBlock('', content.legal),
    closing: closingOf(content, words),
    continuation: {
      title: fill(words.continued, { document: `${words.kinds[content.kind]} ${number}`.trim() }),
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
  const isRevision = content.kind === 'quote' && content.replaces !== null
  if (!content.draft || isRevision) return number
  return number === '' ? '' : fill(words.draft.number, { number })
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
    { text: cleanLine(party.registration ?? ''), tone: 'secondary' },
    { text: cleanLine(party.email), tone: 'secondary' },
  ]
  return lines.filter(line => line.text !== '')
}

function textBlock(label: string, text: string): TextBlock | null {
  const clean = cleanText(text)
  return clean === '' ? null : { label, text: clean }
}
