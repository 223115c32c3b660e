import type { DocumentBlocks } from './blocks'
import { type ChangedPart, type ChangeText, changeOf, type DocumentChange } from './change'
import type { Snapshot } from './model'
import { changedRows } from './row-changes'
import { adjustmentBlocksOf } from './total-blocks'
import { wordsOf } from './words'

/**
 * What changed from one version of a document to a later one: total, dates, both parties, sections and lines,
 * discounts, notes and terms. Compares and returns the texts that both say, so that only what can be seen counts.
 */
export function changesBetween(before: Snapshot, after: Snapshot): DocumentChange[] {
  const compared = (
    part: ChangedPart,
    textOf: (snapshot: Snapshot) => ChangeText,
  ): DocumentChange[] =>
    changeOf({ subject: part, label: { word: part }, aspect: '' }, textOf(before), textOf(after))
  return [
    ...compared('total', ({ blocks }) => dueOf(blocks)),
    ...compared('acceptance', ({ blocks }) => acceptedOf(blocks)),
    ...compared('validUntil', dueDateOf),
    ...compared('issued', issueDateOf),
    ...compared('orderNumber', orderOf),
    ...compared('client', ({ blocks }) => partyOf(blocks.billedTo)),
    ...compared('sender', ({ blocks }) => partyOf(blocks.from)),
    ...changedRows(before.blocks.lines, after.blocks.lines),
    ...compared('adjustments', adjustmentsOf),
    ...compared('amounts', taxModeOf),
    ...compared('notes', ({ blocks }) => blocks.notes?.text ?? ''),
    ...compared('terms', ({ blocks }) => blocks.terms?.text ?? ''),
  ]
}

function dueOf({ totals }: DocumentBlocks): string {
  return totals.find(total => total.tone === 'due')?.value ?? ''
}

function acceptedOf({ acceptance }: DocumentBlocks): string {
  return acceptance?.name ? `${acceptance.name}, ${acceptance.below.end}` : ''
}

function dueDateOf({ blocks, content }: Snapshot): string {
  return factOf(blocks, wordsOf(content.locale).facts.due[content.kind])
}

function issueDateOf({ blocks, content }: Snapshot): string {
  return factOf(blocks, wordsOf(content.locale).facts.issued)
}

function orderOf({ blocks, content }: Snapshot): string {
  return factOf(blocks, wordsOf(content.locale).facts.purchaseOrder)
}

function factOf({ facts }: DocumentBlocks, label: string): string {
  return facts.find(fact => fact.label === label)?.value ?? ''
}

function partyOf({ lines }: DocumentBlocks['from']): string {
  return lines.map(line => line.text).join('\n')
}

function adjustmentsOf({ content }: Snapshot): string {
  return adjustmentBlocksOf(content, wordsOf(content.locale))
    .map(({ label, value }) => `${label} ${value}`)
    .join('\n')
}

function taxModeOf({ content }: Snapshot): ChangeText {
  const { input, result } = content.calculation
  const isTaxed = result.tax_breakdown.some(group => group.category !== 'O')
  if (!isTaxed) return { word: 'notTaxed' }
  return { word: input.tax_mode === 'inclusive' ? 'withTax' : 'withoutTax' }
}
