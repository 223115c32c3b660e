import type { Draft } from '@/lib/drafts/model'

/** Every font has these: Latin of Europe, and the signs of texts in it. */
const everywhere = /^[\p{ASCII}\u00a0-\u017f‐‑–—‘’“”„‚…•·€™−]+$/u
const signs = /(?!\p{M}|\u200c|\u200d).(?:\p{M}|\u200c|\u200d)*/gsu

/** Signs of texts that perhaps no font has, each once. */
export function rareSignsOf(texts: readonly string[]): Set<string> {
  const rare = new Set<string>()
  for (const text of texts) {
    if (everywhere.test(text) || text === '') continue
    for (const [sign] of text.matchAll(signs))
      if (!everywhere.test(sign) && sign.trim() !== '') rare.add(sign)
  }
  return rare
}

/** Everything an invoice prints that stands in the file. */
export function textsOfInvoice(number: string, draft: Draft, client: object | null): string[] {
  return [
    number,
    draft.purchaseOrder,
    draft.notes,
    draft.terms,
    ...draft.lines.flatMap(line => [line.description, line.unit]),
    ...textsIn(client),
  ]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Whether an invoice may be too wide or too tall for a page, so that it is drawn to know. */
export function isUnusual(number: string, draft: Draft, totalMinor: bigint): boolean {
  return (
    number.length > 24 ||
    draft.lines.length > 80 ||
    String(totalMinor).length > 12 ||
    draft.lines.some(
      line =>
        line.description.length > 600 || line.quantity.length > 9 || line.unitPrice.length > 12,
    )
  )
}
