import { and, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import { companies, register } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { CompanySettingsInput } from './input'
import { type NumberPattern, numberPatternOf } from './model'

/** Changes the company's settings. A new name or address shows on documents issued from now on. */
export async function changeCompanySettings(
  actor: Actor,
  input: CompanySettingsInput,
): Promise<{ version: number }> {
  authorize(actor, 'change settings')
  try {
    return await runCommand(actor, tx => writeSettings(tx, actor, input))
  } catch (error) {
    if (violatedConstraint(error) === 'companies_slug_key')
      throw new DomainError(
        'conflict',
        `Another company uses “${input.slug}”. Choose another address name.`,
      )
    throw error
  }
}

async function writeSettings(tx: CompanyTx, actor: Actor, input: CompanySettingsInput) {
  const [before] = await tx
    .select()
    .from(companies)
    .where(eq(companies.id, actor.companyId))
    .for('update')
  if (!before) throw notFound('company')
  if (before.version !== input.version)
    throw new DomainError(
      'conflict',
      'Somebody else changed the settings meanwhile. Reload the page, then change them again.',
    )
  if (input.slug !== before.slug) authorize(actor, 'change slug')
  await assertFreshNumbers(tx, before, input)
  const { version, ...settings } = { ...input, defaultTaxRate: input.defaultTaxRate || null }
  await tx
    .update(companies)
    .set({ ...settings, version: version + 1, updatedAt: now() })
    .where(eq(companies.id, actor.companyId))
  await recordActivity(tx, actor, {
    verb: 'company.changed',
    subject: { kind: 'company', id: actor.companyId, label: settings.name },
    ...changedFields(before, settings),
  })
  return { version: version + 1 }
}

/** A new prefix opens a new series; it must not print numbers that another series has already given. */
async function assertFreshNumbers(
  tx: CompanyTx,
  before: typeof companies.$inferSelect,
  input: CompanySettingsInput,
): Promise<void> {
  const company = {
    prefixes: {
      invoice: input.invoicePrefix,
      quote: input.quotePrefix,
      credit_note: input.creditNotePrefix,
      receipt: input.receiptPrefix,
    },
    numberPadding: before.numberPadding,
    yearlyReset: input.yearlyReset,
  }
  const today = localDateOf(now(), input.timezone)
  for (const kind of documentKinds) {
    const pattern = numberPatternOf(company, kind, today)
    const taken = await takenNumber(tx, kind, pattern)
    if (taken)
      throw new DomainError(
        'conflict',
        `${kindWords[kind]} such as ${taken} already begin with ${pattern.prefix} in another series. Choose another prefix.`,
      )
  }
}

const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoices',
  quote: 'Quotes',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
}

/** A number of another series that the pattern would print too. */
async function takenNumber(
  tx: CompanyTx,
  kind: DocumentKind,
  { prefix, series }: NumberPattern,
): Promise<string | null> {
  const key = prefix.toLowerCase()
  const [taken] = await tx
    .select({ number: register.number })
    .from(register)
    .where(
      and(
        isNull(register.deletedAt),
        gte(register.numberKey, key),
        lt(register.numberKey, `${key}\u{10FFFF}`),
        eq(register.kind, kind),
        sql`left(${register.number}, ${prefix.length}) = ${prefix}`,
        sql`substr(${register.number}, ${prefix.length + 1}) ~ '^[0-9]+$'`,
        ne(register.series, series),
      ),
    )
    .limit(1)
  return taken?.number ?? null
}
