import { formatMoney } from '@/lib/money/format'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentBlocks, FactBlock, SentencePart } from './blocks'
import type { DocumentContent } from './model'
import { leavesSomethingToPay } from './payment-block'
import { cleanLine, fill } from './text'
import type { Words } from './words'

/** The amount, and what happens when: due, valid until, accepted, credited, received. */
export function headlineOf(content: DocumentContent, words: Words): DocumentBlocks['headline'] {
  return {
    amount: formatMoney(content.calculation.result.payable, content.currency.code, content.locale),
    when: fill(patternOf(content, words.headline), { date: momentOf(content) }),
  }
}

/** The headline in words; amount and date are the strong parts. */
export function sentenceOf(content: DocumentContent, words: Words): SentencePart[] {
  const { amount } = headlineOf(content, words)
  const values: Record<string, string> = { '{amount}': amount, '{date}': momentOf(content) }
  return patternOf(content, words.sentence)
    .split(/(\{amount\}|\{date\})/)
    .filter(part => part !== '')
    .map(part => ({ text: values[part] ?? part, strong: part in values }))
}

/** What stands in the head beside both parties; what is empty has no fact. */
export function factsOf(content: DocumentContent, words: Words): FactBlock[] {
  const issued = fact(words.facts.issued, dateOf(content.issuedOn, content))
  const order = fact(words.facts.purchaseOrder, cleanLine(content.purchaseOrder))
  return factsByKind(content, words, issued, order).filter(each => each.value !== '')
}

/** The pattern for what the document asks for, or says has happened. */
function patternOf(content: DocumentContent, patterns: Words['headline']): string {
  if (content.kind === 'invoice' && !leavesSomethingToPay(content)) return patterns.settled
  if (content.kind === 'quote' && content.acceptance) return patterns.accepted
  const isDated = content.dueOn !== null || content.kind === 'credit_note'
  return isDated ? patterns.due[content.kind] : patterns.issued
}

function momentOf(content: DocumentContent): string {
  const acceptedOn = content.kind === 'quote' ? content.acceptance?.acceptedOn : undefined
  return dateOf(acceptedOn ?? content.dueOn ?? content.issuedOn, content)
}

function factsByKind(
  content: DocumentContent,
  words: Words,
  issued: FactBlock,
  order: FactBlock,
): FactBlock[] {
  const due = {
    ...fact(words.facts.due[content.kind], content.dueOn ? dateOf(content.dueOn, content) : ''),
    strong: true,
  }
  switch (content.kind) {
    case 'invoice':
      return [issued, due, order]
    case 'quote':
      return [issued, due, order, fact(words.facts.version, versionOf(content, words))]
    case 'credit_note':
      return [
        issued,
        correctsFact(content, words),
        order,
        fact(words.facts.reason, cleanLine(content.reason)),
      ]
    case 'receipt':
      return [
        { ...fact(words.receipt.received, dateOf(content.received.on, content)), strong: true },
        fact(words.facts.method, words.methods[content.received.method]),
        fact(words.facts.reference, cleanLine(content.received.reference)),
        order,
        issued,
      ]
  }
}

function versionOf(content: Extract<DocumentContent, { kind: 'quote' }>, words: Words): string {
  const { replaces, acceptance } = content
  if (acceptance) {
    const shown = acceptance.version
    return fill(words.facts.accepts, { version: String(shown + 1), shown: String(shown) })
  }
  if (!replaces) return ''
  return fill(words.facts.replaces, {
    version: String(replaces.version + 1),
    date: dateOf(replaces.issuedOn, content),
  })
}

function correctsFact(
  content: Extract<DocumentContent, { kind: 'credit_note' }>,
  words: Words,
): FactBlock {
  const { number, issuedOn } = content.corrects
  return {
    label: words.facts.corrects,
    value: fill(words.facts.corrected, { number: cleanLine(number) }),
    detail: fill(words.facts.correctedOn, { date: dateOf(issuedOn, content) }),
    strong: true,
  }
}

function fact(label: string, value: string): FactBlock {
  return { label, value, detail: '', strong: false }
}

function dateOf(isoDate: string, content: DocumentContent): string {
  return formatDate(isoDate, content.locale)
}
