import { eq } from 'drizzle-orm'
import { links } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { asCompanyId, type OpenLink, type VisitorActor } from './actor'
import { inSystem, readAs } from './doors'
import { readLink, signLink } from './link-tokens'

/** How long a page can report that it was looked at, from when it was made. */
const nonceMilliseconds = 6 * 3_600_000

/** No company has it. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Who opened a link to a document: null for a token that is not ours, and for a link that expired or was revoked. Each
 * of these asks the database as often as one that opens, so that the time does not tell them apart.
 */
export async function openLink(token: string, requestId: string): Promise<OpenLink | null> {
  const found = await findLink(token, requestId)
  return found?.state === 'open' ? openLinkOf(found, token) : null
}

/** What a page is asked for that says a link has ended: a link with a good signature, expired and not revoked. */
export async function findExpiredLink(
  token: string,
  requestId: string,
): Promise<VisitorActor | null> {
  const found = await findLink(token, requestId)
  return found?.state === 'expired' ? found.actor : null
}

/** Whether a page of this very link was given the nonce, not too long ago. */
export async function isNonceOf({ actor }: OpenLink, nonce: string): Promise<boolean> {
  const read = await readLink('view', nonce)
  return read !== null && !read.expired && read.id === actor.linkId
}

interface FoundLink {
  state: 'open' | 'expired' | 'revoked'
  actor: VisitorActor
  row: typeof links.$inferSelect
}

async function findLink(token: string, requestId: string): Promise<FoundLink | null> {
  const read = await readLink('document', token)
  const linkId = read?.id ?? newId()
  const companyId = asCompanyId(await companyOf(linkId))
  const visitor = { kind: 'visitor', companyId, linkId, documentId: '', requestId } as const
  const [row] = await readAs(visitor, tx => tx.select().from(links).where(eq(links.id, linkId)))
  if (!row || !read) return null
  return {
    state: stateOf(row, read.expired),
    actor: { ...visitor, documentId: row.documentId },
    row,
  }
}

async function companyOf(linkId: string): Promise<string> {
  const [owner] = await inSystem('open link', tx =>
    tx.select({ companyId: links.companyId }).from(links).where(eq(links.id, linkId)),
  )
  return owner?.companyId ?? nobody
}

function stateOf(row: FoundLink['row'], hasExpired: boolean): FoundLink['state'] {
  if (row.revokedAt !== null) return 'revoked'
  return hasExpired || row.expiresAt <= now() ? 'expired' : 'open'
}

async function openLinkOf({ actor, row }: FoundLink, token: string): Promise<OpenLink> {
  const { address, audience, createdAt } = row
  const made = now()
  const expiresAt = new Date(made.getTime() + nonceMilliseconds)
  const nonce = await signLink('view', { id: row.id, createdAt: made, expiresAt })
  return { actor, token, nonce, address, audience, createdAt }
}
