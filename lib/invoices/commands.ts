import { eq } from 'drizzle-orm'
import { clients, invoiceLines, invoices } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { addDays, localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { SaveInvoiceDraftInput } from './input'
import { type InvoiceDraft, isBlankLine } from './model'
import { getInvoice, getMemberName } from './queries'
import { figuresOf, headOf, linesOf } from './rows/model'

export interface SavedDraft {
  version: number
  savedAt: string
}

/** Saves a draft as it is, complete or not; the first save creates it. */
export async function saveInvoiceDraft(
  actor: Actor,
  input: SaveInvoiceDraftInput,
): Promise<SavedDraft> {
  authorize(actor, 'draft documents')
  return runCommand(actor, async tx => {
    await assertClient(tx, input.draft)
    // A draft that was saved before is never made anew: its id may belong to another company.
    const inserted = input.version === 0 ? await insertDraft(tx, actor, input) : undefined
    return inserted ?? updateDraft(tx, actor, input)
  })
}

/** Starts a new draft with the same content, dated today. Asked twice with the same new id, it exists once. */
export async function duplicateInvoice(
  actor: Actor,
  input: { id: string; newId: string },
): Promise<{ id: string }> {
  authorize(actor, 'draft documents')
  return runCommand(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const today = localDateOf(now(), company.timezone)
    const original = await getInvoice(tx, input.id, today)
    if (!original || original.deletedAt) throw notFound('invoice')
    const draft: InvoiceDraft = {
      ...original.draft,
      id: input.newId,
      issuedOn: today,
      dueOn: addDays(today, company.paymentTermsDays),
      lines: original.draft.lines
        .filter(line => !isBlankLine(line))
        .map(line => ({ ...line, id: newId() })),
    }
    await insertDraft(tx, actor, { draft, version: 0, editorId: input.newId }, original.number)
    return { id: input.newId }
  })
}

/** Puts a draft aside; it can be brought back for 30 days. */
export async function deleteInvoiceDraft(actor: Actor, id: string): Promise<{ id: string }> {
  return setDeleted(actor, id, true)
}

/** Brings a deleted draft back. */
export async function restoreInvoiceDraft(actor: Actor, id: string): Promise<{ id: string }> {
  return setDeleted(actor, id, false)
}

async function setDeleted(actor: Actor, id: string, deleted: boolean): Promise<{ id: string }> {
  authorize(actor, 'delete own drafts')
  return runCommand(actor, async tx => {
    const row = await lockDraft(tx, id, 'Issued invoices stay for good and cannot be deleted.')
    if (!isOwn(actor, row.createdBy)) authorize(actor, "delete others' drafts")
    if ((row.deletedAt !== null) === deleted) return { id }
    await tx
      .update(invoices)
      .set({ deletedAt: deleted ? now() : null })
      .where(eq(invoices.id, id))
    await recordActivity(tx, actor, {
      verb: deleted ? 'invoice.deleted' : 'invoice.restored',
      subject: { kind: 'invoice', id, label: 'Draft' },
    })
    return { id }
  })
}

/** The new row, or undefined when the id exists already. */
async function insertDraft(
  tx: CompanyTx,
  actor: Actor,
  { draft, editorId }: SaveInvoiceDraftInput,
  duplicateOf?: string | null,
): Promise<SavedDraft | undefined> {
  const at = now()
  const [inserted] = await tx
    .insert(invoices)
    .values({
      companyId: actor.companyId,
      id: draft.id,
      ...headOf(draft),
      ...figuresOf(draft),
      editorId,
      createdBy: authorOf(actor),
      updatedBy: authorOf(actor),
      createdAt: at,
      updatedAt: at,
      listedAt: at,
    })
    .onConflictDoNothing()
    .returning({ version: invoices.version })
  if (!inserted) return undefined
  await writeLines(tx, actor, draft)
  await recordActivity(tx, actor, {
    verb: duplicateOf === undefined ? 'invoice.drafted' : 'invoice.duplicated',
    subject: { kind: 'invoice', id: draft.id, label: 'Draft' },
    after: duplicateOf ? { duplicateOf } : undefined,
  })
  return { version: inserted.version, savedAt: at.toISOString() }
}

async function updateDraft(
  tx: CompanyTx,
  actor: Actor,
  { draft, version, editorId }: SaveInvoiceDraftInput,
): Promise<SavedDraft> {
  const row = await lockDraft(tx, draft.id, 'It cannot change: duplicate it to start a new one.')
  if (!isOwn(actor, row.createdBy)) authorize(actor, "edit others' drafts")
  if (row.deletedAt)
    throw new DomainError('wrong_state', 'This draft was deleted. Restore it to go on.')
  if (row.version !== version && row.editorId !== editorId) throw await conflict(tx, row.id)
  const savedAt = now()
  await tx
    .update(invoices)
    .set({
      ...headOf(draft),
      ...figuresOf(draft),
      version: row.version + 1,
      editorId,
      updatedBy: authorOf(actor),
      updatedAt: savedAt,
    })
    .where(eq(invoices.id, draft.id))
  await writeLines(tx, actor, draft)
  // One row per burst of autosaves: an editor writes its activity once.
  if (row.editorId !== editorId)
    await recordActivity(tx, actor, {
      verb: 'invoice.edited',
      subject: { kind: 'invoice', id: draft.id, label: 'Draft' },
    })
  return { version: row.version + 1, savedAt: savedAt.toISOString() }
}

async function conflict(tx: CompanyTx, id: string): Promise<DomainError> {
  const theirs = await getInvoice(tx, id, '9999-12-31')
  if (!theirs) return notFound('invoice')
  return new DomainError('conflict', 'This draft was saved elsewhere after you opened it here.', {
    theirs: theirs.draft,
    version: theirs.version,
    savedAt: theirs.updatedAt.toISOString(),
    savedBy: await getMemberName(tx, theirs.updatedBy),
  })
}

async function writeLines(tx: CompanyTx, actor: Actor, draft: InvoiceDraft): Promise<void> {
  await tx.delete(invoiceLines).where(eq(invoiceLines.invoiceId, draft.id))
  const rows = linesOf(draft, actor.companyId)
  if (rows.length > 0) await tx.insert(invoiceLines).values(rows)
}

/** Issued invoices cannot even be locked for a change, so one that is not found is looked at once more. */
async function lockDraft(tx: CompanyTx, id: string, afterIssue: string) {
  const [draft] = await tx.select().from(invoices).where(eq(invoices.id, id)).for('update')
  if (draft) return draft
  const [issued] = await tx
    .select({ number: invoices.number })
    .from(invoices)
    .where(eq(invoices.id, id))
  if (!issued) throw notFound('invoice')
  throw new DomainError(
    'wrong_state',
    `This invoice was issued as ${issued.number}. ${afterIssue}`,
    { number: issued.number },
  )
}

/** A client deleted meanwhile stays on drafts that name it already: their autosave must not fail. */
async function assertClient(tx: CompanyTx, { id, clientId }: InvoiceDraft): Promise<void> {
  if (!clientId) return
  const [found] = await tx
    .select({ deletedAt: clients.deletedAt })
    .from(clients)
    .where(eq(clients.id, clientId))
  if (found && !found.deletedAt) return
  const [draft] = await tx
    .select({ clientId: invoices.clientId })
    .from(invoices)
    .where(eq(invoices.id, id))
  if (draft?.clientId !== clientId) throw notFound('client')
}

function isOwn(actor: Actor, createdBy: string): boolean {
  return actor.kind === 'member' && actor.userId === createdBy
}

/** Rows name a member as author. */
function authorOf(actor: Actor): string {
  if (actor.kind === 'member') return actor.userId
  throw new DomainError('forbidden', 'Drafts are written by members.')
}
