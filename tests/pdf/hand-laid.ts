import { type DocumentFaces, type Face, faceOf } from '@/lib/documents/pdf/faces'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import {
  type Mark,
  movedMarks,
  type PlacedDocument,
  type TextStyle,
  tagged,
} from '@/lib/documents/pdf/marks'
import { type Artifact, rootTag, type Tag, tagIn } from '@/lib/documents/pdf/tags'
import { Typesetter } from '@/lib/documents/pdf/typesetter'

async function fontNamed(name: string): Promise<Face> {
  const sha256 = fontFiles.find(file => file.name === `${name}.ttf`)?.sha256 ?? name
  return await faceOf(sha256, async wanted => (await fontBytesByHash(wanted)) ?? new Uint8Array())
}

async function allFaces(): Promise<DocumentFaces> {
  const [regular, medium, semibold, italic, mono, ...fallback] = await Promise.all([
    fontNamed('inter-400'),
    fontNamed('inter-500'),
    fontNamed('inter-600'),
    fontNamed('paper-serif-400-italic'),
    fontNamed('fingerprint-mono-400'),
    fontNamed('paper-arabic-400'),
    fontNamed('noto-hebrew-400'),
    fontNamed('noto-devanagari-400'),
    fontNamed('noto-thai-400'),
    fontNamed('noto-jp-400'),
  ])
  return {
    named: { regular, medium, semibold, italic, mono },
    fallback: { regular: fallback, bold: fallback },
  }
}

export const setter = new Typesetter(await allFaces())

export const body: TextStyle = { face: 'regular', size: 9, leading: 13, color: '#202030' }
export const strong: TextStyle = { ...body, face: 'semibold' }
export const figures: TextStyle = { ...body, tabular: true }

/** A sheet of paper on which marks are put where one says. */
export class HandLaid {
  readonly document: PlacedDocument = {
    pages: [{ marks: [] }],
    root: rootTag(),
    size: [595.28, 841.89],
  }

  put(...marks: Mark[]): this {
    this.document.pages.at(-1)?.marks.push(...marks)
    return this
  }

  /** A text whose first line begins at the point. */
  text(text: string, x: number, y: number, tag: Tag | Artifact, style = body, measure = 400): this {
    return this.put(...movedMarks(tagged(setter.text(text, style, measure), tag).marks, x, y))
  }

  /** The same, aligned with an edge to its right. */
  right(text: string, x: number, y: number, tag: Tag | Artifact, style = figures): this {
    const box = tagged(setter.text(text, style, 100, 'end'), tag)
    return this.put(...movedMarks(box.marks, x - 100, y))
  }

  turn(): this {
    this.document.pages.push({ marks: [] })
    return this
  }
}

/** A heading, a table of so many lines over as many pages as it takes, and a sum. */
export function longTable(lineCount: number): PlacedDocument {
  const sheet = new HandLaid()
  const { root } = sheet.document
  sheet.text('Invoice 2026-0042', 40, 40, tagIn(root, 'H1'), { ...strong, size: 20, leading: 26 })
  const table = tagIn(root, 'Table')
  const heads = tagIn(table, 'TR')
  for (const [index, head] of ['Item', 'Quantity', 'Amount'].entries()) {
    const cell = tagIn(heads, 'TH', { scope: 'Column' })
    sheet.text(head, 40 + index * 200, 90, cell, strong)
  }
  let y = 110
  for (let line = 1; line <= lineCount; line += 1) {
    if (y > 760) {
      sheet.turn().text('Invoice 2026-0042, continued', 40, 40, 'artifact')
      y = 60
    }
    const row = tagIn(table, 'TR')
    const cells = [tagIn(row, 'TD'), tagIn(row, 'TD'), tagIn(row, 'TD')] as const
    sheet.text(`Screen ${line} of the guide\nDrawn, tested and delivered`, 40, y, cells[0])
    sheet.right(`${(line % 7) + 1} h`, 340, y, cells[1])
    sheet.right(`${(line * 37) % 900}.50`, 540, y, cells[2])
    sheet.put({ kind: 'fill', x: 40, y: y + 30, width: 500, height: 0.5, color: '#dddddd' })
    y += 33
  }
  return sheet.document
}
