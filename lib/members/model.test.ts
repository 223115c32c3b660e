import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/access/policy'
import { mayStillInvite, ownersAlone, refusalOfChange, type Standing } from './model'

const olga: Standing = { userId: 'olga', name: 'Olga', role: 'owner' }
const otto: Standing = { userId: 'otto', name: 'Otto', role: 'owner' }
const adam: Standing = { userId: 'adam', name: 'Adam', role: 'admin' }
const uwe: Standing = { userId: 'uwe', name: 'Uwe', role: 'user' }

describe('whether somebody can be given another role or go', () => {
  const itself = 'You are the only owner. Make somebody else an owner first.'
  const of = 'Olga is the only owner. Make somebody else an owner first.'
  const cases: [
    members: Standing[],
    by: Standing,
    member: Standing,
    to: Role | null,
    string | null,
  ][] = [
    [[olga, adam, uwe], adam, uwe, 'accountant', null],
    [[olga, adam, uwe], adam, uwe, null, null],
    [[olga, adam, uwe], adam, adam, null, null],
    [[olga, adam, uwe], adam, olga, 'user', ownersAlone],
    [[olga, otto, adam], adam, olga, null, ownersAlone],
    [[olga, adam, uwe], olga, olga, 'admin', itself],
    [[olga, adam, uwe], olga, olga, null, itself],
    [[olga, adam, uwe], olga, olga, 'owner', null],
    [[olga, otto, uwe], olga, olga, 'admin', null],
    [[olga, otto, uwe], olga, otto, null, null],
  ]
  test.each(cases)('of %j, %j changes %j to %s: %s', (members, by, member, to, expected) => {
    const isSelf = by.userId === member.userId
    const refusal = refusalOfChange(members, { of: member, by: by.role, isSelf, to })
    expect(refusal?.sentence ?? null).toBe(expected)
  })

  test('the service itself leaves the last owner too', () => {
    const change = { of: olga, by: null, isSelf: false, to: null }
    expect(refusalOfChange([olga, uwe], change)?.sentence).toBe(of)
    expect(refusalOfChange([olga, otto], change)).toBeNull()
  })
})

test.each([
  ['owner', 'owner', true],
  ['owner', 'user', true],
  ['admin', 'owner', false],
  ['admin', 'admin', true],
  ['accountant', 'user', false],
  ['user', 'user', false],
] as const)('whoever is %s now could have invited %s: %s', (role, invited, could) => {
  expect(mayStillInvite(role, invited)).toBe(could)
})
