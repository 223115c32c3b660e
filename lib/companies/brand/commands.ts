import { eq } from 'drizzle-orm'
import { assets, companies } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { barePng } from '@/lib/documents/bare-png'
import { assertDrawableWith } from '@/lib/documents/drawable'
import { builtInFamilies } from '@/lib/documents/font-families'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { logoPixels, toLogo } from '@/lib/platform/images'
import { sha256 } from '@/lib/platform/secrets'
import { type Typeface, toTypeface } from '@/lib/platform/typefaces'
import { getCompany } from '../queries'
import type { BrandVersionInput, ChangeBrandInput } from './input'
import { brandFileBytes, plainBrand } from './model'
import { trialContentOf } from './trial/model'

type CompanyRow = typeof companies.$inferSelect
type BrandColumns = Pick<
  CompanyRow,
  | 'primary'
  | 'accent'
  | 'logo'
  | 'fontFamily'
  | 'fontFiles'
  | 'logoSize'
  | 'accentStyle'
  | 'density'
>

/** What a command of the brand leaves behind: the version that the next one names. */
interface Changed {
  version: number
}

/**
 * Changes colours, typeface and layout. They show at once in the app, in mails and in drafts; what was issued keeps its
 * own. What is so already, nothing changes.
 */
export async function changeBrand(
  actor: Actor,
  { version, ...choices }: ChangeBrandInput,
): Promise<Changed> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const before = await lockCompany(tx, actor)
    const isOwn = before.fontFiles.length > 0 && choices.fontFamily === before.fontFamily
    if (!isOwn && !isBuiltIn(choices.fontFamily))
      throw new DomainError(
        'invalid',
        `There is no typeface called “${choices.fontFamily}”. Choose one from the list, or send your own.`,
        { field: 'fontFamily' },
      )
    const fontFiles = isOwn ? before.fontFiles : []
    return writeBrand(tx, actor, before, version, { ...choices, fontFiles })
  })
}

/**
 * Keeps a picture as the company's logo, for the app and whatever is issued from now on.
 * @param sent a PNG, JPEG or WebP as it came; it is read anew, so that nothing but the picture is kept
 */
export async function addLogo(
  actor: Actor,
  { version }: BrandVersionInput,
  sent: Uint8Array,
): Promise<Changed> {
  authorize(actor, 'change settings')
  if (sent.byteLength > brandFileBytes.logo) throw tooLarge('logo')
  await assertWithinLimit(`brand file:${actor.companyId}`, fileLimit)
  const { bytes, width, height } = barePng((await toLogo(sent)).bytes, { longestSide: logoPixels })
  const logo = sha256(bytes)
  return runCommand(actor, async tx => {
    const before = await lockCompany(tx, actor)
    await keep(tx, actor, { sha256: logo, mime: 'image/png', bytes, width, height })
    return writeBrand(tx, actor, before, version, { logo })
  })
}

/** Takes the logo away: the company's name stands in its place. */
export async function removeLogo(actor: Actor, { version }: BrandVersionInput): Promise<Changed> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx =>
    writeBrand(tx, actor, await lockCompany(tx, actor), version, { logo: null }),
  )
}

/**
 * Keeps a typeface and sets the company in it. A document is drawn with it before. A further file of the same family
 * adds its weight.
 * @param sent a TrueType font or WOFF2 as it came
 * @returns what the family is called
 */
export async function addFont(
  actor: Actor,
  { version }: BrandVersionInput,
  sent: Uint8Array,
): Promise<Changed & { fontFamily: string }> {
  authorize(actor, 'change settings')
  if (sent.byteLength > brandFileBytes.font) throw tooLarge('font')
  await assertWithinLimit(`brand file:${actor.companyId}`, fileLimit)
  const { name, files } = await toTypeface(sent)
  const fontFamily = isTaken(name) ? `${name} own` : name
  const hashed = files.map(({ weight, bytes }) => ({ weight, sha256: sha256(bytes), bytes }))
  await assertPrintable(actor, { name: fontFamily, files: hashed })
  return runCommand(actor, async tx => {
    const before = await lockCompany(tx, actor)
    for (const { sha256, bytes } of hashed)
      await keep(tx, actor, { sha256, mime: 'font/ttf', bytes, width: null, height: null })
    const fontFiles = joined(before, fontFamily, hashed)
    const changed = await writeBrand(tx, actor, before, version, { fontFamily, fontFiles })
    return { ...changed, fontFamily }
  })
}

/** Goes back to the typeface every company begins with. */
export async function removeFont(actor: Actor, { version }: BrandVersionInput): Promise<Changed> {
  authorize(actor, 'change settings')
  const { fontFamily } = plainBrand
  return runCommand(actor, async tx =>
    writeBrand(tx, actor, await lockCompany(tx, actor), version, { fontFamily, fontFiles: [] }),
  )
}

/** Goes back to the look every company begins with, without a logo. */
export async function resetBrand(actor: Actor, { version }: BrandVersionInput): Promise<Changed> {
  authorize(actor, 'change settings')
  const plain = { ...plainBrand, fontFiles: [], logo: null }
  return runCommand(actor, async tx =>
    writeBrand(tx, actor, await lockCompany(tx, actor), version, plain),
  )
}

/** Files take the processor, and each stays for a day. */
const fileLimit = {
  most: 60,
  seconds: 3600,
  refusal: 'Many files were sent for this brand within an hour.',
}

function tooLarge(what: keyof typeof brandFileBytes): DomainError {
  const most = `${brandFileBytes[what] / 1e6} MB`
  return new DomainError(
    'too_large',
    what === 'logo'
      ? `This picture is larger than ${most}. Make it smaller, and send that.`
      : `This typeface is larger than ${most}. Send it as .woff2, or one with fewer characters.`,
  )
}

function isBuiltIn(name: string): boolean {
  return builtInFamilies.some(({ family }) => family === name)
}

/** An upload is never called what people know a family by that comes along. */
function isTaken(name: string): boolean {
  const key = name.toLowerCase()
  return builtInFamilies.some(each =>
    [each.family, each.label].some(one => one.toLowerCase() === key),
  )
}

/** Somebody else's typeface is only kept once a document was set in it. */
async function assertPrintable(
  actor: Actor,
  { name, files }: Pick<Typeface, 'name'> & { files: readonly HashedFont[] },
): Promise<void> {
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  const font = { family: name, files: files.map(({ weight, sha256 }) => ({ weight, sha256 })) }
  const content = trialContentOf(company, font, localDateOf(now(), company.timezone))
  if (!content) throw new Error('The trial document does not compute.')
  await assertDrawableWith(actor, content, new Map(files.map(each => [each.sha256, each.bytes])))
}

type HashedFont = Typeface['files'][number] & { sha256: string }

/** Weights of one family come in files of their own, one after the other. */
function joined(
  before: CompanyRow,
  family: string,
  files: readonly HashedFont[],
): CompanyRow['fontFiles'] {
  const sent = files.map(({ weight, sha256 }) => ({ weight, sha256 }))
  const others = before.fontFamily === family ? before.fontFiles : []
  const isNew = (weight: number) => !sent.some(file => file.weight === weight)
  return [...others.filter(file => isNew(file.weight)), ...sent].sort((a, b) => a.weight - b.weight)
}

async function keep(
  tx: CompanyTx,
  { companyId }: Actor,
  asset: Omit<typeof assets.$inferInsert, 'companyId'>,
): Promise<void> {
  await tx
    .insert(assets)
    .values({ ...asset, companyId, createdAt: now() })
    .onConflictDoNothing()
}

async function lockCompany(tx: CompanyTx, { companyId }: Actor): Promise<CompanyRow> {
  const [row] = await tx.select().from(companies).where(eq(companies.id, companyId)).for('update')
  if (!row) throw notFound('company')
  return row
}

/** Asked again, with what is so already, it writes nothing and refuses nothing. */
async function writeBrand(
  tx: CompanyTx,
  actor: Actor,
  before: CompanyRow,
  version: number,
  brand: Partial<BrandColumns>,
): Promise<Changed> {
  const change = changedFields(recorded(before), recorded({ ...before, ...brand }))
  if (Object.keys(change.after).length === 0) return { version: before.version }
  if (before.version !== version)
    throw new DomainError(
      'conflict',
      'Somebody else changed the settings meanwhile. Reload the page, then change them again.',
    )
  await tx
    .update(companies)
    .set({ ...brand, version: version + 1, updatedAt: now() })
    .where(eq(companies.id, actor.companyId))
  await recordActivity(tx, actor, {
    verb: 'company.brand_changed',
    subject: { kind: 'company', id: actor.companyId, label: before.name },
    ...change,
  })
  return { version: version + 1 }
}

/** The brand in single values, as the activity tells of them. */
function recorded(brand: BrandColumns): Record<string, string | null> {
  const { primary, accent, fontFamily, fontFiles, logo, logoSize, accentStyle, density } = brand
  const fonts = fontFiles.map(file => `${file.weight} ${file.sha256.slice(0, 12)}`).join(', ')
  return { primary, accent, fontFamily, fonts, logo, logoSize, accentStyle, density }
}
