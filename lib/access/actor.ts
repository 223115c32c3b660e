import { DomainError } from '@/lib/platform/errors'
import { can, type Permission, type Role, reasonAgainst } from './policy'

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
  requestId: string
}

/** The service itself: cron, seeds, the work that follows a claim in the system door. */
export interface SystemActor {
  kind: 'system'
  companyId: CompanyId
  purpose: string
  requestId: string
}

export type Actor = MemberActor | SystemActor

/** The first line of every command. Throws `forbidden` with the sentence that says who may. */
export function authorize(actor: Actor, permission: Permission): void {
  if (actor.kind === 'system' || can(actor.role, permission)) return
  throw new DomainError('forbidden', reasonAgainst(permission))
}

/** Whether the actor may; for rules that depend on more than the role. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || can(actor.role, permission)
}

/** Mints a CompanyId. Callers are listed in tests/rooms.test.ts: session, accounts, seed, system jobs. */
export function asCompanyId(id: string): CompanyId {
  return id as CompanyId
}
