import type { DocumentBlocks } from '@/lib/documents/model'

/** Every text of a document that paper and screen must show, in drawing order, without heads and patterns. */
export function textsOf(blocks: DocumentBlocks): string[] {
  const { settlement, payment, acceptance, effect, closing } = blocks
  return [
    blocks.kind,
    blocks.number,
    ...Object.values(blocks.headline),
    ...[blocks.billedTo, blocks.from].flatMap(party => [
      ...(party.lines.length > 0 ? [party.label] : []),
      ...party.lines.map(line => line.text),
    ]),
    ...blocks.facts.flatMap(fact => [fact.label, fact.value, fact.detail]),
    ...(settlement
      ? [settlement.columns, ...settlement.rows.map(({ id: _, carried: __, ...cells }) => cells)]
      : [blocks.columns, ...blocks.lines.map(cellsOf)]
    ).flatMap(row => Object.values(row)),
    ...(payment ? [payment.heading] : []),
    ...(acceptance
      ? [acceptance.heading, acceptance.name, ...Object.values(acceptance.below)]
      : []),
    ...(effect ? [effect.heading] : []),
    ...[...(payment?.rows ?? []), ...(effect?.rows ?? []), ...blocks.totals].flatMap(row => [
      row.label,
      row.value,
    ]),
    ...[blocks.record, blocks.options, blocks.notes, blocks.terms].flatMap(text =>
      text ? Object.values(text) : [],
    ),
    ...(closing ? Object.values(closing) : []),
  ]
}

function cellsOf(row: DocumentBlocks['lines'][number]): Record<string, string> {
  if (row.kind === 'section') {
    const { number, title, amount } = row
    return { number, title, amount }
  }
  const { title, detail, quantity, unit, price, discount, tax, amount, option } = row
  const optional = option ? `· ${option.label}` : ''
  return { title, detail, quantity, unit, price, discount, tax, amount, optional }
}
