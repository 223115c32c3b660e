import { and, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import {
  activity,
  clients,
  clientWords,
  exports,
  importRows,
  imports,
  invoices,
  links,
  linkViews,
  mails,
  outbox,
  pdfDownloads,
  questions,
  quoteAnswers,
  quotes,
  register,
  snapshots,
} from '@/db/schema/all'
import { authorize, type MemberActor, may } from '@/lib/access/actor'
import { inSystem, readAs, runCommand, type SystemTx } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { deleteDraft } from '@/lib/drafts/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { emptyAddress, searchKeyOf, searchWordsOf } from '../model'
import type { EraseClientInput } from './input'
import { erasedNameOf, isNameOf } from './model'
import { type ClientRecords, listDraftsOf, readClientRecords } from './queries'

/** Everything that is known of a client, for the client: what stands here about them, by name, in one object. */
export async function exportClient(
  actor: MemberActor,
  { id }: { id: string },
): Promise<ClientRecords & { exportedAt: Date }> {
  authorize(actor, 'export clients')
  return runCommand(actor, async tx => {
    const records = await readClientRecords(tx, id, { withActivity: may(actor, 'read activity') })
    if (!records) throw notFound('client')
    await recordActivity(tx, actor, {
      verb: 'client.exported',
      subject: { kind: 'client', id, label: records.client.name },
    })
    return { exportedAt: now(), ...records }
  })
}

/**
 * Erases what is known of a client for good: all but what was issued, paid and accepted, which stays as the law wants it.
 * Asked again, it stays as it was.
 * @throws DomainError `invalid` where another name was typed, `not_found`
 */
export async function eraseClient(
  actor: MemberActor,
  { id, name }: EraseClientInput,
): Promise<{ id: string }> {
  authorize(actor, 'erase clients')
  const drafts = await readAs(actor, async tx => {
    const [client] = await tx.select().from(clients).where(eq(clients.id, id))
    if (!client) throw notFound('client')
    if (client.erasedAt) return null
    assertMeant(name, client.name)
    return listDraftsOf(tx, id)
  })
  if (!drafts) return { id }
  // By the command that everybody uses: a quote that was to be invoiced with one can be invoiced again.
  for (const { isDeleted, ...draft } of drafts) if (!isDeleted) await deleteDraft(actor, draft)
  await inSystem('erase client', tx => eraseAll(tx, actor, { id, name }))
  return { id }
}

async function eraseAll(
  tx: SystemTx,
  actor: MemberActor,
  { id, name }: EraseClientInput,
): Promise<void> {
  const { companyId } = actor
  // The policies show the service this company's clients, mails and activity, and no other's.
  await tx.execute(sql`select set_config('app.erasing_company', ${companyId}, true)`)
  const [client] = await tx
    .select({ name: clients.name, email: clients.email, erasedAt: clients.erasedAt })
    .from(clients)
    .where(and(eq(clients.companyId, companyId), eq(clients.id, id)))
    .for('update')
  if (!client) throw notFound('client')
  if (client.erasedAt) return
  assertMeant(name, client.name)
  const scope: Scope = { companyId, clientId: id, memberId: actor.userId }
  await eraseDrafts(tx, scope)
  await eraseCorrespondence(tx, scope)
  await eraseAnswers(tx, scope)
  await eraseTraces(tx, scope, client)
  await eraseRow(tx, scope)
  await recordActivity(tx, actor, {
    verb: 'client.erased',
    subject: { kind: 'client', id, label: erasedNameOf(id) },
  })
}

interface Scope {
  companyId: string
  clientId: string
  memberId: string
}

/** Drafts that were deleted, just now or before: they cannot be brought back. */
async function eraseDrafts(tx: SystemTx, { companyId, clientId }: Scope): Promise<void> {
  const gone: string[] = []
  for (const table of [invoices, quotes]) {
    const rows = await tx
      .delete(table)
      .where(
        and(
          eq(table.companyId, companyId),
          eq(table.clientId, clientId),
          eq(table.status, 'draft'),
          isNotNull(table.deletedAt),
        ),
      )
      .returning({ id: table.id })
    gone.push(...rows.map(row => row.id))
  }
  if (gone.length === 0) return
  await tx
    .delete(register)
    .where(and(eq(register.companyId, companyId), inArray(register.id, gone)))
  await tx
    .update(activity)
    .set({ before: null, after: null })
    .where(and(eq(activity.companyId, companyId), inArray(activity.subjectId, gone)))
}

/** Links end, mails that wait are not sent, and nothing tells any more where either went, or what was asked. */
async function eraseCorrespondence(tx: SystemTx, scope: Scope): Promise<void> {
  const { companyId, memberId } = scope
  const at = now()
  await tx
    .update(links)
    .set({
      address: '',
      revokedAt: sql`coalesce(${links.revokedAt}, ${at.toISOString()}::timestamptz)`,
      revokedBy: memberId,
    })
    .where(and(eq(links.companyId, companyId), inDocuments(links.documentId, scope)))
  await tx
    .update(linkViews)
    .set({ address: null, userAgent: null, visitorHash: null })
    .where(and(eq(linkViews.companyId, companyId), inDocuments(linkViews.documentId, scope)))
  await tx
    .update(questions)
    .set({ name: 'Erased', email: '', question: '' })
    .where(and(eq(questions.companyId, companyId), inDocuments(questions.documentId, scope)))
  const about = and(eq(mails.companyId, companyId), inDocuments(mails.documentId, scope))
  const aboutIds = tx.select({ id: mails.id }).from(mails).where(about)
  await tx
    .update(outbox)
    .set({
      deadAt: sql`case when ${outbox.sentAt} is null then coalesce(${outbox.deadAt}, ${at.toISOString()}::timestamptz) end`,
      lastError: null,
      bounceReason: null,
      // It may name the address it went to.
      dedupeKey: sql`'erased:' || ${outbox.id}`,
    })
    .where(and(eq(outbox.companyId, companyId), inArray(outbox.id, aboutIds)))
  // Each its own, since a sending goes to an address once. Copies to colleagues say the same as the mail.
  await tx
    .update(mails)
    .set({
      address: sql`case when ${mails.recipient} = 'client'
        then 'erased-' || right(replace(${mails.id}::text, '-', ''), 12) else ${mails.address} end`,
      subject: '',
      body: '',
    })
    .where(about)
}

/** From where an answer came. Who accepted, and how they signed, stands in the accepted version and stays. */
async function eraseAnswers(tx: SystemTx, scope: Scope): Promise<void> {
  const ofClient = and(
    eq(quoteAnswers.companyId, scope.companyId),
    inDocuments(quoteAnswers.quoteId, scope),
  )
  await tx.update(quoteAnswers).set({ address: null, userAgent: null }).where(ofClient)
  await tx
    .update(quoteAnswers)
    .set({ name: 'Erased', note: '' })
    .where(and(ofClient, eq(quoteAnswers.answer, 'declined')))
}

/** The activity keeps who did what when; rows of imports and exports of everything hold the client too. */
async function eraseTraces(
  tx: SystemTx,
  scope: Scope,
  client: { name: string; email: string },
): Promise<void> {
  const { companyId, clientId } = scope
  await tx
    .update(activity)
    .set({ subjectLabel: erasedNameOf(clientId), before: null, after: null })
    .where(and(eq(activity.companyId, companyId), eq(activity.subjectId, clientId)))
  await tx
    .update(activity)
    .set({ after: sql`${activity.after} - array['to', 'name', 'note']` })
    .where(
      and(
        eq(activity.companyId, companyId),
        inDocuments(activity.subjectId, scope),
        isNotNull(activity.after),
      ),
    )
  const words = [client.name, client.email].filter(word => word !== '')
  const atRest = tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.companyId, companyId),
        notInArray(imports.status, ['reading', 'checking', 'importing']),
      ),
    )
  await tx
    .delete(importRows)
    .where(
      and(
        eq(importRows.companyId, companyId),
        inArray(importRows.importId, atRest),
        or(...words.map(word => sql`${importRows.cells} @> ${JSON.stringify([word])}::jsonb`)),
      ),
    )
  // One that is being made has read the client already: it is begun again.
  const isHeld = or(isNotNull(exports.filePath), eq(exports.status, 'running'))
  await tx
    .update(exports)
    .set({ expiresAt: now(), lockedUntil: null })
    .where(and(eq(exports.companyId, companyId), isHeld))
  const versions = tx
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(and(eq(snapshots.companyId, companyId), inDocuments(snapshots.documentId, scope)))
  await tx
    .update(pdfDownloads)
    .set({ fileName: 'document' })
    .where(and(eq(pdfDownloads.companyId, companyId), inArray(pdfDownloads.snapshotId, versions)))
}

async function eraseRow(tx: SystemTx, { companyId, clientId }: Scope): Promise<void> {
  const name = erasedNameOf(clientId)
  const at = now()
  await tx
    .update(clients)
    .set({
      name,
      sortKey: searchKeyOf(name),
      contactName: '',
      email: '',
      phone: '',
      taxId: '',
      notes: '',
      ...emptyColumns,
      version: sql`${clients.version} + 1`,
      updatedAt: at,
      erasedAt: at,
    })
    .where(and(eq(clients.companyId, companyId), eq(clients.id, clientId)))
  await tx
    .delete(clientWords)
    .where(and(eq(clientWords.companyId, companyId), eq(clientWords.clientId, clientId)))
  const words = searchWordsOf({ name, contactName: '', email: '' })
  await tx.insert(clientWords).values(words.map(word => ({ companyId, word, clientId })))
}

const { line1, line2, city, region, postalCode, countryCode } = emptyAddress
const emptyColumns = {
  billingLine1: line1,
  billingLine2: line2,
  billingCity: city,
  billingRegion: region,
  billingPostalCode: postalCode,
  billingCountryCode: countryCode,
  shippingLine1: line1,
  shippingLine2: line2,
  shippingCity: city,
  shippingRegion: region,
  shippingPostalCode: postalCode,
  shippingCountryCode: countryCode,
}

function assertMeant(typed: string, name: string): void {
  if (isNameOf(typed, name)) return
  throw new DomainError(
    'invalid',
    `Type the client’s name, ${name}, to erase what is known of them.`,
  )
}

function inDocuments(
  column: SQL.Aliased | Parameters<typeof eq>[0],
  { companyId, clientId }: Scope,
) {
  return sql`${column} in (select ${register.id} from ${register}
    where ${register.companyId} = ${companyId} and ${register.clientId} = ${clientId})`
}
