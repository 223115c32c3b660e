import type { DocumentBlocks, RowBlock, TextBlock } from '@/lib/documents/blocks'
import { beginningOf } from './quotation'

/** What is printed somewhere, and how a refusal begins that speaks of it. */
export interface PrintedText {
  /** With its verb, such as "The notes have". */
  place: string
  text: string
}

/** Every text of a document with its place, in the order of reading. */
export function printedTexts(blocks: DocumentBlocks): PrintedText[] {
  return [
    ...headTexts(blocks),
    ...blocks.lines.flatMap(rowTexts),
    ...settlementTexts(blocks),
    ...sumTexts(blocks),
    ...closingTexts(blocks),
  ]
}

/** How a refusal begins that speaks of a text as it was laid out: whole, or a part, or with something beside it. */
export function placeOf(text: string, blocks: DocumentBlocks): string {
  const texts = printedTexts(blocks)
  const found =
    texts.find(printed => printed.text === text) ??
    texts.find(printed => printed.text.includes(text)) ??
    texts.find(printed => text.includes(printed.text))
  return found?.place ?? 'The document has'
}

function headTexts(blocks: DocumentBlocks): PrintedText[] {
  const { kind, number, mark, headline, sentence, billedTo, from, facts, columns, intro } = blocks
  return [
    ...at('The head of the document has', kind, mark, billedTo.label, from.label),
    ...at('The number has', number),
    ...at('The headline has', headline.amount, headline.when, ...sentence.map(part => part.text)),
    ...sideTexts('client', billedTo.lines),
    ...sideTexts('company', from.lines),
    ...facts.flatMap(fact =>
      at(`“${beginningOf(fact.label)}” at the top has`, fact.label, fact.value, fact.detail),
    ),
    ...at('The head of the table has', ...Object.values(columns)),
    ...blockTexts('The introduction has', intro),
  ]
}

function sideTexts(side: 'client' | 'company', lines: readonly { text: string }[]): PrintedText[] {
  const [name = '', ...address] = lines.map(line => line.text)
  return [...at(`The ${side}’s name has`, name), ...at(`The ${side}’s address has`, ...address)]
}

function rowTexts(row: RowBlock): PrintedText[] {
  if (row.kind === 'section')
    return at(
      `Section ${row.number} (“${beginningOf(row.title)}”) has`,
      row.number,
      row.title,
      row.amount,
      row.carried,
    )
  const { position, title, detail, quantity, unit, price, discount, tax, amount, carried } = row
  const texts = [position, title, detail, quantity, unit, price, discount, tax, amount, carried]
  return at(`Line ${position} (“${beginningOf(title)}”) has`, ...texts, row.option?.label ?? '')
}

function settlementTexts({ settlement }: DocumentBlocks): PrintedText[] {
  if (!settlement) return []
  return [
    ...at('The head of the table has', ...Object.values(settlement.columns)),
    ...settlement.rows.flatMap(({ title, detail, date, total, before, amount, carried }) =>
      at(
        `The row “${beginningOf(title)}” has`,
        title,
        detail,
        date,
        total,
        before,
        amount,
        carried,
      ),
    ),
  ]
}

function sumTexts({ totals, payment, acceptance, effect }: DocumentBlocks): PrintedText[] {
  const rows = [...totals, ...(effect?.rows ?? [])]
  return [
    ...rows.flatMap(({ label, value }) =>
      at(`The total “${beginningOf(label)}” has`, label, value),
    ),
    ...at(
      'The bank details have',
      payment?.heading ?? '',
      ...(payment?.rows ?? []).flatMap(({ label, value }) => [label, value]),
    ),
    ...at(
      'The acceptance has',
      acceptance?.heading ?? '',
      acceptance?.name ?? '',
      acceptance?.below.start ?? '',
      acceptance?.below.end ?? '',
    ),
    ...at('The head of the effect has', effect?.heading ?? ''),
  ]
}

function closingTexts(blocks: DocumentBlocks): PrintedText[] {
  const { record, options, notes, terms, legal, closing, continuation, footer } = blocks
  return [
    ...blockTexts('The record of the acceptance has', record),
    ...at('The record of the acceptance has', record?.code ?? ''),
    ...blockTexts('The options have', options),
    ...blockTexts('The notes have', notes),
    ...blockTexts('The terms have', terms),
    ...blockTexts('The legal text has', legal),
    ...at('The end of the receipt has', ...Object.values(closing ?? {})),
    ...at('The head of the second page has', ...Object.values(continuation)),
    ...at('The foot of the page has', ...Object.values(footer)),
  ]
}

function blockTexts(place: string, block: TextBlock | null): PrintedText[] {
  return block ? at(place, block.label, block.text) : []
}

function at(place: string, ...texts: string[]): PrintedText[] {
  return texts.filter(text => text !== '').map(text => ({ place, text }))
}
