import { describe, expect, test } from 'vitest'
import { type Actor, asCompanyId, authorize, may } from '@/lib/access/actor'
import { can, type Permission, type Role, reasonAgainst, roles } from '@/lib/access/policy'

const table: [permission: Permission, allowed: Role[]][] = [
  ['read documents', ['owner', 'admin', 'accountant', 'user']],
  ['read money reports', ['owner', 'admin', 'accountant']],
  ['draft documents', ['owner', 'admin', 'accountant', 'user']],
  ['quick-create clients', ['owner', 'admin', 'accountant', 'user']],
  ["edit others' drafts", ['owner', 'admin', 'accountant']],
  ['issue documents', ['owner', 'admin', 'accountant']],
  ['answer quotes', ['owner', 'admin', 'accountant']],
  ['credit invoices', ['owner', 'admin', 'accountant']],
  ['record payments', ['owner', 'admin', 'accountant']],
  ['export documents', ['owner', 'admin', 'accountant']],
  ['edit clients', ['owner', 'admin', 'accountant']],
  ['delete own drafts', ['owner', 'admin', 'accountant']],
  ["delete others' drafts", ['owner', 'admin']],
  ['delete clients', ['owner', 'admin']],
  ['change settings', ['owner', 'admin']],
  ['invite members', ['owner', 'admin']],
  ['make owners', ['owner']],
  ['change slug', ['owner']],
  ['read activity', ['owner', 'admin']],
]

describe('roles', () => {
  test.each(table)('may %s: %j and nobody else', (permission, allowed) => {
    expect(roles.filter(role => can(role, permission))).toEqual(allowed)
  })

  test('only grow: whoever stands above may do what those below may', () => {
    for (const [permission] of table)
      expect(roles.map(role => can(role, permission))).toEqual(
        roles.map(role => can(role, permission)).sort((a, b) => Number(b) - Number(a)),
      )
  })
})

describe('a refusal', () => {
  test('says who may, so that a person knows whom to ask', () => {
    expect(reasonAgainst('change slug')).toBe(
      'Only owners can change the company’s address name. Ask one of them.',
    )
    expect(reasonAgainst('issue documents')).toBe(
      'Only owners, admins and accountants can issue documents. Ask one of them.',
    )
    expect(reasonAgainst('record payments')).toBe(
      'Only owners, admins and accountants can record and reverse payments. Ask one of them.',
    )
  })

  test('is thrown at members who may not, and never at the service', () => {
    const facts = { companyId: asCompanyId('a company'), requestId: 'test' }
    const person = { kind: 'member', userId: 'u', name: 'U', addressProved: true } as const
    const user: Actor = { ...facts, ...person, role: 'user' }
    expect(() => authorize(user, 'issue documents')).toThrow(reasonAgainst('issue documents'))
    expect(may(user, 'issue documents')).toBe(false)
    const service: Actor = { ...facts, kind: 'system', purpose: 'test' }
    expect(() => authorize(service, 'issue documents')).not.toThrow()
    expect(may(service, 'change slug')).toBe(true)
  })
})
