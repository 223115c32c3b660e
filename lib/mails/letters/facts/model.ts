import type { MailFact } from '@/emails/letter-props'
import { writtenMomentOf } from '@/lib/documents/acceptance-blocks'
import type { DocumentBlocks, TotalBlock } from '@/lib/documents/blocks'
import { accountRowsOf, momentInZone } from '@/lib/documents/client-words'
import type { Acceptance, DocumentContent, DocumentLocale } from '@/lib/documents/model'
import { leavesSomethingToPay } from '@/lib/documents/payment-block'
import { cleanLine, fill } from '@/lib/documents/text'
import { wordsOf } from '@/lib/documents/words'
import { letterWordsOf } from '../words/model'

interface Shown {
  content: DocumentContent
  blocks: DocumentBlocks
  /** Of an invoice on which something was paid or credited since: what is left, as it is printed. Null: as issued. */
  left: string | null
  /** Nothing is left to pay any more. */
  settled: boolean
}

/** A quote in many parts is better read on its page. */
const mostSections = 12

/** What stands under the button: finished texts of the document, in the order a client asks for them. */
export function factsOf(shown: Shown): MailFact[] {
  const facts = factsByKind(shown)
  return facts.filter(({ value }) => value !== '')
}

function factsByKind(shown: Shown): MailFact[] {
  const { content, blocks } = shown
  switch (content.kind) {
    case 'invoice':
      return invoiceFacts(shown)
    case 'quote':
      return content.acceptance ? acceptedFacts(content, blocks) : offeredFacts(content, blocks)
    case 'credit_note':
      return creditFacts(content, blocks)
    case 'receipt':
      return receiptFacts(content, blocks)
  }
}

function invoiceFacts({ content, blocks, left, settled }: Shown): MailFact[] {
  const words = wordsOf(content.locale)
  const from = blocks.totals.findIndex(({ tone }) => tone === 'total')
  const totals = from < 0 ? blocks.totals.slice(-1) : blocks.totals.slice(from)
  const total = words.totals.total
  const named =
    left !== null && totals.length === 1 ? totals.map(each => ({ ...each, label: total })) : totals
  const asIssued = named.map(each => amount(each, left === null ? 'due' : null))
  const now: MailFact[] =
    left === null ? [] : [{ label: words.totals.due.receipt, value: left, tone: 'due' }]
  const order = text(words.facts.purchaseOrder, cleanLine(content.purchaseOrder))
  return [...asIssued, ...now, order, ...(settled ? [] : accountFacts(content, blocks))]
}

/** Where there is an IBAN, it and the reference are all that a client types; the rest stands on the page. */
function accountFacts(content: DocumentContent, blocks: DocumentBlocks): MailFact[] {
  if (!blocks.payment || !leavesSomethingToPay(content)) return []
  const rows = accountRowsOf(blocks.payment.rows, content.locale)
  const iban = rows.find(({ label }) => label === 'IBAN')
  const shown = iban ? [iban, ...rows.slice(-1)] : rows
  return shown.map(({ label, value }) => text(label, value))
}

function offeredFacts(content: DocumentContent, blocks: DocumentBlocks): MailFact[] {
  const letter = letterWordsOf(content.locale)
  const { totals: words } = wordsOf(content.locale)
  const sections = blocks.lines.flatMap(row => (row.kind === 'section' ? [row] : []))
  const isSectioned =
    blocks.lines[0]?.kind === 'section' && sections.length > 0 && sections.length <= mostSections
  const parts = isSectioned
    ? sections.map(
        ({ title, amount: value }): MailFact => ({ label: title, value, tone: 'amount' }),
      )
    : []
  const sums: readonly string[] = isSectioned ? [words.sum, words.subtotal] : []
  const totals = blocks.totals.filter(({ label }) => !sums.includes(label))
  const suggestsOptions = blocks.lines.some(row => row.kind === 'line' && row.option?.chosen)
  const named = totals.map(each =>
    each.tone === 'due' && suggestsOptions ? { ...each, label: letter.totalWithOptions } : each,
  )
  return [...parts, ...named.map(each => amount(each, 'due'))]
}

function acceptedFacts(content: DocumentContent, blocks: DocumentBlocks): MailFact[] {
  const letter = letterWordsOf(content.locale)
  const acceptance = content.kind === 'quote' ? content.acceptance : null
  return [
    ...blocks.totals.slice(-1).map(each => amount(each, 'due')),
    text(letter.acceptedBy, cleanLine(acceptance?.name ?? '')),
    text(letter.acceptedOn, acceptance ? acceptedAt(acceptance, content.locale) : ''),
  ]
}

function acceptedAt(acceptance: Acceptance, locale: DocumentLocale): string {
  return momentInZone(writtenMomentOf(acceptance, locale), acceptance.timezone, locale)
}

function creditFacts(
  content: Extract<DocumentContent, { kind: 'credit_note' }>,
  blocks: DocumentBlocks,
): MailFact[] {
  const { facts: words } = wordsOf(content.locale)
  const number = cleanLine(content.corrects.number)
  return [
    text(words.corrects, fill(words.corrected, { number })),
    text(words.reason, cleanLine(content.reason)),
    ...(blocks.effect?.rows ?? []).map(row => amount(row, 'total')),
  ]
}

function receiptFacts(
  content: Extract<DocumentContent, { kind: 'receipt' }>,
  blocks: DocumentBlocks,
): MailFact[] {
  const words = wordsOf(content.locale)
  const letter = letterWordsOf(content.locale)
  const invoices = content.allocations.map(({ invoiceNumber }) => cleanLine(invoiceNumber))
  const [received, ...left] = blocks.totals
  return [
    text(blocks.kind, blocks.number),
    text(invoices.length > 1 ? letter.forInvoices : letter.forInvoice, invoices.join(', ')),
    text(words.facts.method, words.methods[content.received.method]),
    ...(received ? [{ ...amount(received, null), tone: 'due' as const }] : []),
    ...left.map(each => amount(each, null)),
  ]
}

function text(label: string, value: string): MailFact {
  return { label, value, tone: 'text' }
}

function amount({ label, value, tone }: TotalBlock, strong: TotalBlock['tone'] | null): MailFact {
  return { label, value, tone: tone === strong ? 'due' : 'amount' }
}
