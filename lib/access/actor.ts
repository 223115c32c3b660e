import { DomainError, notFound } from '@/lib/platform/errors'
import {
  addressNotProved,
  can,
  canWith,
  canWithOwnQuotes,
  type Permission,
  type Role,
  reasonAgainst,
} from './policy'

declare const companyIdBrand: unique symbol
/** The id of a company, as learnt from a session or a token: minted only in lib/access. */
export type CompanyId = string & { readonly [companyIdBrand]: true }

/** Who acts: every read and write names one. */
export interface MemberActor {
  kind: 'member'
  companyId: CompanyId
  userId: string
  name: string
  role: Role
  /** Whether a mail to their own address was answered: before, nothing is mailed to others in their name. */
  addressProved: boolean
  /** Whether the company lets users issue and send the quotes they wrote; absent: it does not. */
  issuesOwnQuotes?: boolean
  requestId: string
}

/** The service itself: cron, seeds, the work that follows a claim in the system door. */
export interface SystemActor {
  kind: 'system'
  companyId: CompanyId
  purpose: string
  requestId: string
}

/** Somebody at the client who opened a link: it shows one document, which is all they may touch. */
export interface VisitorActor {
  kind: 'visitor'
  companyId: CompanyId
  linkId: string
  documentId: string
  requestId: string
}

/** A link that was opened: who that makes of whoever has it, and what is known of the link. */
export interface OpenLink {
  actor: VisitorActor
  token: string
  /** What the page reports itself with, for some hours. */
  nonce: string
  /** Where it was first sent to; empty for one that was copied. */
  address: string
  audience: 'client' | 'member'
  createdAt: Date
}

export type Actor = MemberActor | SystemActor | VisitorActor

/** The first line of every command. Throws `forbidden` with the sentence that says who may. */
export function authorize(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return
  throw new DomainError('forbidden', reasonAgainst(permission))
}

/**
 * The same for a command about one document: a visitor may touch the one of their link, and learns of no other.
 * @throws DomainError `forbidden`, or `not_found` for a visitor and another document
 */
export function authorizeDocument(actor: Actor, permission: Permission, documentId: string): void {
  authorize(actor, permission)
  if (actor.kind === 'visitor' && actor.documentId !== documentId) throw notFound('document')
}

/**
 * The first line of commands that users may be let do with quotes of their own. Whose document it is, is not known yet:
 * `authorizeThis` follows once it is.
 */
export function authorizeOwnQuotes(actor: Actor, permission: Permission): void {
  if (actor.kind === 'member' && canWithOwnQuotes(actor, permission)) return
  authorize(actor, permission)
}

/** For a document that was read: the role says so, or it is a quote of their own. */
export function authorizeThis(
  actor: Actor,
  permission: Permission,
  document: { kind: string; createdBy: string | null },
): void {
  if (actor.kind === 'member' && canWith(actor, permission, document)) return
  authorize(actor, permission)
}

/**
 * After `authorize` in every command that mails what a member wrote: whoever signs up with any address must not have us
 * write to the world.
 * @throws DomainError `forbidden` that says how the address is confirmed
 */
export function assertAddressProved(actor: Actor): void {
  if (actor.kind !== 'member' || actor.addressProved) return
  throw new DomainError('forbidden', addressNotProved)
}

/** What somebody is told who was removed while they had a page of the company open. */
export function noMemberAnyMore(): DomainError {
  return new DomainError(
    'forbidden',
    'You are not a member of this company any more. Somebody who works at it has to invite you.',
  )
}

/** What somebody is told whose session ended: they sign in elsewhere, and what stands in the form stays. */
export function signedOut(): DomainError {
  return new DomainError(
    'signed_out',
    'You were signed out. Sign in in another tab, then go on here.',
  )
}

/** What a visitor is told whose link was revoked or expired while they had the page open. */
export function linkEnded(): DomainError {
  return new DomainError(
    'gone',
    'This link does not work any more. Reload the page to ask for a fresh one.',
    { reason: 'link_ended' },
  )
}

/** Whether the actor may; for rules that depend on more than the role. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'visitor') return visitorPermissions.some(each => each === permission)
  return can(actor.role, permission)
}

const visitorPermissions = [
  'read documents',
  'answer quotes',
] as const satisfies readonly Permission[]

/** Mints a CompanyId. Callers are listed in tests/rooms.test.ts: session, accounts, seed, system jobs. */
export function asCompanyId(id: string): CompanyId {
  return id as CompanyId
}
