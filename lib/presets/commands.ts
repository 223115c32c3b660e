import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { companies, presets } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { PresetInput, SavePresetInput } from './input'
import { mostPresets, presetKeyOf } from './model'

/**
 * Adds a preset. Asked twice with the same id, it exists once.
 * @throws DomainError `conflict` when it exists and says something else
 */
export async function createPreset(actor: Actor, input: PresetInput): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writePresets(actor, async tx => {
    const [made] = await tx.select().from(presets).where(eq(presets.id, input.id))
    if (made) return sameAgain(made, input)
    await assertRoom(tx)
    await assertNameIsFree(tx, input)
    await tx
      .insert(presets)
      .values({ companyId: actor.companyId, id: input.id, ...columnsOf(input), createdAt: now() })
    await record(tx, actor, 'created', input)
    return { id: input.id }
  })
}

/** Changes a preset. Drafts that have it follow at once; what was issued keeps its look. */
export async function savePreset(
  actor: Actor,
  input: SavePresetInput,
): Promise<{ id: string; version: number }> {
  authorize(actor, 'change settings')
  return writePresets(actor, async tx => {
    const before = await requirePreset(tx, input.id)
    if (before.version !== input.version)
      throw new DomainError(
        'conflict',
        'Somebody else changed this template meanwhile. Reload the page, then change it again.',
      )
    await assertNameIsFree(tx, input)
    const { id } = input
    const version = before.version + 1
    const { nameKey, ...columns } = columnsOf(input)
    await tx
      .update(presets)
      .set({ ...columns, nameKey, version, updatedAt: now() })
      .where(eq(presets.id, id))
    await record(tx, actor, 'saved', input, changedFields(before, columns))
    return { id, version }
  })
}

/** Makes a preset the one that documents have for which nothing was chosen. */
export async function makeDefaultPreset(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writePresets(actor, async tx => {
    const wanted = await requirePreset(tx, id)
    if (wanted.isDefault) return { id }
    const [before] = await tx
      .update(presets)
      .set({ isDefault: false })
      .where(eq(presets.isDefault, true))
      .returning({ name: presets.name })
    await tx.update(presets).set({ isDefault: true }).where(eq(presets.id, id))
    await record(tx, actor, 'made_default', wanted, { after: { insteadOf: before?.name } })
    return { id }
  })
}

/** Puts a preset aside. Drafts that had it are made with the default one. Can be undone. */
export async function deletePreset(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writePresets(actor, async tx => {
    const found = await findPreset(tx, id)
    if (found.deletedAt) return { id }
    if (found.isDefault)
      throw new DomainError(
        'wrong_state',
        `“${found.name}” is the default template. Make another one the default, then delete it.`,
      )
    await tx.update(presets).set({ deletedAt: now() }).where(eq(presets.id, id))
    await record(tx, actor, 'deleted', found)
    return { id }
  })
}

/** Brings a deleted preset back; drafts that had it have it again. */
export async function restorePreset(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writePresets(actor, async tx => {
    const found = await findPreset(tx, id)
    if (!found.deletedAt) return { id }
    await assertRoom(tx)
    await assertNameIsFree(tx, found)
    await tx.update(presets).set({ deletedAt: null }).where(eq(presets.id, id))
    await record(tx, actor, 'restored', found)
    return { id }
  })
}

/** One at a time in a company: its presets are counted, their names compared, and one of them is the default. */
function writePresets<Value>(
  actor: Actor,
  body: (tx: CompanyTx) => Promise<Value>,
): Promise<Value> {
  return runCommand(actor, async tx => {
    await tx
      .select({ id: companies.id })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
      .for('no key update')
    return body(tx)
  })
}

function sameAgain(made: typeof presets.$inferSelect, input: PresetInput): { id: string } {
  const changes = changedFields(made, columnsOf(input))
  if (Object.keys(changes.after ?? {}).length === 0) return { id: made.id }
  throw new DomainError(
    'conflict',
    'This template was added already, with other content. Open it from the list of templates to change it.',
  )
}

async function requirePreset(tx: CompanyTx, id: string) {
  const found = await findPreset(tx, id)
  if (found.deletedAt) throw notFound('template')
  return found
}

async function findPreset(tx: CompanyTx, id: string) {
  const [found] = await tx.select().from(presets).where(eq(presets.id, id))
  if (!found) throw notFound('template')
  return found
}

async function assertRoom(tx: CompanyTx): Promise<void> {
  const [living] = await tx
    .select({ count: count() })
    .from(presets)
    .where(isNull(presets.deletedAt))
  if (living && living.count >= mostPresets)
    throw new DomainError(
      'wrong_state',
      `A company has at most ${mostPresets} templates. Delete one that is not used, then try again.`,
    )
}

async function assertNameIsFree(
  tx: CompanyTx,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const [other] = await tx
    .select({ name: presets.name })
    .from(presets)
    .where(
      and(eq(presets.nameKey, presetKeyOf(name)), ne(presets.id, id), isNull(presets.deletedAt)),
    )
  if (other)
    throw new DomainError(
      'conflict',
      `Another template is called “${other.name}”. Give one of them another name.`,
      { field: 'name' },
    )
}

function record(
  tx: CompanyTx,
  actor: Actor,
  verb: 'created' | 'saved' | 'made_default' | 'deleted' | 'restored',
  { id, name }: { id: string; name: string },
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Promise<void> {
  const subject = { kind: 'preset' as const, id, label: name }
  return recordActivity(tx, actor, { verb: `preset.${verb}`, subject, ...change })
}

function columnsOf(input: PresetInput) {
  return {
    name: input.name,
    nameKey: presetKeyOf(input.name),
    template: input.template,
    paper: input.paper || null,
    photos: input.photos,
    paymentCode: input.paymentCode,
    signatureLine: input.signatureLine,
    intro: input.intro,
    notes: input.notes,
    terms: input.terms,
    legal: input.legal,
  }
}
