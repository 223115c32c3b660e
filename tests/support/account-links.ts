import { signLink } from '@/lib/access/link-tokens'
import type { AccountLinkPurpose } from '@/lib/accounts/model'
import { asOwner } from '@/tests/support/owner-sql'

interface LinkRow {
  id: string
  createdAt: Date
  expiresAt: Date
}

/** The tokens of the links that were mailed to an address for a purpose, newest first. */
export async function accountTokens(purpose: AccountLinkPurpose, email: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<LinkRow[]>`
      select id, created_at as "createdAt", expires_at as "expiresAt" from account_links
      where purpose = ${purpose} and email = ${email} order by id desc`,
  )
  return Promise.all(rows.map(row => signLink(purpose, row)))
}

/** The token of the newest one. */
export async function accountToken(purpose: AccountLinkPurpose, email: string): Promise<string> {
  const [token] = await accountTokens(purpose, email)
  if (!token) throw new Error(`No link for ${purpose} was mailed to ${email}.`)
  return token
}

/** The token of an invitation, as its newest mail has it. */
export async function invitationToken(id: string): Promise<string> {
  const [row] = await asOwner(
    sql => sql<LinkRow[]>`
      select id, created_at as "createdAt", expires_at as "expiresAt" from invitations
      where id = ${id}`,
  )
  if (!row) throw new Error('There is no such invitation.')
  return signLink('invitation', row)
}

/** Rows of the outbox by what their payload names. */
export async function outboxAbout(id: string) {
  return asOwner(
    sql => sql<{ company_id: string; kind: string; payload: Record<string, string> }[]>`
      select company_id, kind, payload from outbox
      where payload::text like ${`%${id}%`} order by created_at`,
  )
}
