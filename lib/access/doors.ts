import {
  type CompanyTx,
  inCompanyTransaction,
  inSystemTransaction,
  type SystemTx,
} from '@/db/tenancy'
import type { Actor } from './actor'

export { afterCommit, type CompanyTx, type SystemTx } from '@/db/tenancy'

/** Why somebody goes through the system door; a closed list, so that each caller is a decision. */
export type SystemPurpose =
  | 'sign in'
  | 'sign up'
  | 'sign out'
  | 'read session'
  | 'switch company'
  | 'list own companies'
  | 'claim download'
  | 'clean up'
  | 'check health'
  | 'seed'
  | 'render'
  | 'deliver mail'
  | 'hear the mail provider'
  | 'open link'
  | 'verify document'
  | 'limit strangers'
  | 'verify address'
  | 'reset password'
  | 'accept invitation'
  | 'change account'
  | 'make invite codes'
  | 'work on imports'
  | 'work on exports'
  | 'close companies'
  | 'erase client'

/** The company door for reading: a read-only transaction that sees the actor's company only. */
export function readAs<T>(actor: Actor, body: (tx: CompanyTx) => Promise<T>): Promise<T> {
  return inCompanyTransaction(actor.companyId, 'read', body)
}

/** The company door for writing. Bodies may run twice; they neither render nor call the network. */
export function runCommand<T>(actor: Actor, body: (tx: CompanyTx) => Promise<T>): Promise<T> {
  return inCompanyTransaction(actor.companyId, 'write', body)
}

/** The system door: what happens before a company is known. It learns the company, then leaves. */
export function inSystem<T>(
  _purpose: SystemPurpose,
  body: (tx: SystemTx) => Promise<T>,
): Promise<T> {
  return inSystemTransaction(body)
}
