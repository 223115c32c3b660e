import { describe, expect, test } from 'vitest'
import {
  type Actor,
  asCompanyId,
  authorize,
  authorizeOwnQuotes,
  authorizeThis,
  may,
} from '@/lib/access/actor'
import {
  can,
  canWith,
  type Permission,
  permissions,
  type Role,
  reasonAgainst,
  roles,
} from '@/lib/access/policy'

/** Every permission and every role, written out: a new permission without a row is an error of types. */
const table: Record<Permission, Record<Role, boolean>> = {
  'read documents': { owner: true, admin: true, accountant: true, user: true },
  'read money reports': { owner: true, admin: true, accountant: true, user: false },
  'draft documents': { owner: true, admin: true, accountant: true, user: true },
  'quick-create clients': { owner: true, admin: true, accountant: true, user: true },
  "edit others' drafts": { owner: true, admin: true, accountant: true, user: false },
  'issue documents': { owner: true, admin: true, accountant: true, user: false },
  'send documents': { owner: true, admin: true, accountant: true, user: false },
  'answer quotes': { owner: true, admin: true, accountant: true, user: false },
  'credit invoices': { owner: true, admin: true, accountant: true, user: false },
  'record payments': { owner: true, admin: true, accountant: true, user: false },
  'export documents': { owner: true, admin: true, accountant: true, user: false },
  'edit clients': { owner: true, admin: true, accountant: true, user: false },
  'delete own drafts': { owner: true, admin: true, accountant: true, user: false },
  "delete others' drafts": { owner: true, admin: true, accountant: false, user: false },
  'delete clients': { owner: true, admin: true, accountant: false, user: false },
  'change settings': { owner: true, admin: true, accountant: false, user: false },
  'invite members': { owner: true, admin: true, accountant: false, user: false },
  'change members': { owner: true, admin: true, accountant: false, user: false },
  'leave company': { owner: true, admin: true, accountant: true, user: true },
  'make owners': { owner: true, admin: false, accountant: false, user: false },
  'change slug': { owner: true, admin: false, accountant: false, user: false },
  'read activity': { owner: true, admin: true, accountant: false, user: false },
  'import records': { owner: true, admin: true, accountant: true, user: false },
  'export company': { owner: true, admin: true, accountant: true, user: false },
  'export clients': { owner: true, admin: true, accountant: true, user: false },
  'erase clients': { owner: true, admin: true, accountant: false, user: false },
  'delete company': { owner: true, admin: false, accountant: false, user: false },
}

const cells = permissions.flatMap(permission => roles.map(role => [permission, role] as const))
const facts = { companyId: asCompanyId('a company'), requestId: 'test' }

function actorOf(role: Role, issuesOwnQuotes?: boolean): Actor {
  const person = { kind: 'member', userId: 'u', name: 'U', addressProved: true } as const
  return { ...facts, ...person, role, issuesOwnQuotes }
}

describe('the table of roles', () => {
  test('has a row for every permission, and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...permissions].sort())
  })

  test.each(cells)('%s: %s', (permission, role) => {
    const allowed = table[permission][role]
    expect(can(role, permission)).toBe(allowed)
    expect(may(actorOf(role), permission)).toBe(allowed)
    const attempt = () => authorize(actorOf(role), permission)
    if (allowed) expect(attempt).not.toThrow()
    else expect(attempt).toThrow(reasonAgainst(permission))
  })

  test('only grows: whoever stands above may do what those below may', () => {
    for (const permission of permissions) {
      const allowed = roles.map(role => can(role, permission))
      expect(allowed).toEqual([...allowed].sort((a, b) => Number(b) - Number(a)))
    }
  })

  test('gives a visitor two rights, and the service all', () => {
    const visitor: Actor = { ...facts, kind: 'visitor', linkId: 'l', documentId: 'd' }
    const service: Actor = { ...facts, kind: 'system', purpose: 'test' }
    expect(permissions.filter(permission => may(visitor, permission))).toEqual([
      'read documents',
      'answer quotes',
    ])
    expect(permissions.filter(permission => may(service, permission))).toEqual([...permissions])
  })
})

describe('quotes of one’s own', () => {
  const own = { kind: 'quote', createdBy: 'u' }
  const others = { kind: 'quote', createdBy: 'somebody else' }
  const nobodys = { kind: 'quote', createdBy: null }
  const invoice = { kind: 'invoice', createdBy: 'u' }
  const documents = { own, others, nobodys, invoice }

  test('are issued and sent by users where the company lets them, and nothing else is', () => {
    const allowed = permissions.flatMap(permission =>
      Object.entries(documents)
        .filter(([, document]) => {
          const user = { userId: 'u', role: 'user', issuesOwnQuotes: true } as const
          return canWith(user, permission, document) && !can('user', permission)
        })
        .map(([name]) => `${permission}: ${name}`),
    )
    expect(allowed).toEqual(['issue documents: own', 'send documents: own'])
  })

  test.each(roles)('change nothing for %s where the company does not', role => {
    for (const permission of permissions)
      for (const document of Object.values(documents)) {
        const who = { userId: 'u', role, issuesOwnQuotes: false }
        expect(canWith(who, permission, document)).toBe(table[permission][role])
      }
  })

  test('are asked about in two steps', () => {
    const agent = actorOf('user', true)
    expect(() => authorizeOwnQuotes(agent, 'issue documents')).not.toThrow()
    expect(() => authorizeThis(agent, 'issue documents', own)).not.toThrow()
    expect(() => authorizeThis(agent, 'issue documents', others)).toThrow('Only owners, admins')
    expect(() => authorizeThis(agent, 'issue documents', invoice)).toThrow('Only owners, admins')
    expect(() => authorizeOwnQuotes(agent, 'record payments')).toThrow('Only owners, admins')
    expect(() => authorizeOwnQuotes(actorOf('user'), 'issue documents')).toThrow('Only owners')
    expect(() => authorizeThis(actorOf('accountant'), 'send documents', others)).not.toThrow()
  })
})

describe('a refusal', () => {
  test.each([
    ['change slug', 'Only owners can change the company’s address name. Ask one of them.'],
    [
      'issue documents',
      'Only owners, admins and accountants can issue documents. Ask one of them.',
    ],
    [
      'record payments',
      'Only owners, admins and accountants can record and reverse payments. Ask one of them.',
    ],
    ['delete company', 'Only owners can delete the company. Ask one of them.'],
  ] as const)('of %s says who may, so that a person knows whom to ask', (permission, sentence) => {
    expect(reasonAgainst(permission)).toBe(sentence)
  })
})
