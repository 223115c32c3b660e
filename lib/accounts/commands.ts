import { and, eq, inArray, isNull } from 'drizzle-orm'
import { companies, memberships, presets, sessions, users } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import { hashPassword } from '@/lib/access/passwords'
import { assertStrangerWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { slugOf, slugProblem } from '@/lib/companies/model'
import {
  admitCodeTry,
  holdInviteCode,
  isByInvitation,
  reserveInviteCode,
} from '@/lib/invite-codes/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { firstPresetOf } from '@/lib/presets/model'
import type { SignUpInput } from './input'
import { mailAccountLink } from './links/commands'
import { isKeptForReturn } from './links/queries'
import { accountLinkMinutes } from './model'

export interface SignedUp {
  userId: string
  companyId: string
  /** Whether they may sign in at once; where signing up is by invitation, they confirm their address first. */
  maySignIn: boolean
}

/**
 * Each sign-up mails the address it names: nobody shall have us write to many.
 * @throws DomainError `too_many_attempts`
 */
export async function admitSignUp(address: string): Promise<void> {
  if (isByInvitation()) await admitCodeTry(address)
  await assertStrangerWithinLimit('sign-up from', address, { most: 20, seconds: 3600 })
}

/**
 * Makes a person, their company and their ownership of it, all or nothing. Where that is by invitation, their code is
 * held for them until the link in their mail ends.
 * @throws DomainError `invalid_invite`, `invite_used`, or `conflict` where the address has an account
 */
export async function signUp(input: SignUpInput, requestId: string): Promise<SignedUp> {
  const passwordHash = await hashPassword(input.password)
  return signUpWith(input, passwordHash, requestId, 3)
}

async function signUpWith(
  input: SignUpInput,
  passwordHash: string,
  requestId: string,
  tries: number,
): Promise<SignedUp> {
  try {
    return await inSystem('sign up', tx => insertAccount(tx, input, passwordHash, requestId))
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'users_email_key') throw addressTaken()
    // Somebody else's company took the same free slug a moment before.
    if (constraint === 'companies_slug_key' && tries > 1)
      return signUpWith(input, passwordHash, requestId, tries - 1)
    if (constraint === 'companies_slug_key')
      throw new DomainError('conflict', 'Two companies chose this name at once. Try again.')
    throw error
  }
}

/** Makes another of the user's companies the one they work in. */
export async function switchCompany(
  actor: MemberActor,
  sessionId: string,
  companyId: string,
): Promise<void> {
  await inSystem('switch company', async tx => {
    const [membership] = await tx
      .select({ companyId: memberships.companyId })
      .from(memberships)
      .where(
        and(
          eq(memberships.companyId, companyId),
          eq(memberships.userId, actor.userId),
          isNull(memberships.removedAt),
        ),
      )
    if (!membership) throw notFound('company')
    await tx
      .update(sessions)
      .set({ currentCompanyId: companyId })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.userId)))
  })
}

async function insertAccount(
  tx: SystemTx,
  input: SignUpInput,
  passwordHash: string,
  requestId: string,
): Promise<SignedUp> {
  const userId = newId()
  const companyId = asCompanyId(newId())
  const { name, email } = input
  const needsInviteCode = isByInvitation()
  // First: without a code nobody learns which addresses have an account.
  if (needsInviteCode)
    await reserveInviteCode(tx, input.inviteCode ?? '', { userId, until: reservationEnd() })
  await tx
    .insert(users)
    .values({ id: userId, email, name, passwordHash, needsInviteCode, createdAt: now() })
  // Asked after the row is written: whoever gives the address up at this moment was waited for.
  if (await isKeptForReturn(tx, email)) throw addressTaken()
  await tx.insert(companies).values({
    id: companyId,
    slug: await freeSlug(tx, input.companyName),
    name: input.companyName,
    email,
    currency: input.currency,
    timezone: input.timezone,
    paper: input.timezone.startsWith('America/') ? 'Letter' : 'A4',
    locale: input.timezone.startsWith('America/') ? 'en-US' : 'en-GB',
    firstRunStep: 'company',
  })
  await tx.insert(presets).values(firstPresetOf(companyId))
  await tx.insert(memberships).values({ companyId, userId, role: 'owner', name, email })
  const actor: MemberActor = {
    kind: 'member',
    companyId,
    userId,
    name,
    role: 'owner',
    addressProved: false,
    requestId,
  }
  await recordActivity(tx, actor, {
    verb: 'company.started',
    subject: { kind: 'company', id: companyId, label: input.companyName },
  })
  const user = { id: userId, email }
  const link = await mailAccountLink(tx, { purpose: 'verification', user, browser: '' })
  if (needsInviteCode) await holdInviteCode(tx, userId, link.expiresAt)
  return { userId, companyId, maySignIn: !needsInviteCode }
}

function addressTaken(): DomainError {
  return new DomainError('conflict', 'This e-mail address already has an account. Sign in instead.')
}

/** As long as the link works that proves the address. */
function reservationEnd(): Date {
  return new Date(now().getTime() + accountLinkMinutes.verification * 60_000)
}

/** The company's slug, or the same with the first free number behind it. */
async function freeSlug(tx: SystemTx, companyName: string): Promise<string> {
  const made = slugOf(companyName)
  const base = slugProblem(made) === null ? made : `${made}-studio`.slice(0, 48)
  const candidates = [base, ...Array.from({ length: 60 }, (_, index) => numbered(base, index + 2))]
  const taken = await tx
    .select({ slug: companies.slug })
    .from(companies)
    .where(inArray(companies.slug, candidates))
  const used = new Set(taken.map(row => row.slug))
  return candidates.find(slug => !used.has(slug)) ?? numbered(base, Math.trunc(Math.random() * 1e9))
}

function numbered(base: string, count: number): string {
  return `${base.slice(0, 38).replace(/-$/, '')}-${count}`
}
