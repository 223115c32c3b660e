import { eq } from 'drizzle-orm'
import { companies } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { CompanyInput, LinkLifetimesInput, TermsInput } from './input'

type CompanyRow = typeof companies.$inferSelect

/** Changes who the company is and how it is paid. It shows on documents issued from now on. */
export async function changeCompany(
  actor: Actor,
  input: CompanyInput,
): Promise<{ version: number }> {
  authorize(actor, 'change settings')
  try {
    return await runCommand(actor, async tx => {
      const before = await lockCompany(tx, actor, input.version)
      if (input.slug !== before.slug) authorize(actor, 'change slug')
      return writeSettings(tx, actor, before, input)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'companies_slug_key')
      throw new DomainError(
        'conflict',
        `Another company uses “${input.slug}”. Choose another address name.`,
        { field: 'slug' },
      )
    throw error
  }
}

/** Changes what new quotes and invoices begin with. Drafts that exist keep theirs. */
export async function changeTerms(actor: Actor, input: TermsInput): Promise<{ version: number }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx => {
    const before = await lockCompany(tx, actor, input.version)
    const defaultTaxRate = input.defaultTaxRate || null
    return writeSettings(tx, actor, before, { ...input, defaultTaxRate })
  })
}

/** Changes how long links work that are made from now on. */
export async function changeLinkLifetimes(
  actor: Actor,
  input: LinkLifetimesInput,
): Promise<{ version: number }> {
  authorize(actor, 'change settings')
  return runCommand(actor, async tx =>
    writeSettings(tx, actor, await lockCompany(tx, actor, input.version), input),
  )
}

/** The company's row until the transaction ends; refuses what was opened before somebody else's change. */
export async function lockCompany(
  tx: CompanyTx,
  actor: Actor,
  version: number,
): Promise<CompanyRow> {
  const [before] = await tx
    .select()
    .from(companies)
    .where(eq(companies.id, actor.companyId))
    .for('update')
  if (!before) throw notFound('company')
  if (before.version !== version)
    throw new DomainError(
      'conflict',
      'Somebody else changed the settings meanwhile. Reload the page, then change them again.',
    )
  return before
}

/** Writes the fields of one form and says which of them changed. */
export async function writeSettings(
  tx: CompanyTx,
  actor: Actor,
  before: CompanyRow,
  { version, ...settings }: { version: number } & Partial<CompanyRow>,
): Promise<{ version: number }> {
  await tx
    .update(companies)
    .set({ ...settings, version: version + 1, updatedAt: now() })
    .where(eq(companies.id, actor.companyId))
  await recordActivity(tx, actor, {
    verb: 'company.changed',
    subject: { kind: 'company', id: actor.companyId, label: settings.name ?? before.name },
    ...changedFields(before, settings),
  })
  return { version: version + 1 }
}
