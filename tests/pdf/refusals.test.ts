import { describe, expect, it } from 'vitest'
import type { AssetsByHash, Snapshot } from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { draw } from '@/lib/documents/pdf/engine'
import { snapshotHash } from '@/lib/documents/snapshot'
import type { CalculationLine } from '@/lib/money/model'
import { readFont } from './placed'
import { propertiesOf } from './read-pdf'
import { quoteContent, sampleAcceptance } from './sample-kinds'
import {
  baseContent,
  designLines,
  logoHash,
  outlineOf,
  sampleAssets,
  sampleContent,
  samplePictures,
  sampleSnapshot,
} from './samples'

async function drawn(snapshot: Snapshot, assets: AssetsByHash = sampleAssets): Promise<Uint8Array> {
  return await draw({ snapshot, hash: snapshotHash(snapshot), assets, readFont })
}

describe('drawing is refused', () => {
  const cases: [string, string, string | RegExp, () => Snapshot][] = [
    ['a character without a glyph', 'GLYPH', /U\+12000/, () => withNotes('Cuneiform 𒀀')],
    ['an emoji', 'GLYPH', /U\+1F600/, () => withNotes('Thanks 😀')],
    ['a logo that is missing', 'ASSET', 'missing', () => withLogo({ sha256: '0'.repeat(64) })],
    ['a logo of another size', 'IMAGE', 'The logo has another size', () => withLogo({ width: 3 })],
    ['a photo of another size', 'IMAGE', 'The photo of line 2', withWrongPhoto],
    [
      'a letter wider than its column',
      'TOO_WIDE',
      wideLetter,
      () => withLine({ description: marked }),
    ],
    [
      'the same among the notes',
      'TOO_WIDE',
      'The notes have “Fine कि',
      () => withNotes(`Fine ${marked}`),
    ],
    [
      'the same in a detail',
      'TOO_WIDE',
      /^Line 1 \(“Work”\) has/,
      () => withLine({ description: `Work\n${marked}` }),
    ],
    [
      'a row taller than a page',
      'TOO_TALL',
      /^Line 1 \(“Work”\) is taller than a page\. Shorten/,
      () => withLine({ description: 'Work', unit: 'm '.repeat(999) }),
    ],
    ['a signature of another size', 'IMAGE', 'The signature', withWrongSignature],
  ]

  it.each(cases)('for %s', async (_, code, sentence, snapshotOf) => {
    const refusal = await drawn(snapshotOf()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DrawingError)
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(sentence) })
  })

  it('for a logo whose bytes are not those of its hash', async () => {
    const assets = new Map([[logoHash, new Uint8Array([1, 2, 3])]])
    await expect(drawn(sampleSnapshot(), assets)).rejects.toThrow('holds other bytes')
  })

  it('without harm to the next document', async () => {
    await expect(drawn(withNotes('😀'))).rejects.toThrow()
    expect((await drawn(sampleSnapshot())).byteLength).toBeGreaterThan(1000)
  })
})

it('the properties of the file are those of the document, whatever the names hold', async () => {
  const seller = { ...baseContent.seller, name: 'Smith & Sons <Łódź>' }
  const pdf = await drawn(sampleSnapshot(sampleContent({ seller })))
  expect(await propertiesOf(pdf)).toMatchObject({
    info: {
      Title: 'Invoice PCF-2025-0042',
      Author: 'Smith & Sons <Łódź>',
      CreationDate: 'D:20261120094100Z',
      Language: 'en-GB',
    },
    hasXmp: true,
  })
})

function withNotes(notes: string): Snapshot {
  return sampleSnapshot(sampleContent({ notes }))
}

const marked = `क${'ि'.repeat(1900)}`
const wideLetter =
  /^Line 1 \(“कि{29}…”\) has “कि{29}…”, of which one letter is wider than its column\. Remove some/

function withLine(changes: Pick<CalculationLine, 'description' | 'unit'>): Snapshot {
  const [first, ...others] = designLines
  if (!first) throw new Error('The sample has lines')
  return sampleSnapshot(sampleContent({}, { lines: [{ ...first, ...changes }, ...others] }))
}

function withLogo(changes: { sha256?: string; width?: number }): Snapshot {
  const { brand } = baseContent
  const logo = brand.logo && { ...brand.logo, ...changes }
  return sampleSnapshot(sampleContent({ brand: { ...brand, logo } }))
}

function withWrongPhoto(): Snapshot {
  const photo = { ...samplePictures.photo, width: 3 }
  const outline = outlineOf(designLines).map((entry, index) =>
    index === 1 ? { ...entry, photo } : entry,
  )
  return sampleSnapshot(sampleContent({ outline }))
}

function withWrongSignature(): Snapshot {
  const signature = { ...samplePictures.signature, height: 3 }
  return sampleSnapshot(quoteContent({ acceptance: { ...sampleAcceptance, signature } }))
}
