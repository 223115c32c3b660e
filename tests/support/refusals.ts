import { databaseErrorCode } from '@/db/tenancy'
import { DomainError } from '@/lib/platform/errors'

/** The refusal a command answered with; anything else, also success, fails the test. */
export async function refusalOf(attempt: Promise<unknown>): Promise<DomainError> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

/** The SQLSTATE the database refused with; anything else, also success, fails the test. */
export async function sqlStateOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    const code = databaseErrorCode(error)
    if (code) return code
    throw error
  }
  throw new Error('The database refused nothing.')
}

/** What PostgreSQL says when a role has no grant. */
export const permissionDenied = '42501'

/** And of rows that no key, check or generated column allows. */
export const pointsNowhere = '23503'
export const alreadyThere = '23505'
export const checkViolated = '23514'
export const generatedAlways = '428C9'
