import type { DocumentBlocks, LineBlock } from '@/lib/documents/blocks'
import { fontPath } from './fonts'

/** The same words as a page that a browser or WeasyPrint prints. */
export function pageHtml(blocks: DocumentBlocks, logo: Uint8Array | undefined): string {
  const picture = logo ? `data:image/png;base64,${Buffer.from(logo).toString('base64')}` : ''
  const lines = blocks.lines.filter(row => row.kind === 'line')
  return `<!doctype html><html lang="en"><title>${escaped(blocks.number)}</title><style>${style}</style>
<img src="${picture}" height="37">
<div class="columns headline"><p>${paragraphs([blocks.kind, blocks.number])}</p>
<p>${paragraphs([blocks.headline.amount, blocks.headline.when])}</p></div>
<div class="columns">${[blocks.billedTo, blocks.from]
    .map(party => `<p>${paragraphs([party.label, ...party.lines.map(line => line.text)])}</p>`)
    .join('')}<p>${paragraphs(blocks.facts.map(fact => `${fact.label} ${fact.value}`))}</p></div>
<table><thead>${row('th', Object.values(blocks.columns).slice(1))}</thead><tbody>
${lines.map(line => row('td', cellsOf(line))).join('\n')}</tbody></table>
<div class="columns"><p>${paragraphs(blocks.payment?.rows.map(each => `${each.label} ${each.value}`) ?? [])}</p>
<table>${blocks.totals.map(total => row('td', [total.label, total.value])).join('')}</table></div>
<div class="columns"><p>${escaped(blocks.notes?.text ?? '')}</p><p>${escaped(blocks.terms?.text ?? '')}</p></div></html>`
}

const faces = [400, 500, 600].map(
  weight =>
    `@font-face { font-family: Inter; font-weight: ${weight}; src: url("file://${fontPath(weight)}") }`,
)

const style = `${faces.join('\n')}
@page { size: A4; margin: 48pt 48pt 64pt; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt Inter } }
body { font: 8.5pt/1.45 Inter; margin: 0 } .columns { display: flex; gap: 16pt; margin-top: 16pt } .columns > * { flex: 1; margin: 0 }
.headline { font: 600 25pt/1.2 Inter } table { width: 100%; border-collapse: collapse; margin-top: 16pt }
td, th { text-align: right; padding: 5.5pt 0; border-bottom: .5pt solid #e4e4e7; font-variant-numeric: tabular-nums }
tr { break-inside: avoid } td:first-child, th:first-child { text-align: left; font-weight: 500 }`

function cellsOf(line: LineBlock): string[] {
  return [line.title, `${line.quantity} ${line.unit}`, line.price, line.tax, line.amount]
}

function row(cell: 'td' | 'th', texts: string[]): string {
  return `<tr>${texts.map(text => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`
}

function paragraphs(lines: string[]): string {
  return lines.map(escaped).join('<br>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
