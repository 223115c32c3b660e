import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import type { Role } from '@/lib/access/policy'
import {
  addFont,
  addLogo,
  changeBrand,
  removeFont,
  removeLogo,
  resetBrand,
} from '@/lib/companies/brand/commands'
import { changeBrandInput } from '@/lib/companies/brand/input'
import { brandChoicesOf, isPlain, plainBrand } from '@/lib/companies/brand/model'
import { getAsset, getCompany } from '@/lib/companies/queries'
import { drawFor } from '@/lib/documents/drawable'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { cleanUp } from '@/lib/housekeeping/commands'
import { previewInBrand } from '@/lib/mails/preview/commands'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const uploads = 'node_modules/@fontsource-variable/source-serif-4/files'
const typeface = () => readFile(`${uploads}/source-serif-4-latin-opsz-normal.woff2`)

function picture(color = '#6B46C1'): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 20, channels: 4, background: color } })
    .png()
    .toBuffer()
}

async function companyOf({ owner }: TestCompany) {
  const company = await readAs(owner, tx => getCompany(tx, owner.companyId))
  if (!company) throw new Error('There is no company.')
  return company
}

async function versionOf(company: TestCompany): Promise<{ version: number }> {
  const { version } = await companyOf(company)
  return { version }
}

async function choices(company: TestCompany, changes: Record<string, unknown> = {}) {
  const stored = await companyOf(company)
  return changeBrandInput.parse({
    ...brandChoicesOf(stored),
    version: stored.version,
    ...changes,
  })
}

async function pdfOf(company: TestCompany, id: string): Promise<string> {
  const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, id))
  if (!stored) throw new Error('Nothing was issued.')
  return sha256(await drawFor(company.owner, stored.snapshot))
}

async function brandOf(company: TestCompany, id: string) {
  const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, id))
  return stored?.snapshot.content.brand
}

/** Where the table begins that says how large the letters of a font are. */
function headAt(font: Buffer): number {
  const entry = font.indexOf('head', 12, 'latin1')
  return font.readUInt32BE(entry + 8)
}

function assetsOf(company: TestCompany) {
  return asOwner(
    sql => sql<{ sha256: string; mime: string; issued: boolean }[]>`
      select sha256, mime, issued from assets where company_id = ${company.id} order by mime`,
  )
}

function activityOf(company: TestCompany) {
  return asOwner(
    sql => sql<{ verb: string; before: object; after: object }[]>`
      select verb, before, after from activity
      where company_id = ${company.id} and verb = 'company.brand_changed' order by at`,
  )
}

describe('changing the brand', () => {
  test('keeps colours, typeface and layout, and says what changed', async () => {
    const company = await startCompany()
    const wanted = {
      primary: '#6b46c1',
      accent: 'F6D55C',
      fontFamily: 'Work Sans',
      logoSize: 'large',
      accentStyle: 'bands',
      density: 'compact',
    }
    const { version } = await changeBrand(company.admin, await choices(company, wanted))
    const stored = await companyOf(company)
    expect(stored.version).toBe(version)
    expect(brandChoicesOf(stored)).toEqual({ ...wanted, primary: '#6B46C1', accent: '#F6D55C' })
    const [entry] = await activityOf(company)
    expect(entry?.before).toMatchObject({ primary: '#18181B', fontFamily: 'Inter' })
    expect(entry?.after).toMatchObject({ primary: '#6B46C1', density: 'compact' })
  })

  test('asked again changes nothing, refuses nothing and records nothing', async () => {
    const company = await startCompany()
    const input = await choices(company, { primary: '#123456' })
    const answers = await Promise.all([1, 2, 3].map(() => changeBrand(company.owner, input)))
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1)
    expect(await activityOf(company)).toHaveLength(1)
  })

  test('is refused to whoever saw an older version', async () => {
    const company = await startCompany()
    const old = await choices(company, { accent: '#00FF00' })
    await changeBrand(company.owner, await choices(company, { primary: '#123456' }))
    expect(await refusalOf(changeBrand(company.admin, old))).toMatchObject({ code: 'conflict' })
    expect((await companyOf(company)).brand.accent).toBe('#71717A')
  })

  test.each<Role>(['accountant', 'user'])('is refused to the role %s', async role => {
    const company = await startCompany()
    const seen = await versionOf(company)
    const actor = company[role]
    const [brand, logo, font] = [await choices(company), await picture(), await typeface()]
    const attempts = [
      () => changeBrand(actor, brand),
      () => addLogo(actor, seen, logo),
      () => removeLogo(actor, seen),
      () => addFont(actor, seen, font),
      () => removeFont(actor, seen),
      () => resetBrand(actor, seen),
    ]
    for (const attempt of attempts)
      expect(await refusalOf(attempt())).toMatchObject({ code: 'forbidden' })
    expect(await assetsOf(company)).toEqual([])
  })

  test.each(["x';@import url(//evil.example)", 'Comic Sans', 'Company'])(
    'is refused for the typeface %s, which nobody sent',
    async fontFamily => {
      const company = await startCompany()
      const refusal = await refusalOf(
        changeBrand(company.owner, await choices(company, { fontFamily })),
      )
      expect(refusal).toMatchObject({ code: 'invalid', details: { field: 'fontFamily' } })
    },
  )
})

describe('the logo', () => {
  test('is kept once, as a picture alone, and taken away again', async () => {
    const company = await startCompany()
    const { version } = await addLogo(company.owner, await versionOf(company), await picture())
    await addLogo(company.owner, { version }, await picture())
    const { logo } = (await companyOf(company)).brand
    expect(logo).toMatchObject({ width: 60, height: 20 })
    expect(await assetsOf(company)).toMatchObject([{ mime: 'image/png', issued: false }])
    await removeLogo(company.owner, { version })
    expect((await companyOf(company)).brand.logo).toBeNull()
    expect(await activityOf(company)).toHaveLength(2)
  })

  test('is refused where it is no picture, and nothing is kept', async () => {
    const company = await startCompany()
    const seen = await versionOf(company)
    const files = [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      (await picture()).subarray(0, 60),
      Buffer.alloc(1_000_001),
    ]
    for (const file of files)
      expect(['invalid', 'too_large']).toContain(
        (await refusalOf(addLogo(company.owner, seen, file))).code,
      )
    expect(await assetsOf(company)).toEqual([])
    expect(await versionOf(company)).toEqual(seen)
  })

  test('belongs to its company alone', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    await addLogo(company.owner, await versionOf(company), await picture())
    const hash = (await companyOf(company)).brand.logo?.sha256 ?? ''
    expect(await readAs(other.owner, tx => getAsset(tx, hash))).toBeNull()
    expect((await companyOf(other)).brand.logo).toBeNull()
  })
})

describe('a typeface of one’s own', () => {
  test('is kept in its weights, drawn before, and named as the file says', async () => {
    const company = await startCompany()
    const added = await addFont(company.owner, await versionOf(company), await typeface())
    expect(added.fontFamily).toBe('Source Serif 4')
    const { brand } = await companyOf(company)
    expect(brand.fontFiles.map(({ weight }) => weight)).toEqual([400, 500, 600])
    expect(await assetsOf(company)).toHaveLength(3)
    // Saving the rest keeps it; another family takes it away.
    await changeBrand(company.owner, await choices(company, { primary: '#123456' }))
    expect((await companyOf(company)).brand.fontFiles).toHaveLength(3)
    await changeBrand(company.owner, await choices(company, { fontFamily: 'Inter' }))
    expect((await companyOf(company)).brand.fontFiles).toEqual([])
  })

  test('comes weight by weight where its files are static, under no name that is taken', async () => {
    const company = await startCompany()
    const send = async (weight: number) =>
      addFont(
        company.owner,
        await versionOf(company),
        await readFile(`lib/documents/pdf/fonts/inter-${weight}.ttf`),
      )
    expect((await send(600)).fontFamily).toBe('Inter own')
    expect((await send(400)).fontFamily).toBe('Inter own')
    const { fontFiles } = (await companyOf(company)).brand
    expect(fontFiles.map(({ weight }) => weight)).toEqual([400, 600])
    const { id } = await issueWholeInvoice(company)
    expect((await brandOf(company, id))?.font.files).toEqual(fontFiles)
  })

  test('is refused where it is no font, and nothing is kept', async () => {
    const company = await startCompany()
    const seen = await versionOf(company)
    const cut = (await typeface()).subarray(0, 9000)
    for (const file of [cut, await picture(), Buffer.from('OTTO'.padEnd(99, ' '))])
      expect(await refusalOf(addFont(company.owner, seen, file))).toMatchObject({ code: 'invalid' })
    // Its letters are a thousand times as large as the paper.
    const huge = await readFile('lib/documents/pdf/fonts/inter-400.ttf')
    huge.writeUInt16BE(1, headAt(huge) + 18)
    expect((await refusalOf(addFont(company.owner, seen, huge))).message).toContain('usual size')
    expect(await refusalOf(addFont(company.owner, seen, Buffer.alloc(2_000_001)))).toMatchObject({
      code: 'too_large',
    })
    expect(await assetsOf(company)).toEqual([])
  })

  test('goes, and so does everything else, when the brand is reset', async () => {
    const company = await startCompany()
    await changeBrand(company.owner, await choices(company, { primary: '#123456' }))
    await addLogo(company.owner, await versionOf(company), await picture())
    await addFont(company.owner, await versionOf(company), await typeface())
    expect(isPlain(await companyOf(company))).toBe(false)
    const seen = await versionOf(company)
    await resetBrand(company.owner, seen)
    const stored = await companyOf(company)
    expect(isPlain(stored)).toBe(true)
    expect(brandChoicesOf(stored)).toEqual(plainBrand)
    expect(await resetBrand(company.owner, seen)).toEqual({ version: stored.version })
  })
})

describe('what was issued', () => {
  test('keeps its look byte for byte, and what follows has the new one', async () => {
    const company = await startCompany()
    await addLogo(company.owner, await versionOf(company), await picture())
    await addFont(company.owner, await versionOf(company), await typeface())
    const first = await issueWholeInvoice(company)
    const [pdf, look] = [await pdfOf(company, first.id), await brandOf(company, first.id)]
    expect(look?.font.family).toBe('Source Serif 4')

    await resetBrand(company.owner, await versionOf(company))
    await changeBrand(company.owner, await choices(company, { primary: '#B00020' }))
    await asOwner(
      sql =>
        sql`update assets set created_at = now() - interval '3 days' where company_id = ${company.id}`,
    )
    await cleanUp()
    expect(await pdfOf(company, first.id)).toBe(pdf)
    expect((await assetsOf(company)).every(({ issued }) => issued)).toBe(true)

    const second = await issueWholeInvoice(company)
    expect(await brandOf(company, second.id)).toMatchObject({
      primary: '#B00020',
      logo: null,
      font: brandFontOf((await companyOf(company)).brand),
    })
    expect(await pdfOf(company, second.id)).not.toBe(pdf)
  })

  test('is all that keeps files of a brand: what no brand has is removed after a day', async () => {
    const company = await startCompany()
    await addLogo(company.owner, await versionOf(company), await picture('#111111'))
    await addFont(company.owner, await versionOf(company), await typeface())
    await addLogo(company.owner, await versionOf(company), await picture('#222222'))
    const age = () =>
      asOwner(
        sql =>
          sql`update assets set created_at = now() - interval '3 days' where company_id = ${company.id}`,
      )
    await age()
    await cleanUp()
    expect(await assetsOf(company)).toHaveLength(4)
    await removeFont(company.owner, await versionOf(company))
    await cleanUp()
    expect(await assetsOf(company)).toHaveLength(1)
    const { logo } = (await companyOf(company)).brand
    expect(await readAs(company.owner, tx => getAsset(tx, logo?.sha256 ?? ''))).not.toBeNull()
  })
})

describe('a mail in a brand that is not saved yet', () => {
  test('has its colour and typeface, and the company’s own logo', async () => {
    const company = await startCompany()
    await addLogo(company.owner, await versionOf(company), await picture())
    const wanted = { primary: '#B00020', fontFamily: 'Paper Serif' }
    const { html } = await previewInBrand(company.owner, wanted)
    expect(html.toLowerCase()).toContain('#b00020')
    expect(html).toContain('Georgia')
    expect(html).toContain('data:image/png;base64,')
    const evil = { primary: '#B00020', fontFamily: "x';@import url(//evil.example)" }
    expect((await previewInBrand(company.owner, evil)).html).not.toContain('evil.example')
  })
})
