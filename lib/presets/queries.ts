import { and, asc, eq, isNull } from 'drizzle-orm'
import { presets } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type Preset, presetOf } from './model'

/** The company's presets by name; there is always a default one among them. */
export async function listPresets(tx: CompanyTx): Promise<Preset[]> {
  const rows = await tx
    .select()
    .from(presets)
    .where(isNull(presets.deletedAt))
    .orderBy(asc(presets.nameKey))
  return rows.map(toPreset)
}

/** A living preset; null for any id of another company. */
export async function getPreset(tx: CompanyTx, id: string): Promise<Preset | null> {
  const [row] = await tx
    .select()
    .from(presets)
    .where(and(eq(presets.id, id), isNull(presets.deletedAt)))
  return row ? toPreset(row) : null
}

/** The preset a document is made with: the chosen one while it lives, else the default one. */
export async function getPresetOf(tx: CompanyTx, chosenId: string | null): Promise<Preset> {
  return presetOf(await listPresets(tx), chosenId)
}

/** Whether a document may name it: a deleted one too, so that drafts that have it can still be saved. */
export async function hasPreset(tx: CompanyTx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: presets.id }).from(presets).where(eq(presets.id, id))
  return rows.length > 0
}

function toPreset(row: typeof presets.$inferSelect): Preset {
  const {
    companyId: _company,
    nameKey: _key,
    createdAt: _made,
    updatedAt: _changed,
    deletedAt: _gone,
    ...preset
  } = row
  return preset
}
