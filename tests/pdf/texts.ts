import type { DocumentBlocks } from '@/lib/documents/blocks'

/**
 * Every text of a document that paper and screen must show, in the order of reading, without heads of later pages
 * and patterns. Positions of lines are left out: not every template shows them.
 */
export function textsOf(blocks: DocumentBlocks): string[] {
  return [
    blocks.kind,
    blocks.mark,
    blocks.number,
    ...Object.values(blocks.headline),
    ...[blocks.billedTo, blocks.from].flatMap(party =>
      party.lines.length > 0 ? [party.label, ...party.lines.map(line => line.text)] : [],
    ),
    ...blocks.facts.flatMap(fact => [fact.label, fact.value, fact.detail]),
    blocks.intro?.text ?? '',
    ...tableTexts(blocks),
    ...asideTexts(blocks),
    ...blocks.totals.flatMap(({ label, value }) => [label, value]),
    ...tailTexts(blocks),
  ].filter(text => text !== '')
}

function tableTexts({ columns, lines, settlement }: DocumentBlocks): string[] {
  if (settlement) {
    const { title, date, total, before, amount } = settlement.columns
    return [
      ...[title, date, total, before, amount],
      ...settlement.rows.flatMap(row => [
        ...[row.title, row.detail],
        ...[row.date, row.total, row.before, row.amount],
      ]),
    ]
  }
  const { description, quantity, price, tax, amount } = columns
  return [...[description, quantity, price, tax, amount], ...lines.flatMap(rowTexts)]
}

function rowTexts(row: DocumentBlocks['lines'][number]): string[] {
  if (row.kind === 'section') return [row.number, row.title, row.amount]
  const { title, detail, quantity, unit, price, discount, tax, amount, option } = row
  const optional = option ? `· ${option.label}` : ''
  return [title, optional, detail, quantity, unit, price, discount, tax, amount]
}

/** Under a drawn name stands the same in letters, in the place of what is asked for on an empty line. */
function asideTexts({ payment, acceptance, effect }: DocumentBlocks): string[] {
  const signed = acceptance && [
    acceptance.heading,
    acceptance.name,
    acceptance.signature ? '' : acceptance.below.start,
    acceptance.below.end,
  ]
  return [
    ...(payment
      ? [payment.heading, ...payment.rows.flatMap(({ label, value }) => [label, value])]
      : []),
    ...(signed ?? []),
    ...(effect
      ? [effect.heading, ...effect.rows.flatMap(({ label, value }) => [label, value])]
      : []),
  ]
}

function tailTexts(blocks: DocumentBlocks): string[] {
  const { record, options, notes, terms, legal, closing } = blocks
  return [
    ...(record ? [record.label, record.text, record.code] : []),
    ...[options, notes, terms, legal].flatMap(text => (text ? [text.label, text.text] : [])),
    ...(closing ? [closing.stamp, closing.thanks, closing.validity] : []),
  ]
}
