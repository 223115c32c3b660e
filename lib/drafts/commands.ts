import { eq } from 'drizzle-orm'
import { clients, invoiceLines, invoices, quoteLines, quotes } from '@/db/schema/all'
import { type Actor, authorize, authorizeThis } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { changeEntry, enterDocument } from '@/lib/documents/register'
import { addDays, localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { hasPreset } from '@/lib/presets/queries'
import { endQuoteLink, restoreQuoteLink } from '@/lib/quotes/links/commands'
import { getQuoteOfInvoice } from '@/lib/quotes/queries'
import type { DraftIdInput, DuplicateDraftInput, SaveDraftInput } from './input'
import { type Draft, type DraftKind, isBlankLine, isWritable, termDaysOf } from './model'
import { assertPhotos } from './photos/commands'
import { getMemberName, getStoredDraft } from './queries'
import { figuresOf, headOf, linesOf } from './rows/model'

export interface SavedDraft {
  version: number
  savedAt: string
  /** What rounds it now: a save that changes its amount drops it. */
  rounding: string
}

interface DraftToSave {
  draft: Draft
  version: number
  editorId: string
}

/** Saves a draft as it is, complete or not; the first save creates it. */
export async function saveDraft(actor: Actor, input: SaveDraftInput): Promise<SavedDraft> {
  authorize(actor, 'draft documents')
  return runCommand(actor, async tx => {
    await assertClient(tx, input.draft)
    await assertPreset(tx, input.draft)
    await assertPhotos(tx, input.draft.lines)
    const toSave = { ...input, draft: { ...input.draft, deductions: [], rounding: '' } }
    // A draft that was saved before is never made anew: its id may belong to another company.
    const inserted = input.version === 0 ? await insertDraft(tx, actor, toSave) : undefined
    return inserted ?? updateDraft(tx, actor, toSave)
  })
}

/** Starts a new draft with the same content, dated today. Asked twice with the same new id, it exists once. */
export async function duplicateDraft(
  actor: Actor,
  input: DuplicateDraftInput,
): Promise<{ id: string }> {
  authorize(actor, 'draft documents')
  return runCommand(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const original = await getStoredDraft(tx, input.kind, input.id)
    if (!original || original.deletedAt) throw notFound(input.kind)
    if (original.draft.deductions.length > 0)
      throw new DomainError(
        'wrong_state',
        `This invoice takes a deposit off. ${original.number ? 'Void' : 'Delete'} it, then create the final invoice again from its quote.`,
      )
    const today = localDateOf(now(), company.timezone)
    const draft: Draft = {
      ...original.draft,
      id: input.newId,
      issuedOn: today,
      dueOn: addDays(today, termDaysOf(input.kind, company)),
      lines: original.draft.lines
        .filter(line => !isBlankLine(line))
        .map(line => ({ ...line, id: newId() })),
      deductions: [],
      rounding: '',
    }
    await insertDraft(tx, actor, { draft, version: 0, editorId: input.newId }, original.number)
    return { id: input.newId }
  })
}

/** Puts a draft aside; it can be brought back for 30 days. */
export async function deleteDraft(actor: Actor, input: DraftIdInput): Promise<{ id: string }> {
  return setDeleted(actor, input, true)
}

/** Brings a deleted draft back. */
export async function restoreDraft(actor: Actor, input: DraftIdInput): Promise<{ id: string }> {
  return setDeleted(actor, input, false)
}

/**
 * Writes a new draft in the transaction of another command, such as the one that invoices a quote.
 * @returns undefined when the id exists already
 */
export async function insertDraft(
  tx: CompanyTx,
  actor: Actor,
  { draft, editorId }: DraftToSave,
  duplicateOf?: string | null,
): Promise<SavedDraft | undefined> {
  const at = now()
  const authorId = authorOf(actor)
  const isNew = await insertHead(tx, draft, {
    companyId: actor.companyId,
    id: draft.id,
    editorId,
    createdBy: authorId,
    updatedBy: authorId,
    createdAt: at,
    updatedAt: at,
  })
  if (!isNew) return undefined
  await writeLines(tx, actor, draft)
  await enterDocument(tx, actor, {
    id: draft.id,
    kind: draft.kind,
    createdBy: authorId,
    listedAt: at,
    ...entryOf(draft),
  })
  await recordActivity(tx, actor, {
    verb: `${draft.kind}.${duplicateOf === undefined ? 'drafted' : 'duplicated'}`,
    subject: { kind: draft.kind, id: draft.id, label: 'Draft' },
    after: duplicateOf ? { duplicateOf } : undefined,
  })
  return { version: 1, savedAt: at.toISOString(), rounding: draft.rounding }
}

/** What the register says of a draft. */
export function entryOf(draft: Draft) {
  const { clientId, currency, issuedOn, dueOn } = draft
  return { clientId, currency, issuedOn, dueOn, totalMinor: figuresOf(draft).payableMinor }
}

/** Locks a draft; one that cannot be written any more is told with its number. */
export async function lockDraft(tx: CompanyTx, { kind, id }: DraftIdInput, afterIssue: string) {
  const locked = kind === 'invoice' ? await lockInvoice(tx, id) : await lockQuote(tx, id)
  if (locked && isWritable(locked)) return locked
  // Issued invoices cannot even be locked for a change, so one that is not found is looked at once more.
  const issued = await getStoredDraft(tx, kind, id)
  if (!issued) throw notFound(kind)
  throw new DomainError(
    'wrong_state',
    `This ${kind} was issued as ${issued.number}. ${afterIssue}`,
    { number: issued.number },
  )
}

/** Writes the lines of a draft anew, with their figures. */
export async function writeLines(tx: CompanyTx, actor: Actor, draft: Draft): Promise<void> {
  const rows = linesOf(draft, actor.companyId)
  if (draft.kind === 'invoice') {
    await tx.delete(invoiceLines).where(eq(invoiceLines.invoiceId, draft.id))
    if (rows.length > 0)
      await tx.insert(invoiceLines).values(rows.map(row => ({ ...row, invoiceId: draft.id })))
    return
  }
  await tx.delete(quoteLines).where(eq(quoteLines.quoteId, draft.id))
  if (rows.length > 0)
    await tx.insert(quoteLines).values(rows.map(row => ({ ...row, quoteId: draft.id })))
}

/** Whether a member wrote it; the service writes nothing of its own. */
export function isOwn(actor: Actor, createdBy: string): boolean {
  return actor.kind === 'member' && actor.userId === createdBy
}

async function setDeleted(
  actor: Actor,
  input: DraftIdInput,
  deleted: boolean,
): Promise<{ id: string }> {
  authorize(actor, 'delete own drafts')
  const { kind, id } = input
  return runCommand(actor, async tx => {
    const refusal = `Issued ${kind}s stay for good and cannot be deleted.`
    const row = await lockDraft(tx, input, refusal)
    if (row.status === 'revising')
      throw new DomainError('wrong_state', `This quote was issued as ${row.number}. ${refusal}`)
    if (!isOwn(actor, row.createdBy)) authorize(actor, "delete others' drafts")
    if ((row.deletedAt !== null) === deleted) return { id }
    const deletedAt = deleted ? now() : null
    if (kind === 'invoice') await tx.update(invoices).set({ deletedAt }).where(eq(invoices.id, id))
    else await tx.update(quotes).set({ deletedAt }).where(eq(quotes.id, id))
    await changeEntry(tx, id, { deletedAt })
    if (kind === 'invoice') await (deleted ? endQuoteLink(tx, id) : restoreQuoteLink(tx, id))
    await recordActivity(tx, actor, {
      verb: `${kind}.${deleted ? 'deleted' : 'restored'}`,
      subject: { kind, id, label: 'Draft' },
    })
    return { id }
  })
}

async function updateDraft(
  tx: CompanyTx,
  actor: Actor,
  { draft: sent, version, editorId }: DraftToSave,
): Promise<SavedDraft> {
  const row = await lockDraft(tx, sent, 'It cannot change: duplicate it to start a new one.')
  if (!isOwn(actor, row.createdBy)) authorize(actor, "edit others' drafts")
  if (row.status === 'revising')
    authorizeThis(actor, 'issue documents', { kind: 'quote', createdBy: row.createdBy })
  if (row.deletedAt)
    throw new DomainError('wrong_state', 'This draft was deleted. Restore it to go on.')
  if (row.version !== version && row.editorId !== editorId) throw await conflict(tx, sent)
  await assertQuoteStands(tx, sent, row)
  const draft = withWhatStays(sent, row)
  const savedAt = now()
  const head = {
    ...headOf(draft),
    ...figuresOf(draft),
    version: row.version + 1,
    editorId,
    updatedBy: authorOf(actor),
    updatedAt: savedAt,
  }
  if (draft.kind === 'invoice')
    await tx
      .update(invoices)
      .set({ ...head, rounding: draft.rounding || null })
      .where(eq(invoices.id, draft.id))
  else await tx.update(quotes).set(head).where(eq(quotes.id, draft.id))
  await writeLines(tx, actor, draft)
  // While a quote is revised, lists show the version that is in force.
  if (row.status === 'draft') await changeEntry(tx, draft.id, entryOf(draft))
  // One row per burst of autosaves: an editor writes its activity once.
  if (row.editorId !== editorId)
    await recordActivity(tx, actor, {
      verb: `${draft.kind}.edited`,
      subject: { kind: draft.kind, id: draft.id, label: row.number ?? 'Draft' },
    })
  const { rounding } = draft
  return { version: row.version + 1, savedAt: savedAt.toISOString(), rounding }
}

/** What a save does not bring: deductions of a deposit, and the client a quote was issued to. */
function withWhatStays(sent: Draft, row: Awaited<ReturnType<typeof lockDraft>>): Draft {
  const draft = {
    ...sent,
    clientId: row.status === 'revising' ? row.clientId : sent.clientId,
    deductions: 'deductions' in row ? row.deductions : [],
  }
  if (!('rounding' in row) || row.rounding === null) return draft
  const rounded = { ...draft, rounding: row.rounding }
  // It made up for a difference of the lines as they were: with another amount there is nothing to make up for.
  return figuresOf(rounded).payableMinor === row.payableMinor ? rounded : draft
}

/** An invoice made from a quote stays with its client, and in its currency and tax mode. */
async function assertQuoteStands(
  tx: CompanyTx,
  draft: Draft,
  row: Awaited<ReturnType<typeof lockDraft>>,
): Promise<void> {
  const isSame =
    draft.clientId === row.clientId &&
    draft.currency === row.currency &&
    draft.taxMode === row.taxMode
  if (isSame || draft.kind !== 'invoice') return
  if (await getQuoteOfInvoice(tx, draft.id))
    throw new DomainError(
      'invalid',
      'This invoice was made from a quote. Keep its client, its currency and whether prices include tax.',
    )
}

async function insertHead(
  tx: CompanyTx,
  draft: Draft,
  row: Pick<
    typeof invoices.$inferInsert & typeof quotes.$inferInsert,
    'companyId' | 'id' | 'editorId' | 'createdBy' | 'updatedBy' | 'createdAt' | 'updatedAt'
  >,
): Promise<boolean> {
  const head = { ...row, ...headOf(draft), ...figuresOf(draft) }
  const inserted =
    draft.kind === 'invoice'
      ? await tx
          .insert(invoices)
          .values({ ...head, deductions: draft.deductions, rounding: draft.rounding || null })
          .onConflictDoNothing()
          .returning({ id: invoices.id })
      : await tx.insert(quotes).values(head).onConflictDoNothing().returning({ id: quotes.id })
  return inserted.length > 0
}

async function lockInvoice(tx: CompanyTx, id: string) {
  const [row] = await tx.select().from(invoices).where(eq(invoices.id, id)).for('update')
  return row
}

async function lockQuote(tx: CompanyTx, id: string) {
  const [row] = await tx.select().from(quotes).where(eq(quotes.id, id)).for('update')
  return row
}

async function conflict(
  tx: CompanyTx,
  { kind, id }: { kind: DraftKind; id: string },
): Promise<DomainError> {
  const theirs = await getStoredDraft(tx, kind, id)
  if (!theirs) return notFound(kind)
  return new DomainError('conflict', 'This draft was saved elsewhere after you opened it here.', {
    theirs: theirs.draft,
    version: theirs.version,
    savedAt: theirs.updatedAt.toISOString(),
    savedBy: (await getMemberName(tx, theirs.updatedBy)) ?? '',
    rounding: theirs.draft.rounding,
  })
}

/** A client deleted meanwhile stays on drafts that name it already: their autosave must not fail. */
async function assertClient(
  tx: CompanyTx,
  { kind, id, clientId }: SaveDraftInput['draft'],
): Promise<void> {
  if (!clientId) return
  const [found] = await tx
    .select({ deletedAt: clients.deletedAt })
    .from(clients)
    .where(eq(clients.id, clientId))
  if (found && !found.deletedAt) return
  const before = await getStoredDraft(tx, kind, id)
  if (before?.draft.clientId !== clientId) throw notFound('client')
}

/** One that was deleted meanwhile may stay: the draft is then made with the default one. */
async function assertPreset(
  tx: CompanyTx,
  { presetId }: Pick<SaveDraftInput['draft'], 'presetId'>,
): Promise<void> {
  if (presetId && !(await hasPreset(tx, presetId))) throw notFound('template')
}

/** Rows name a member as author. */
function authorOf(actor: Actor): string {
  if (actor.kind === 'member') return actor.userId
  throw new DomainError('forbidden', 'Drafts are written by members.')
}
