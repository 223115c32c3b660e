import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { Snapshot } from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { draw } from '@/lib/documents/pdf/engine'
import { snapshotHash } from '@/lib/documents/snapshot'
import { cleanText } from '@/lib/documents/text'
import { anyDocument } from './any-document'
import { readFont } from './placed'
import { readAloud } from './read-aloud'
import { readPdf } from './read-pdf'
import { brokenRules } from './rules/archive'
import { sampleAssets, sampleSnapshot } from './samples'

/** What must be found again, in every template. */
function textsOf(blocks: DocumentBlocks): string[] {
  const cells = blocks.lines.flatMap(row =>
    row.kind === 'line'
      ? [
          row.title,
          row.detail,
          row.quantity,
          row.unit,
          row.price,
          row.discount,
          row.tax,
          row.amount,
        ]
      : [row.title, row.amount],
  )
  const settled = blocks.settlement?.rows.flatMap(row => [
    row.title,
    row.date,
    row.total,
    row.amount,
  ])
  const { intro, record, options, notes, terms, legal } = blocks
  const texts = [intro, record, options, notes, terms, legal].map(each => each?.text)
  return [
    ...[...blocks.billedTo.lines, ...blocks.from.lines].map(each => each.text),
    ...blocks.facts.map(fact => fact.value),
    ...cells,
    ...(settled ?? []),
    ...(blocks.effect?.rows.flatMap(row => [row.label, row.value]) ?? []),
    ...(blocks.acceptance ? [blocks.acceptance.name, blocks.acceptance.below.end] : []),
    ...blocks.totals.flatMap(total => [total.label, total.value]),
    ...(blocks.payment?.rows.map(row => row.value) ?? []),
    ...texts.map(each => each ?? ''),
  ]
}

/** Where lines were broken does not matter. */
function solid(written: string): string {
  return written.replaceAll(/\s/g, '')
}

async function drawn(snapshot: Snapshot): Promise<Uint8Array> {
  return await draw({ snapshot, hash: snapshotHash(snapshot), assets: sampleAssets, readFont })
}

describe('whatever is written', () => {
  it('is found in the PDF, inside its pages, in a file that keeps the rules', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async snapshot => {
        const pdf = await drawn(snapshot)
        const found = solid(readAloud(pdf).join(''))
        for (const written of textsOf(snapshot.blocks)) expect(found).toContain(solid(written))
        expect(brokenRules(pdf)).toEqual([])
        for (const page of await readPdf(pdf)) {
          for (const { text: shown, x, y, width, size } of page.texts) {
            const place = `“${shown}” at ${x}, ${y}`
            expect(x, place).toBeGreaterThanOrEqual(0)
            expect(x + width, place).toBeLessThanOrEqual(page.width + 0.1)
            expect(y - 0.3 * size, place).toBeGreaterThanOrEqual(0)
            expect(y + size, place).toBeLessThanOrEqual(page.height)
          }
        }
      }),
      { numRuns: 80, seed: 20261120 },
    )
  }, 240_000)

  it('is refused before the first byte where no font has it, naming place and character', async () => {
    const strange = fc.constantFrom('😀', '𒀀', '\u{1F9FE}', 'ጀ')
    await fc.assert(
      fc.asyncProperty(anyDocument, strange, async ({ content }, character) => {
        const notes = cleanText(`${content.notes} ${character}`)
        const refusal = await drawn(sampleSnapshot({ ...content, notes })).catch(
          (error: unknown) => error,
        )
        expect(refusal).toBeInstanceOf(DrawingError)
        expect(String(refusal)).toContain(character)
        expect(String(refusal)).toMatch(/notes/i)
      }),
      { numRuns: 10, seed: 20261120 },
    )
  }, 60_000)
})
