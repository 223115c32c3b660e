import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseErrorCode } from '@/db/tenancy'
import { DomainError } from '@/lib/platform/errors'
import { startCompany } from '@/tests/support/actors'
import { exportedFunctions } from '@/tests/support/exports'
import { everythingOf, type Foreign, startForeignCompany } from '@/tests/support/foreign-company'
import { assertInvariants } from '@/tests/support/invariants'
import { permissionDenied } from '@/tests/support/refusals'
import { type Expected, pure, visitsOf } from '@/tests/support/visits'

let foreign: Foreign

beforeAll(async () => {
  foreign = await startForeignCompany()
})

afterAll(assertInvariants)

const visits = visitsOf(() => foreign)

const rooms = [
  'lib/**/queries.ts',
  'lib/**/commands.ts',
  'lib/documents/{daily-figures,drawable,load-assets,mismatch,numbers,pdf-download,register,store-snapshot}.ts',
]

async function outcomeOf(attempt: Promise<unknown>): Promise<Expected | string> {
  try {
    return isNothing(await attempt) ? 'nothing' : 'its own'
  } catch (error) {
    if (databaseErrorCode(error) === permissionDenied) return 'refused by the database'
    if (error instanceof DomainError) return error.code.replace('_', ' ')
    throw error
  }
}

function isNothing(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0
  if (answer instanceof Map) return answer.size === 0
  if (typeof answer === 'object' && answer !== null && 'rows' in answer)
    return isNothing(answer.rows)
  return answer === null
}

describe('a stranger from another company', () => {
  test('is sent through every query and command there is', async () => {
    const exported = await exportedFunctions(rooms)
    const missing = [...exported.keys()].filter(name => !(name in visits || pure.has(name)))
    const unknown = [...Object.keys(visits), ...pure].filter(name => !exported.has(name))
    expect(missing, 'These exports have no entry in `visits`: say what a stranger gets.').toEqual(
      [],
    )
    expect(unknown, 'These entries of `visits` name exports that are gone.').toEqual([])
  })

  test.each(Object.entries(visits))('gets nothing foreign out of %s', async (_name, visit) => {
    const [expected, go] = visit
    const stranger = await startCompany()
    const before = await everythingOf(foreign.company.id)
    expect(await outcomeOf(go(stranger))).toBe(expected)
    expect(await everythingOf(foreign.company.id)).toBe(before)
  })
})
