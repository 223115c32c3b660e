import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { Snapshot } from '@/lib/documents/model'
import { fontBytes } from './fonts'

const fonts = Promise.all([400, 500, 600].map(async weight => create(await fontBytes(weight))))

/** The same text at about the same places, as short as pdfkit allows, with fonts parsed beforehand too. */
export async function drawnByHand(
  { blocks }: Snapshot,
  logo: Uint8Array | undefined,
): Promise<Buffer> {
  const [regular, medium, semibold] = await fonts
  const document = new PDFDocument({ size: 'A4', margin: 48, bufferPages: true })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>(resolve => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
  if (regular) document.registerFont('regular', regular)
  if (medium) document.registerFont('medium', medium)
  if (semibold) document.registerFont('semibold', semibold)
  if (logo) document.image(Buffer.from(logo), 48, 40, { height: 28 })
  drawHead(document, blocks)
  drawTail(document, blocks, drawLines(document, blocks) + 20)
  document.end()
  return await done
}

function drawHead(document: PDFDocument, blocks: DocumentBlocks): void {
  document.font('semibold').fontSize(25).text(blocks.kind, 48, 100)
  document.text(blocks.headline.amount, 305, 100)
  document.font('regular').text(blocks.number, 48, 130).text(blocks.headline.when, 305, 130)
  document.fontSize(8.5)
  for (const [block, x] of [
    [blocks.billedTo, 48],
    [blocks.from, 177],
  ] as const) {
    document.text([block.label, ...block.lines.map(line => line.text)].join('\n'), x, 190)
  }
  document.text(blocks.facts.map(fact => `${fact.label}  ${fact.value}`).join('\n'), 305, 190)
}

function drawLines(document: PDFDocument, blocks: DocumentBlocks): number {
  let y = 330
  for (const line of blocks.lines) {
    if (line.kind === 'section') continue
    if (y > 740) {
      document.addPage()
      y = 60
    }
    document.font('medium').fontSize(8.5).text(line.title, 48, y, { lineBreak: false })
    document.font('regular')
    for (const [text, x] of [
      [line.quantity, 310],
      [line.unit, 345],
      [line.price, 390],
      [line.tax, 440],
      [line.amount, 490],
    ] as const) {
      document.text(text, x, y, { lineBreak: false })
    }
    y += 24
    document.rect(48, y - 6, 499, 0.5).fill()
  }
  return y
}

function drawTail(document: PDFDocument, blocks: DocumentBlocks, top: number): void {
  let y = top
  for (const total of blocks.totals) {
    document.text(total.label, 305, y, { lineBreak: false })
    document.text(total.value, 490, y, { lineBreak: false })
    y += 15
  }
  const rows = blocks.payment?.rows.map(row => `${row.label}  ${row.value}`) ?? []
  document.text(rows.join('\n'), 48, top)
  document.text(blocks.notes?.text ?? '', 48, y + 16, { width: 241 })
  document.text(blocks.terms?.text ?? '', 305, y + 16, { width: 241 })
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    document.page.margins.bottom = 0
    document.fontSize(7).text(`Page ${page + 1} of ${count}`, 490, 804, { lineBreak: false })
  }
}
