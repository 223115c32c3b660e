import { eq } from 'drizzle-orm'
import { companies, taxPresets } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { categoriesWithRate } from '@/lib/drafts/model'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { MoveTaxPresetInput, TaxPresetInput } from './input'
import { mostTaxPresets, type TaxPreset, taxNameKeyOf, usualTaxesOf } from './model'
import { listTaxPresets } from './queries'

/**
 * Adds a tax to choose from, at the end of the list. Asked twice with the same id, it exists once.
 * @throws DomainError `conflict` when it exists and says something else
 */
export async function createTaxPreset(
  actor: Actor,
  input: TaxPresetInput,
): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writeTaxes(actor, async (tx, { taxes }) => {
    const made = taxes.find(each => each.id === input.id)
    if (made) return sameAgain(made, input)
    await addTaxes(tx, actor, taxes, [input])
    return { id: input.id }
  })
}

/** Adds what companies of the country usually charge; what they have by name already stays as it is. */
export async function addUsualTaxes(actor: Actor): Promise<{ added: number }> {
  authorize(actor, 'change settings')
  return writeTaxes(actor, async (tx, { taxes, countryCode }) => {
    const usual = usualTaxesOf(countryCode, taxes)
    await addTaxes(
      tx,
      actor,
      taxes,
      usual.map(each => ({ ...each, id: newId() })),
    )
    return { added: usual.length }
  })
}

/** Changes a tax for lines written from now on; those that exist keep what they copied. */
export async function changeTaxPreset(
  actor: Actor,
  input: TaxPresetInput,
): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writeTaxes(actor, async (tx, { taxes }) => {
    const before = requireTax(taxes, input.id)
    assertNameIsFree(taxes, input)
    const { nameKey, ...columns } = columnsOf(input)
    const change = changedFields({ ...before, rate: before.rate || null }, columns)
    if (Object.keys(change.after).length === 0) return { id: input.id }
    await tx
      .update(taxPresets)
      .set({ ...columns, nameKey, updatedAt: now() })
      .where(eq(taxPresets.id, input.id))
    await record(tx, actor, 'changed', input, change)
    return { id: input.id }
  })
}

/** Puts a tax at another place of the list. */
export async function moveTaxPreset(
  actor: Actor,
  { id, to }: MoveTaxPresetInput,
): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writeTaxes(actor, async (tx, { taxes }) => {
    const moved = requireTax(taxes, id)
    const from = taxes.indexOf(moved)
    const place = Math.min(to, taxes.length - 1)
    if (from === place) return { id }
    const order = taxes.toSpliced(from, 1).toSpliced(place, 0, moved)
    for (const [position, each] of order.entries())
      await tx.update(taxPresets).set({ position }).where(eq(taxPresets.id, each.id))
    await record(tx, actor, 'changed', moved, {
      before: { place: from + 1 },
      after: { place: place + 1 },
    })
    return { id }
  })
}

/** Takes a tax off the list. Lines that were written with it keep it. */
export async function deleteTaxPreset(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'change settings')
  return writeTaxes(actor, async (tx, { taxes }) => {
    const gone = taxes.find(each => each.id === id)
    if (!gone) return { id }
    await tx.delete(taxPresets).where(eq(taxPresets.id, id))
    await record(tx, actor, 'deleted', gone)
    return { id }
  })
}

/** One at a time in a company: its taxes are counted, compared and put in order. */
function writeTaxes<Value>(
  actor: Actor,
  body: (tx: CompanyTx, found: { taxes: TaxPreset[]; countryCode: string }) => Promise<Value>,
): Promise<Value> {
  return runCommand(actor, async tx => {
    const [company] = await tx
      .select({ countryCode: companies.countryCode })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
      .for('no key update')
    if (!company) throw notFound('company')
    return body(tx, { taxes: await listTaxPresets(tx), ...company })
  })
}

async function addTaxes(
  tx: CompanyTx,
  actor: Actor,
  existing: TaxPreset[],
  added: TaxPresetInput[],
): Promise<void> {
  if (existing.length + added.length > mostTaxPresets)
    throw new DomainError(
      'wrong_state',
      `A company has at most ${mostTaxPresets} taxes. Delete one that is not used, then try again.`,
    )
  const highest = await nextPosition(tx)
  for (const [index, each] of added.entries()) {
    assertNameIsFree([...existing, ...added.slice(0, index)], each)
    await tx.insert(taxPresets).values({
      companyId: actor.companyId,
      id: each.id,
      ...columnsOf(each),
      position: highest + index,
      createdAt: now(),
    })
    await record(tx, actor, 'created', each)
  }
}

async function nextPosition(tx: CompanyTx): Promise<number> {
  const rows = await tx.select({ position: taxPresets.position }).from(taxPresets)
  return Math.max(-1, ...rows.map(row => row.position)) + 1
}

function sameAgain(made: TaxPreset, input: TaxPresetInput): { id: string } {
  const { name, category, rate } = columnsOf(input)
  if (made.name === name && made.category === category && made.rate === (rate ?? ''))
    return { id: made.id }
  throw new DomainError(
    'conflict',
    'This tax was added already, with other content. Reload the page to change it.',
  )
}

function requireTax(taxes: TaxPreset[], id: string): TaxPreset {
  const found = taxes.find(each => each.id === id)
  if (!found) throw notFound('tax')
  return found
}

function assertNameIsFree(
  taxes: readonly Pick<TaxPreset, 'id' | 'name'>[],
  { id, name }: Pick<TaxPreset, 'id' | 'name'>,
): void {
  const key = taxNameKeyOf(name)
  const other = taxes.find(each => each.id !== id && taxNameKeyOf(each.name) === key)
  if (other)
    throw new DomainError(
      'conflict',
      `Another tax is called “${other.name}”. Give one of them another name.`,
      { field: 'name' },
    )
}

function record(
  tx: CompanyTx,
  actor: Actor,
  verb: 'created' | 'changed' | 'deleted',
  { id, name }: Pick<TaxPreset, 'id' | 'name'>,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Promise<void> {
  const subject = { kind: 'tax_preset' as const, id, label: name }
  return recordActivity(tx, actor, { verb: `tax_preset.${verb}`, subject, ...change })
}

/** A category without a rate keeps none, whatever stood in the field. */
function columnsOf({ name, category, rate }: TaxPresetInput) {
  return {
    name,
    nameKey: taxNameKeyOf(name),
    category,
    rate: categoriesWithRate.includes(category) ? rate : null,
  }
}
