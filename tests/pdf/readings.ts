import type { DocumentBlocks, TextLine } from '@/lib/documents/blocks'
import { amountLabelOf } from '@/lib/documents/headline'

/** Every text of a document once, in the order in which template "classic" is to be read. */
export function classicReading(blocks: DocumentBlocks): string[] {
  const { billedTo, from } = blocks
  const others = toned(from.lines, 'secondary')
  return [
    ...toned(from.lines, 'strong'),
    toned(from.lines, 'plain').join(', '),
    ...[blocks.kind, blocks.mark && `· ${blocks.mark}`, blocks.number],
    blocks.sentence.map(part => part.text).join(''),
    ...(billedTo.lines.length > 0 ? [billedTo.label] : []),
    ...billedTo.lines.map(line => line.text),
    ...factTexts(blocks),
    ...bodyTexts(blocks),
    ...others.filter(text => !text.includes('@')),
    ...others.filter(text => text.includes('@')),
  ]
}

/** The same for template "compact". */
export function compactReading(blocks: DocumentBlocks): string[] {
  const { billedTo, from, headline } = blocks
  const parts = (lines: readonly TextLine[]) => [
    ...toned(lines, 'strong'),
    toned(lines, 'plain').join(', '),
    ...toned(lines, 'secondary'),
  ]
  return [
    ...parts(from.lines),
    ...[blocks.kind, blocks.mark && `· ${blocks.mark}`, blocks.number],
    ...(billedTo.lines.length > 0 ? [billedTo.label] : []),
    ...parts(billedTo.lines),
    ...factTexts(blocks),
    amountLabelOf(blocks),
    headline.amount,
    ...bodyTexts(blocks),
  ]
}

function toned(lines: readonly TextLine[], tone: TextLine['tone']): string[] {
  return lines.filter(line => line.tone === tone).map(line => line.text)
}

function factTexts({ facts }: DocumentBlocks): string[] {
  return facts.flatMap(fact => [fact.label, fact.value, fact.detail])
}

function bodyTexts(blocks: DocumentBlocks): string[] {
  const { record, options, notes, terms, legal, closing } = blocks
  return [
    blocks.intro?.text ?? '',
    ...tableTexts(blocks),
    ...asideTexts(blocks),
    ...blocks.totals.flatMap(({ label, value }) => [label, value]),
    ...(record ? [record.label, record.text, record.code] : []),
    ...[options, notes, terms].flatMap(text => (text ? [text.label, text.text] : [])),
    ...(closing ? [closing.stamp, closing.thanks, closing.validity] : []),
    legal?.text ?? '',
  ]
}

function tableTexts({ columns, lines, settlement }: DocumentBlocks): string[] {
  if (settlement) {
    const { title, date, total, before, amount } = settlement.columns
    const rows = settlement.rows.flatMap(row => [
      ...[row.title, row.detail],
      ...[row.date, row.total, row.before, row.amount],
    ])
    return [title, date, total, before, amount, ...rows]
  }
  const { position, description, quantity, price, tax, amount } = columns
  return [position, description, quantity, price, tax, amount, ...lines.flatMap(rowTexts)]
}

function rowTexts(row: DocumentBlocks['lines'][number]): string[] {
  if (row.kind === 'section') return [row.title, row.amount]
  const { position, title, option, detail, quantity, unit, price, discount, tax, amount } = row
  const optional = option ? `· ${option.label}` : ''
  return [position, title, optional, detail, quantity, unit, price, discount, tax, amount]
}

function asideTexts({ payment, acceptance, effect }: DocumentBlocks): string[] {
  const rows = payment?.rows ?? effect?.rows ?? []
  const signed = acceptance && [
    acceptance.heading,
    ...(acceptance.signature ? [] : [acceptance.name]),
    acceptance.signature ? acceptance.name : acceptance.below.start,
    acceptance.below.end,
  ]
  return [
    payment?.heading ?? effect?.heading ?? '',
    ...rows.flatMap(({ label, value }) => [label, value]),
    ...(signed ?? []),
  ]
}
