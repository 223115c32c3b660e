import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MemberActor } from '@/lib/access/actor'
import { can, type Permission, permissions, type Role, roles } from '@/lib/access/policy'
import { DomainError } from '@/lib/platform/errors'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { exportedFunctions } from '@/tests/support/exports'
import { type Foreign, startForeignCompany } from '@/tests/support/foreign-company'
import { visitsOf } from '@/tests/support/visits'

/** What the commands about the company itself ask for first, written out. */
const asked: Record<string, Permission> = {
  'lib/clients/export/commands.ts recordClientsExport': 'export clients',
  'lib/clients/privacy/commands.ts eraseClient': 'erase clients',
  'lib/clients/privacy/commands.ts exportClient': 'export clients',
  'lib/companies/brand/commands.ts addFont': 'change settings',
  'lib/companies/brand/commands.ts addLogo': 'change settings',
  'lib/companies/brand/commands.ts changeBrand': 'change settings',
  'lib/companies/brand/commands.ts removeFont': 'change settings',
  'lib/companies/brand/commands.ts removeLogo': 'change settings',
  'lib/companies/brand/commands.ts resetBrand': 'change settings',
  'lib/companies/closing/commands.ts keepCompany': 'delete company',
  'lib/companies/closing/commands.ts requestDeletion': 'delete company',
  'lib/companies/commands.ts changeCompany': 'change settings',
  'lib/companies/commands.ts changeLinkLifetimes': 'change settings',
  'lib/companies/commands.ts changeTerms': 'change settings',
  'lib/companies/first-run/commands.ts beginFirstDocument': 'change settings',
  'lib/companies/first-run/commands.ts setUpCompany': 'change settings',
  'lib/companies/first-run/commands.ts takeStep': 'change settings',
  'lib/companies/first-run/sample/commands.ts addSample': 'change settings',
  'lib/companies/first-run/sample/commands.ts removeSample': 'delete clients',
  'lib/companies/numbers/commands.ts changeNumbering': 'change settings',
  'lib/companies/numbers/commands.ts setNextNumber': 'change settings',
  'lib/exports/commands.ts fetchExport': 'export company',
  'lib/exports/commands.ts requestExport': 'export company',
  'lib/imports/commands.ts checkImport': 'import records',
  'lib/imports/commands.ts discardImport': 'import records',
  'lib/imports/commands.ts readProgress': 'import records',
  'lib/imports/commands.ts remapImport': 'import records',
  'lib/imports/commands.ts runImport': 'import records',
  'lib/imports/upload/commands.ts uploadImport': 'import records',
  'lib/invitations/commands.ts inviteMember': 'invite members',
  'lib/invitations/commands.ts resendInvitation': 'invite members',
  'lib/invitations/commands.ts revokeInvitation': 'invite members',
  'lib/members/commands.ts changeMemberRole': 'change members',
  'lib/members/commands.ts changeQuoteRule': 'change settings',
  'lib/members/commands.ts leaveCompany': 'leave company',
  'lib/members/commands.ts makeOwner': 'make owners',
  'lib/members/commands.ts removeMember': 'change members',
  'lib/tax-presets/commands.ts addUsualTaxes': 'change settings',
  'lib/tax-presets/commands.ts changeTaxPreset': 'change settings',
  'lib/tax-presets/commands.ts createTaxPreset': 'change settings',
  'lib/tax-presets/commands.ts deleteTaxPreset': 'change settings',
  'lib/tax-presets/commands.ts moveTaxPreset': 'change settings',
}

let foreign: Foreign
const visits = visitsOf(() => foreign)
const found = await askedInSources()

beforeAll(async () => {
  foreign = await startForeignCompany()
})

/** The permission in the first lines of each exported command, or in a helper of its own that they call. */
async function askedInSources(): Promise<Map<string, Permission>> {
  const commands = await exportedFunctions(['lib/**/commands.ts'])
  const rows = [...commands.keys()].flatMap((name): [string, Permission][] => {
    const [path = '', called = ''] = name.split(' ')
    const permission = firstAskedBy(readFileSync(path, 'utf8'), called)
    return permission ? [[name, permission]] : []
  })
  return new Map(rows)
}

function firstAskedBy(source: string, called: string): Permission | undefined {
  const begin = source.search(new RegExp(`^(export )?(async )?function ${called}[<(]`, 'm'))
  const body = source.slice(begin, source.indexOf('\n}\n', begin) + 1)
  const [, helper = '', words] =
    /\b(authorize\w*)\((?:actor|visitor)(?:, (['"])(.*?)\2)?/.exec(body)?.slice(0, 4) ?? []
  const quoted = /\bauthorize\w*\(actor, (['"])(.*?)\1/.exec(body)?.[2]
  const permission = permissions.find(each => each === quoted)
  if (permission || helper === '' || words) return permission
  return source.includes(`function ${helper}(`) ? firstAskedBy(source, helper) : undefined
}

/** The company, as if everybody in it were the member of one role. */
function seenAs(company: TestCompany, role: Role): TestCompany {
  const one: MemberActor = company[role]
  return { ...company, owner: one, admin: one, accountant: one, user: one, colleague: one }
}

async function isForbidden(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => false,
    (error: unknown) => {
      if (error instanceof DomainError) return error.code === 'forbidden'
      // A visit that expects another refusal on its way.
      if (error instanceof Error && 'actual' in error) return error.actual === 'forbidden'
      return false
    },
  )
}

describe('every command', () => {
  test('that this table names asks for what it says', () => {
    const differing = Object.entries(asked).filter(([name, each]) => found.get(name) !== each)
    expect(differing).toEqual([])
    expect(found.size).toBeGreaterThan(50)
  })

  const cells = [...found].flatMap(([name, permission]) =>
    roles.map(role => [name, permission, role, can(role, permission)] as const),
  )
  // It works in the transaction of a command that asked already, and looks for the document first.
  const inner = 'lib/mails/sending/commands.ts readSendable'
  const refused = cells.filter(
    ([name, , , allowed]) => !allowed && name in visits && name !== inner,
  )
  test.each(refused)('%s asks for the right to %s, which %s has not', async (name, _, role) => {
    const visit = visits[name]
    const stranger = await startCompany()
    expect(await isForbidden(visit?.[1](seenAs(stranger, role)) ?? Promise.resolve())).toBe(true)
  })
})

describe('whoever has the right', () => {
  const allowed = Object.entries(asked).flatMap(([name, permission]) =>
    roles.filter(role => can(role, permission)).map(role => [name, role] as const),
  )
  test.each(allowed)('%s is not forbidden to %s', async (name, role) => {
    const visit = visits[name]
    expect(visit, 'There is no visit of it.').toBeDefined()
    const stranger = await startCompany()
    expect(await isForbidden(visit?.[1](seenAs(stranger, role)) ?? Promise.resolve())).toBe(false)
  })
})
