import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { companies, memberships, sessions, users } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { addressesIn, peerAddressHeader } from '@/lib/platform/peer-address'
import { asCompanyId, type MemberActor, type OpenLink } from './actor'
import { auth } from './auth'
import { countedAddressOf } from './client-address'
import { inSystem } from './doors'
import { openLink } from './open-link'

export interface CompanyInFrame {
  id: string
  name: string
  slug: string
  primary: string
  accent: string
  logo: string | null
  timezone: string
  currency: string
  locale: string
  fontFamily: string
  /** Of an uploaded family; empty for one that comes along. */
  fontFiles: readonly { weight: number; sha256: string }[]
  firstRunStep: string
  /** When it closes, after it was asked to be deleted. */
  closesAt: Date | null
}

export interface Member {
  actor: MemberActor
  email: string
  company: CompanyInFrame
  /** All companies of the user, for the switcher. */
  companies: { id: string; name: string }[]
}

export interface SignedInUser {
  userId: string
  sessionId: string
  email: string
  name: string
}

/**
 * The signed-in member, read from the database on each request, so that revocation and a changed role hold
 * at once. Null without a valid session.
 */
export const currentMember = cache(async (): Promise<Member | null> => {
  const session = await auth()
  if (!session?.userId || !session.sessionId) return null
  const { userId, sessionId } = session
  const rows = await inSystem('read session', tx =>
    tx
      .select({
        currentCompanyId: sessions.currentCompanyId,
        role: memberships.role,
        name: memberships.name,
        email: memberships.email,
        emailVerifiedAt: users.emailVerifiedAt,
        usersIssueQuotes: companies.usersIssueQuotes,
        company: {
          id: companies.id,
          name: companies.name,
          slug: companies.slug,
          primary: companies.primary,
          accent: companies.accent,
          logo: companies.logo,
          timezone: companies.timezone,
          currency: companies.currency,
          locale: companies.locale,
          fontFamily: companies.fontFamily,
          fontFiles: companies.fontFiles,
          firstRunStep: companies.firstRunStep,
          closesAt: companies.closesAt,
        },
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .innerJoin(
        memberships,
        and(eq(memberships.userId, sessions.userId), isNull(memberships.removedAt)),
      )
      .innerJoin(
        companies,
        and(eq(companies.id, memberships.companyId), isNull(companies.closedAt)),
      )
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now()),
        ),
      )
      .orderBy(memberships.createdAt),
  )
  const chosen = rows.find(row => row.company.id === row.currentCompanyId) ?? rows[0]
  if (!chosen) return null
  return {
    actor: {
      kind: 'member',
      companyId: asCompanyId(chosen.company.id),
      userId,
      name: chosen.name,
      role: chosen.role,
      addressProved: chosen.emailVerifiedAt !== null,
      issuesOwnQuotes: chosen.usersIssueQuotes,
      requestId: await requestId(),
    },
    email: chosen.email,
    company: chosen.company,
    companies: rows.map(row => ({ id: row.company.id, name: row.company.name })),
  }
})

/** Who is signed in, member of a company or not: somebody invited again after a removal is a member of none. */
export async function currentUser(): Promise<SignedInUser | null> {
  const session = await auth()
  if (!session?.userId || !session.sessionId) return null
  const { userId, sessionId } = session
  const [row] = await inSystem('read session', tx =>
    tx
      .select({ email: users.email, name: users.name })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now()),
        ),
      ),
  )
  return row ? { userId, sessionId, ...row } : null
}

/** The signed-in member, or a redirect to sign-in. Every office page and action begins with it. */
export async function requireMember(): Promise<Member> {
  return (await currentMember()) ?? redirect('/sign-in')
}

/** The id proxy.ts gave the request; log lines and activity rows carry it. */
export async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id') ?? newId()
}

/** Where the request came from: the address to count it by, empty where none can be told, and the browser's name. */
export async function requestOrigin(): Promise<{ address: string; userAgent: string }> {
  const sent = await headers()
  return {
    address: countedAddressOf(addressesIn(sent), env().TRUSTED_PROXY_HOPS),
    userAgent: (sent.get('user-agent') ?? '').slice(0, 300),
  }
}

/** Who opened a link, read from the database on each request, so that revoking holds at once. Null once it has ended. */
export const currentVisitor = cache(
  async (token: string): Promise<OpenLink | null> => openLink(token, await requestId()),
)

/** What a request without a session says of itself, with the address that is kept as evidence of what it did. */
export async function visitorRequest(): Promise<{
  requestId: string
  address: string
  seenFrom: string
  userAgent: string
}> {
  const origin = await requestOrigin()
  const seenFrom = origin.address || ((await headers()).get(peerAddressHeader) ?? '')
  return { requestId: await requestId(), ...origin, seenFrom }
}

/** The id of the session row behind the request. */
export async function currentSessionId(): Promise<string> {
  const session = await auth()
  return session?.sessionId ?? redirect('/sign-in')
}

/** Whether signing up needs a code, as its page shows. */
export function isSignUpByInvitation(): boolean {
  return env().SIGN_UP === 'invited'
}
