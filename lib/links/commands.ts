import { and, eq, isNull } from 'drizzle-orm'
import { links } from '@/db/schema/all'
import { type Actor, authorizeOwnQuotes, authorizeThis } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { documentLinkUrl } from '@/lib/access/link-tokens'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { getEntry } from '@/lib/documents/register'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { CreateLinkInput, RenewLinkInput } from './input'
import {
  isOpenLink,
  type LinkAudience,
  type LinkLifetime,
  linkExpiryOf,
  linkLifetimeOf,
} from './model'
import { getLink, type LinkRow } from './queries'

interface NewLink {
  /** Made anew without one. */
  id?: string
  documentId: string
  /** Where it is sent to; empty for one that is copied. */
  address: string
  audience: LinkAudience
  lifetime: LinkLifetime
}

/** A link with its address, which is signed whenever it is asked for and kept nowhere. */
export interface LinkAddress {
  id: string
  url: string
  expiresAt: Date
}

/**
 * Writes a link to an issued document, in the transaction of the command that wants it. Records nothing: that command
 * does. With an id that is taken by a link to the same document, that one is answered.
 * @throws DomainError `wrong_state` for a draft, `conflict` for an id that another link has, of any company
 */
export async function insertLink(tx: CompanyTx, actor: Actor, link: NewLink): Promise<LinkRow> {
  return (await insertOrFind(tx, actor, link)).row
}

async function insertOrFind(
  tx: CompanyTx,
  actor: Actor,
  link: NewLink,
): Promise<{ row: LinkRow; isNew: boolean }> {
  const [entry, company] = await Promise.all([
    getEntry(tx, link.documentId),
    getCompany(tx, actor.companyId),
  ])
  if (!entry || !company) throw notFound('document')
  if (!entry.issuedAt)
    throw new DomainError('wrong_state', 'This is still a draft. Issue it first, then make a link.')
  const { kind } = entry
  const { id = newId(), documentId, address, audience, lifetime } = link
  const createdAt = now()
  const [made] = await tx
    .insert(links)
    .values({
      companyId: actor.companyId,
      id,
      documentId,
      kind,
      address,
      audience,
      createdBy: actor.kind === 'member' ? actor.userId : null,
      createdAt,
      expiresAt: linkExpiryOf(entry, lifetime, company, createdAt),
    })
    .onConflictDoNothing()
    .returning()
  const row = made ?? (await getLink(tx, id))
  if (row?.documentId === documentId && row.revokedAt === null)
    return { row, isNew: made !== undefined }
  // It ended, or the id is that of another link, of any company.
  throw new DomainError('conflict', 'This link could not be made. Reload the page and try again.')
}

/** Makes a link to be copied. Asked again with the same id, it answers with the same link. */
export async function createLink(actor: Actor, input: CreateLinkInput): Promise<LinkAddress> {
  authorizeOwnQuotes(actor, 'send documents')
  const row = await runCommand(actor, async tx => {
    await authorizeEntry(tx, actor, input.documentId)
    const link = { ...input, address: '', audience: 'client' as const }
    const { row, isNew } = await insertOrFind(tx, actor, link)
    if (isNew) await record(tx, actor, 'link.created', row, { lifetime: input.lifetime })
    return row
  })
  return addressOf(row)
}

/** Ends a link at once, for everybody who has it; asked again, it stays as it was. */
export async function revokeLink(actor: Actor, { id }: { id: string }): Promise<void> {
  authorizeOwnQuotes(actor, 'send documents')
  await runCommand(actor, async tx => {
    const row = await requireLink(tx, actor, id)
    if (await end(tx, actor, row)) await record(tx, actor, 'link.revoked', row, {})
  })
}

/**
 * Ends a link and makes another one for the same reader, limited as the old one was. Asked again with the same id, it
 * answers with that one.
 */
export async function renewLink(actor: Actor, { id, newId }: RenewLinkInput): Promise<LinkAddress> {
  authorizeOwnQuotes(actor, 'send documents')
  const row = await runCommand(actor, async tx => {
    const old = await requireLink(tx, actor, id)
    await end(tx, actor, old)
    const { documentId, address, audience } = old
    const link = { id: newId, documentId, address, audience, lifetime: linkLifetimeOf(old) }
    const { row, isNew } = await insertOrFind(tx, actor, link)
    if (isNew) await record(tx, actor, 'link.renewed', row, {})
    return row
  })
  return addressOf(row)
}

/** The address of a link that works, to be copied again. */
export async function addressOfLink(actor: Actor, { id }: { id: string }): Promise<LinkAddress> {
  authorizeOwnQuotes(actor, 'send documents')
  const row = await readAs(actor, tx => requireLink(tx, actor, id))
  if (!isOpenLink(row, now()))
    throw new DomainError('wrong_state', 'This link has ended. Make a new one.')
  return addressOf(row)
}

async function requireLink(tx: CompanyTx, actor: Actor, id: string): Promise<LinkRow> {
  const row = await getLink(tx, id)
  if (!row) throw notFound('link')
  await authorizeEntry(tx, actor, row.documentId)
  return row
}

async function authorizeEntry(tx: CompanyTx, actor: Actor, documentId: string): Promise<void> {
  const entry = await getEntry(tx, documentId)
  if (!entry) throw notFound('document')
  authorizeThis(actor, 'send documents', entry)
}

/** Whether it was this call that ended it. */
async function end(tx: CompanyTx, actor: Actor, { id }: LinkRow): Promise<boolean> {
  const ended = await tx
    .update(links)
    .set({ revokedAt: now(), revokedBy: actor.kind === 'member' ? actor.userId : null })
    .where(and(eq(links.id, id), isNull(links.revokedAt)))
    .returning({ id: links.id })
  return ended.length > 0
}

/** Belongs to the document: its timeline tells what became of its links. */
async function record(
  tx: CompanyTx,
  actor: Actor,
  verb: 'link.created' | 'link.revoked' | 'link.renewed',
  { id, documentId, kind, expiresAt }: LinkRow,
  after: Record<string, unknown>,
): Promise<void> {
  const entry = await getEntry(tx, documentId)
  await recordActivity(tx, actor, {
    verb,
    subject: { kind, id: documentId, label: entry?.number ?? '' },
    after: { linkId: id, expiresAt: expiresAt.toISOString(), ...after },
  })
}

async function addressOf(row: LinkRow): Promise<LinkAddress> {
  return { id: row.id, url: await documentLinkUrl(row), expiresAt: row.expiresAt }
}
