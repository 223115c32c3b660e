import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getAsset } from '@/lib/companies/queries'
import { creditInvoice } from '@/lib/credit-notes/commands'
import { assetBytesOf } from '@/lib/documents/load-assets'
import type { Picture } from '@/lib/documents/model'
import { mostPhotos, mostPictureBytes } from '@/lib/documents/pictures'
import { writePng } from '@/lib/documents/png-writer'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { duplicateDraft, saveDraft } from '@/lib/drafts/commands'
import { addPhoto } from '@/lib/drafts/photos/commands'
import { keptPhotos, photoBytes, photoPixels } from '@/lib/drafts/photos/model'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { newId } from '@/lib/platform/ids'
import { createPreset } from '@/lib/presets/commands'
import { plainLook } from '@/lib/presets/model'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { discardRevision, issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { answerOf, creditOf } from '@/tests/support/business'
import { draftOf, lineOf, readStored, saveWholeDraft, sectionOf } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { pointsNowhere, refusalOf, sqlStateOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

function picture(width = 4, height = 3, shade = 90): Promise<Uint8Array> {
  return writePng({ width, height, rgb: new Uint8Array(width * height * 3).fill(shade) })
}

async function keepPhoto(company: TestCompany, shade?: number): Promise<Picture> {
  return addPhoto(company.user, await picture(4, 3, shade))
}

async function photosOf(company: TestCompany, kind: 'quote' | 'invoice', id: string) {
  const { draft } = await readStored(company.user, kind, id)
  return draft.lines.map(line => line.photo)
}

async function contentOf(company: TestCompany, id: string) {
  const stored = await readAs(company.user, tx => getLatestSnapshot(tx, id))
  if (!stored) throw new Error('Nothing was issued.')
  return stored.snapshot
}

describe('adding a photo', () => {
  test('keeps it once, with its size, for every role that drafts', async () => {
    const company = await startCompany()
    const photos = await Promise.all([1, 2, 3].map(() => keepPhoto(company)))
    expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(photos[0]).toMatchObject({ width: 4, height: 3 })
    const asset = await readAs(company.owner, tx => getAsset(tx, photos[0]?.sha256 ?? ''))
    expect(asset?.mime).toBe('image/png')
    const [row] = await asOwner(
      sql => sql`select count(*)::int from assets where company_id = ${company.id}`,
    )
    expect(row?.count).toBe(1)
  })

  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['no picture', async () => new TextEncoder().encode('GIF89a'), 'no PNG picture'],
    ['nothing', async () => new Uint8Array(), 'no PNG picture'],
    ['too heavy', async () => new Uint8Array(photoBytes + 1), 'larger than 1 MB'],
    ['too large', () => picture(photoPixels + 1, 1), `${photoPixels + 1} × 1 pixels`],
    ['in colours of a palette', async () => withColor(await picture(), 3), 'palette'],
    ['transparent', async () => withColor(await picture(), 6), 'transparent'],
    ['cut off', async () => (await picture()).subarray(0, 60), 'cut off'],
  ])('is refused for what is %s', async (_what, bytes, words) => {
    const company = await startCompany()
    const refusal = await refusalOf(addPhoto(company.user, await bytes()))
    expect(refusal.message).toContain(words)
    expect(['invalid', 'too_large']).toContain(refusal.code)
  })
})

describe('what is kept of a photo', () => {
  test('is the picture alone, whatever else the file says', async () => {
    const company = await startCompany()
    const bare = await picture()
    const camera = chunkOf('eXIf', 'taken at home')
    const file = Buffer.concat([bare.subarray(0, 33), camera, bare.subarray(33), camera])
    const photo = await addPhoto(company.user, file)
    expect(photo).toEqual(await addPhoto(company.user, bare))
    const asset = await readAs(company.user, tx => getAsset(tx, photo.sha256))
    expect([...(asset?.bytes ?? [])]).toEqual([...bare])
  })

  test('is one file however many parts it came in', async () => {
    const company = await startCompany()
    const bare = Buffer.from(await picture())
    const packed = bare.subarray(41, 41 + bare.readUInt32BE(33))
    const parts = [packed.subarray(0, 5), packed.subarray(5)].map(part => chunkOf('IDAT', part))
    const file = Buffer.concat([bare.subarray(0, 33), ...parts, chunkOf('IEND', '')])
    expect(await addPhoto(company.user, file)).toEqual(await addPhoto(company.user, bare))
  })

  test('ends where a company keeps as many as it may; one it has needs no room', async () => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    await keepPictures(company, keptPhotos.count - 1)
    const refusal = await refusalOf(keepPhoto(company, 7))
    expect(refusal).toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('no room for another'),
    })
    expect(await keepPhoto(company)).toEqual(photo)
    expect(await keepPhoto(await startCompany(), 7)).toMatchObject({ width: 4 })
  })
})

describe('the photos of a document', () => {
  const save = (company: TestCompany, hashes: string[]) => {
    const lines = hashes.map(sha256 => lineOf({ photo: { sha256, width: 1, height: 1 } }))
    return saveWholeDraft(company, { lines })
  }

  test(`are at most ${mostPhotos} different ones`, async () => {
    const company = await startCompany()
    const hashes = await keepPictures(company, mostPhotos + 1)
    expect(await refusalOf(save(company, hashes))).toMatchObject({
      code: 'too_large',
      message: `A document shows at most ${mostPhotos} different photos. Remove 1 of the ${mostPhotos + 1}.`,
    })
    const fitting = hashes.slice(1)
    const { id } = await save(company, [...fitting, ...fitting])
    expect(await photosOf(company, 'invoice', id)).toHaveLength(2 * mostPhotos)
  })

  test('weigh at most 20 MB together', async () => {
    const company = await startCompany()
    const hashes = await keepPictures(company, 21, 1_000_000)
    expect(await refusalOf(save(company, hashes))).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('at most 20 MB together'),
    })
    await save(company, hashes.slice(1))
  })

  test('are weighed once more when it is issued', async () => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    const { id } = await saveWholeDraft(company, { lines: [lineOf({ photo })] })
    await asOwner(
      sql => sql`
        update assets set bytes = decode(repeat('00', ${mostPictureBytes + 1}), 'hex')
        where company_id = ${company.id}`,
    )
    const refusal = await refusalOf(issueInvoice(company.owner, { id }))
    expect(refusal).toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('20 MB'),
    })
  })

  test('are weighed without being read', async () => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    const { id } = await saveWholeDraft(company, { lines: [lineOf({ photo }), lineOf({ photo })] })
    await issueInvoice(company.owner, { id })
    const snapshot = await contentOf(company, id)
    const bytes = await readAs(company.user, tx => assetBytesOf(tx, snapshot))
    expect(bytes).toBe((await picture()).byteLength)
  })
})

describe('the photo of a line', () => {
  test.each(['invoice', 'quote'] as const)('is kept with its line: %s', async kind => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    const lines = [sectionOf('Part'), lineOf({ photo }), lineOf()]
    const draft = draftOf({ kind, lines })
    await saveDraft(company.user, { draft, version: 0, editorId: newId() })
    expect(await photosOf(company, kind, draft.id)).toEqual([null, photo, null])
  })

  test('has the size that was measured, whatever a form says', async () => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    const draft = draftOf({ lines: [lineOf({ photo: { ...photo, width: 900 } })] })
    await saveDraft(company.user, { draft, version: 0, editorId: newId() })
    expect(await photosOf(company, 'invoice', draft.id)).toEqual([photo])
  })

  test('cannot be one of another company, or one that never was sent', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const foreign = await keepPhoto(other, 11)
    for (const photo of [foreign, { ...foreign, sha256: 'a'.repeat(64) }]) {
      const draft = draftOf({ lines: [lineOf({ photo })] })
      const refusal = await refusalOf(
        saveDraft(company.user, { draft, version: 0, editorId: newId() }),
      )
      expect(refusal).toMatchObject({ code: 'not_found', message: expect.stringMatching(/photo/) })
    }
    const { id } = await saveWholeDraft(company)
    const attempt = asOwner(
      sql =>
        sql`update invoice_lines set photo_sha256 = ${foreign.sha256} where invoice_id = ${id}`,
    )
    expect(await sqlStateOf(attempt)).toBe(pointsNowhere)
  })

  test('goes into duplicates, and a draft may lose it', async () => {
    const company = await startCompany()
    const photo = await keepPhoto(company)
    const draft = await saveWholeDraft(company, { lines: [lineOf({ photo })] })
    const copy = newId()
    await duplicateDraft(company.owner, { kind: 'invoice', id: draft.id, newId: copy })
    expect(await photosOf(company, 'invoice', copy)).toEqual([photo])
    const bare = { ...draft, lines: draft.lines.map(line => ({ ...line, photo: null })) }
    await saveDraft(company.owner, { draft: bare, version: 1, editorId: newId() })
    expect(await photosOf(company, 'invoice', draft.id)).toEqual([null])
  })
})

describe('an issued document', () => {
  const look = async (company: TestCompany) => {
    const fields = { ...plainLook, template: 'compact' as const, paper: 'Letter' as const }
    const texts = { intro: 'Hello', legal: 'HRB 1' }
    const preset = { ...fields, ...texts, id: newId(), name: 'Compact' }
    await createPreset(company.owner, preset)
    return preset.id
  }

  test('says its look and shows its photos; its credit note keeps the look', async () => {
    const company = await startCompany()
    const [presetId, photo] = [await look(company), await keepPhoto(company)]
    const { id } = await saveWholeDraft(company, { presetId, lines: [lineOf({ photo })] })
    await issueInvoice(company.owner, { id })
    const { content, blocks, template } = await contentOf(company, id)
    expect(template.name).toBe('compact')
    expect(content).toMatchObject({ paper: 'Letter', intro: 'Hello', legal: 'HRB 1' })
    expect(content.outline).toMatchObject([{ photo }])
    expect(blocks.lines).toMatchObject([{ photo: { sha256: photo.sha256 } }])
    const note = await creditInvoice(company.owner, creditOf(id))
    expect((await contentOf(company, note.id)).content).toMatchObject({
      layout: { template: 'compact' },
      intro: '',
      legal: 'HRB 1',
    })
  })

  test('keeps look and photos from the quote to its invoice, over versions', async () => {
    const company = await startCompany()
    const [presetId, photo] = [await look(company), await keepPhoto(company)]
    const draft = await saveWholeDraft(company, {
      kind: 'quote',
      presetId,
      lines: [lineOf({ photo })],
    })
    await issueQuote(company.owner, { id: draft.id })
    await reviseQuote(company.owner, { id: draft.id })
    expect(await photosOf(company, 'quote', draft.id)).toEqual([photo])
    await discardRevision(company.owner, { id: draft.id })
    expect(await photosOf(company, 'quote', draft.id)).toEqual([photo])
    await acceptQuote(company.owner, answerOf({ id: draft.id, version: 1 }))
    const invoice = newId()
    await invoiceQuote(company.owner, { id: draft.id, invoiceId: invoice, deposit: null })
    expect(await photosOf(company, 'invoice', invoice)).toEqual([photo])
    expect((await readStored(company.user, 'invoice', invoice)).draft.presetId).toBe(presetId)
  })
})

/** The same file, told as another kind of picture. */
function withColor(png: Uint8Array, color: number): Uint8Array {
  const changed = new Uint8Array(png)
  changed[25] = color
  return changed
}

function chunkOf(type: string, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  const chunk = Buffer.alloc(bytes.byteLength + 12)
  chunk.writeUInt32BE(bytes.byteLength)
  chunk.write(type, 4, 'latin1')
  chunk.set(bytes, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), bytes.byteLength + 8)
  return chunk
}

/** Puts pictures among the company's own past the door, and answers their hashes. */
async function keepPictures(company: TestCompany, count: number, bytes = 8): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ sha256: string }[]>`
      insert into assets (company_id, sha256, mime, width, height, bytes)
      select ${company.id}, encode(sha256(int4send(n)), 'hex'), 'image/png', 1, 1,
        decode(repeat('00', ${bytes}::int), 'hex')
      from generate_series(1, ${count}::int) as n returning sha256`,
  )
  return rows.map(row => row.sha256)
}
