import { eq } from 'drizzle-orm'
import { quotes } from '@/db/schema/all'
import { type Actor, authorizeOwnQuotes, authorizeThis } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { takeNumber, withFreshNumber } from '@/lib/companies/numbers/commands'
import { getCompany } from '@/lib/companies/queries'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { getSnapshot, storeSnapshot } from '@/lib/documents/store-snapshot'
import { entryOf, writeLines } from '@/lib/drafts/commands'
import type { IssueInput } from '@/lib/drafts/input'
import {
  assertIssuable,
  assertMaterialDrawable,
  changedMeanwhile,
  finalDraftOf,
  issuedSnapshotOf,
  type Material,
  readMaterial,
} from '@/lib/drafts/issue/commands'
import { termDaysOf } from '@/lib/drafts/model'
import { figuresOf, headOf } from '@/lib/drafts/rows/model'
import { addDays, localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { draftOfSnapshot } from '../model'

export interface IssuedQuote {
  id: string
  number: string
  version: number
}

/**
 * Gives a new quote its number and its first version, or a revised one its next version under the same number.
 * Asked again, it answers with what is in force.
 * @throws DomainError `invalid` with the reasons, `conflict` when the draft changed since it was shown
 */
export async function issueQuote(actor: Actor, input: IssueInput): Promise<IssuedQuote> {
  authorizeOwnQuotes(actor, 'issue documents')
  const material = await readAs(actor, tx => readMaterial(tx, actor, 'quote', input.id))
  const { stored } = material
  authorizeThis(actor, 'issue documents', { kind: 'quote', createdBy: stored.createdBy })
  if (stored.number && stored.status !== 'revising')
    return { id: input.id, number: stored.number, version: stored.snapshotVersion }
  assertIssuable(actor, material, input)
  await assertMaterialDrawable(actor, material)
  return withFreshNumber(() => runCommand(actor, tx => lockAndIssue(tx, actor, material, input.id)))
}

/** Opens an issued quote for another version; the one that is in force stays so until that is issued. */
export async function reviseQuote(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  authorizeOwnQuotes(actor, 'issue documents')
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, actor, id)
    if (row.status === 'draft' || row.status === 'revising') return { id }
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const today = localDateOf(now(), company.timezone)
    // Dated anew, and valid again where it had expired.
    const dueOn = row.dueOn < today ? addDays(today, termDaysOf('quote', company)) : row.dueOn
    // A tab left open since before the issue must not write its old text into the revision.
    const version = row.version + 1
    await tx
      .update(quotes)
      .set({ status: 'revising', issuedOn: today, dueOn, version, editorId: null })
      .where(eq(quotes.id, id))
    await recordActivity(tx, actor, {
      verb: 'quote.revising',
      subject: { kind: 'quote', id, label: row.number ?? 'Quote' },
      after: { from: row.snapshotVersion },
    })
    return { id }
  })
}

/** Gives a revision up: the quote says again what its version in force says. */
export async function discardRevision(
  actor: Actor,
  { id }: { id: string },
): Promise<{ id: string }> {
  authorizeOwnQuotes(actor, 'issue documents')
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, actor, id)
    if (row.status !== 'revising') return { id }
    const inForce = row.snapshotId ? await getSnapshot(tx, row.snapshotId) : null
    if (!inForce) throw new Error(`The quote ${id} has no version in force.`)
    const look = { presetId: row.issuedPresetId }
    const draft = draftOfSnapshot(inForce.snapshot.content, { ...row, ...look })
    await writeLines(tx, actor, draft)
    await tx
      .update(quotes)
      .set({ ...headOf(draft), ...figuresOf(draft), status: 'issued', version: row.version + 1 })
      .where(eq(quotes.id, id))
    await recordActivity(tx, actor, {
      verb: 'quote.revision_discarded',
      subject: { kind: 'quote', id, label: row.number ?? 'Quote' },
    })
    return { id }
  })
}

async function lockAndIssue(
  tx: CompanyTx,
  actor: Actor,
  material: Material,
  id: string,
): Promise<IssuedQuote> {
  const { stored, company } = material
  const row = await lockQuote(tx, actor, id)
  if (row.number && row.status !== 'revising')
    return { id, number: row.number, version: row.snapshotVersion }
  if (row.version !== stored.version || row.deletedAt) throw changedMeanwhile()
  await lockEntry(tx, id, 'quote')
  const draft = finalDraftOf(stored.draft)
  await writeLines(tx, actor, draft)
  const replaced = row.snapshotId ? await getSnapshot(tx, row.snapshotId) : null
  const replaces = replaced && {
    version: replaced.snapshot.version,
    issuedOn: replaced.snapshot.content.issuedOn,
  }
  const given =
    numberOf(row) ??
    (await takeNumber(tx, actor, company, { kind: 'quote', issuedOn: draft.issuedOn }))
  const version = row.snapshotVersion + 1
  const at = now()
  const snapshotId = newId()
  const snapshot = issuedSnapshotOf(material, given.number, version, { replaces })
  const reason = replaces ? 'revised' : 'issued'
  await Promise.all([
    storeSnapshot(tx, actor, { id: snapshotId, documentId: id, reason, snapshot }),
    tx
      .update(quotes)
      .set({
        ...figuresOf(draft),
        ...given,
        status: 'issued',
        snapshotId,
        snapshotVersion: version,
        issuedPresetId: draft.presetId,
        version: row.version + 1,
        issuedAt: row.issuedAt ?? at,
        issuedBy: actor.kind === 'member' ? actor.userId : null,
      })
      .where(eq(quotes.id, id)),
    // The client has not seen, sent or declined the new version yet.
    changeEntry(tx, id, {
      ...entryOf(draft),
      ...given,
      issuedAt: at,
      listedAt: row.issuedAt ? undefined : at,
      sentAt: null,
      viewedAt: null,
      declinedAt: null,
    }),
    recordActivity(tx, actor, {
      verb: `quote.${reason}`,
      subject: { kind: 'quote', id, label: given.number },
      after: { number: given.number, version },
    }),
  ])
  return { id, number: given.number, version }
}

function numberOf(row: typeof quotes.$inferSelect) {
  const { series, sequence, number } = row
  return series !== null && sequence !== null && number !== null
    ? { series, sequence, number }
    : null
}

/** An accepted quote cannot even be locked for a change. */
async function lockQuote(tx: CompanyTx, actor: Actor, id: string) {
  const [row] = await tx.select().from(quotes).where(eq(quotes.id, id)).for('update')
  if (row) {
    authorizeThis(actor, 'issue documents', { kind: 'quote', createdBy: row.createdBy })
    return row
  }
  const [accepted] = await tx
    .select({ number: quotes.number, createdBy: quotes.createdBy })
    .from(quotes)
    .where(eq(quotes.id, id))
  if (!accepted) throw notFound('quote')
  authorizeThis(actor, 'issue documents', { kind: 'quote', createdBy: accepted.createdBy })
  throw new DomainError(
    'wrong_state',
    `${accepted.number} was accepted and cannot change any more. Duplicate it to start a new quote.`,
  )
}
