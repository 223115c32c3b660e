import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import type { TestCompany } from '@/tests/support/actors'

export type Expected =
  /** Null, an empty list, an empty page. */
  | 'nothing'
  /** DomainError not_found. */
  | 'not found'
  /** DomainError forbidden. */
  | 'forbidden'
  /** DomainError gone: the link opens nothing there. */
  | 'gone'
  /** Row-level security stops even a forged actor. */
  | 'refused by the database'
  /** It answers, from and into the stranger's own company only. */
  | 'its own'

export type Visit = [Expected, (stranger: TestCompany) => Promise<unknown>]

/** A visit that only looks. */
export const read =
  (body: (tx: CompanyTx, stranger: TestCompany) => Promise<unknown>) => (stranger: TestCompany) =>
    readAs(stranger.owner, tx => body(tx, stranger))

/** A visit that would write. */
export const write =
  (body: (tx: CompanyTx, stranger: TestCompany) => Promise<unknown>) => (stranger: TestCompany) =>
    runCommand(stranger.owner, tx => body(tx, stranger))
