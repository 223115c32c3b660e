import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import {
  documentLinkUrl,
  invitationUrl,
  passwordResetUrl,
  readLink,
  signLink,
  verificationUrl,
} from '@/lib/access/link-tokens'
import { openLink } from '@/lib/access/open-link'
import { addressOfLink, createLink, renewLink, revokeLink } from '@/lib/links/commands'
import { listLinks } from '@/lib/links/queries'
import { serverEnv } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { startCompany } from '@/tests/support/actors'
import { issueWholeQuote } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice, saveDraft } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { linkTo, opened, tokenIn } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const row = {
  id: newId(),
  createdAt: new Date('2026-11-20T12:00:00.900Z'),
  expiresAt: new Date('2027-05-19T12:00:00Z'),
}

describe('a token', () => {
  test('says the id, the purpose, its times and the key, and nothing else', async () => {
    const token = await signLink('document', row)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', kid: 'k1' })
    expect(decodeJwt(token)).toEqual({
      jti: row.id,
      aud: 'document',
      iat: Date.parse('2026-11-20T12:00:00Z') / 1000,
      exp: row.expiresAt.getTime() / 1000,
    })
    expect(await signLink('document', row)).toBe(token)
  })

  test('opens its own purpose and no other', async () => {
    stopClockAt('2026-11-21T00:00:00Z')
    const purposes = ['document', 'invitation', 'verification', 'password_reset', 'view'] as const
    for (const signed of purposes)
      for (const read of purposes) {
        const found = await readLink(read, await signLink(signed, row))
        expect(found).toEqual(signed === read ? { id: row.id, expired: false } : null)
      }
  })

  test('is expired from its last second on', async () => {
    const token = await signLink('document', row)
    const clock = stopClockAt('2027-05-19T11:59:59Z')
    expect(await readLink('document', token)).toEqual({ id: row.id, expired: false })
    clock.advance(1)
    expect(await readLink('document', token)).toEqual({ id: row.id, expired: true })
  })

  test('is nothing with any character of it changed, cut off, or signed without a key', async () => {
    stopClockAt('2026-11-21T00:00:00Z')
    const token = await signLink('document', row)
    const others = [...token].map((character, index) => {
      // The last character holds bits that no byte needs: another one changes them all.
      const other = character === 'A' || character === 'B' || character === 'C' ? 'x' : 'A'
      return token.slice(0, index) + other + token.slice(index + 1)
    })
    const [header = '', payload = ''] = token.split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const forged = [
      ...others,
      token.slice(0, -1),
      `${header}.${payload}.`,
      `${none}.${payload}.`,
      '',
      '..',
      'x',
      '%00',
    ]
    for (const each of forged) expect(await readLink('document', each)).toBeNull()
  })

  test('still opens after a key was put in front, and not once its own is taken out', async () => {
    stopClockAt('2026-11-21T00:00:00Z')
    const old = serverEnv().LINK_KEYS
    const before = await signLink('document', row)
    configure('LINK_KEYS', `k2:${'n'.repeat(40)},${old}`)
    const after = await signLink('document', row)
    expect(decodeProtectedHeader(after)).toMatchObject({ kid: 'k2' })
    expect(await readLink('document', before)).toEqual({ id: row.id, expired: false })
    expect(await readLink('document', after)).toEqual({ id: row.id, expired: false })
    configure('LINK_KEYS', `k2:${'n'.repeat(40)}`)
    expect(await readLink('document', before)).toBeNull()
    expect(await readLink('document', after)).toEqual({ id: row.id, expired: false })
  })

  test('stands in the address of its own page', async () => {
    const urls = [documentLinkUrl, invitationUrl, verificationUrl, passwordResetUrl]
    const paths = await Promise.all(urls.map(async url => new URL(await url(row)).pathname))
    expect(paths.map(path => path.split('/')[1])).toEqual([
      'c',
      'invitation',
      'verify-address',
      'reset-password',
    ])
  })
})

describe('a link', () => {
  test('is made once for an id, opens its document, and is listed with its views', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const input = { id: newId(), documentId: invoice.id, lifetime: 'default' } as const
    const made = await Promise.all([1, 2, 3].map(() => createLink(company.accountant, input)))
    expect(new Set(made.map(link => link.url)).size).toBe(1)
    const link = await opened(tokenIn(made[0]?.url ?? ''))
    expect(link).toMatchObject({
      actor: { kind: 'visitor', companyId: company.id, documentId: invoice.id, linkId: input.id },
      address: '',
      audience: 'client',
    })
    const [listed, ...others] = await readAs(company.owner, tx => listLinks(tx, invoice.id))
    expect(others).toEqual([])
    expect(listed).toMatchObject({
      id: input.id,
      byName: 'Anna Accountant',
      views: 0,
      revokedAt: null,
      expiresAt: new Date('2027-05-19T12:00:00Z'),
    })
    expect((await verbsOf(invoice.id)).filter(verb => verb === 'link.created')).toHaveLength(1)
  })

  test('is not stored: no token is found anywhere in the database', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { token } = await linkTo(company, invoice.id)
    const [, , signature = ''] = token.split('.')
    const found = await asOwner(async sql => {
      const tables = await sql<{ name: string }[]>`
        select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`
      const counts = await Promise.all(
        tables.map(
          ({ name }) =>
            sql<{ name: string }[]>`select ${name} as name from ${sql(name)}
              where ${sql(name)}::text like ${`%${signature}%`} limit 1`,
        ),
      )
      return counts.flat().map(each => each.name)
    })
    expect(found).toEqual([])
  })

  test('of a quote lives as long as the settings say', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany({ quoteLinkDays: 10, invoiceLinkDays: 20 })
    const quote = await issueWholeQuote(company, { dueOn: '2026-12-01' })
    const invoice = await issueWholeInvoice(company)
    const end = async (id: string) => (await linkTo(company, id)).row.expiresAt.toISOString()
    expect(await end(quote.id)).toBe('2026-12-12T00:00:00.000Z')
    expect(await end(invoice.id)).toBe('2026-12-10T12:00:00.000Z')
  })

  test('is made of issued documents only, by those who may send', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.owner)
    const invoice = await issueWholeInvoice(company)
    const input = (documentId: string) => ({ id: newId(), documentId, lifetime: 'hour' as const })
    expect(await refusalOf(createLink(company.owner, input(draft.id)))).toMatchObject({
      code: 'wrong_state',
    })
    expect(await refusalOf(createLink(company.user, input(invoice.id)))).toMatchObject({
      code: 'forbidden',
    })
    const stranger = await startCompany()
    expect(await refusalOf(createLink(stranger.owner, input(invoice.id)))).toMatchObject({
      code: 'not_found',
    })
  })

  test('that is revoked opens nothing from that moment on, and is revoked once', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { row, token } = await linkTo(company, invoice.id)
    const stranger = await startCompany()
    expect(await refusalOf(revokeLink(stranger.owner, row))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(revokeLink(company.user, row))).toMatchObject({ code: 'forbidden' })
    await Promise.all([1, 2, 3].map(() => revokeLink(company.owner, row)))
    expect(await openLink(token, 'test')).toBeNull()
    expect(await refusalOf(addressOfLink(company.owner, row))).toMatchObject({
      code: 'wrong_state',
    })
    expect((await verbsOf(invoice.id)).filter(verb => verb === 'link.revoked')).toHaveLength(1)
  })

  test('that is renewed gives way to another one for the same reader', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { row, token } = await linkTo(company, invoice.id)
    const input = { id: row.id, newId: newId() }
    const renewed = await renewLink(company.owner, input)
    expect(await renewLink(company.owner, input)).toEqual(renewed)
    expect(await openLink(token, 'test')).toBeNull()
    expect(await opened(tokenIn(renewed.url))).toMatchObject({ address: row.address })
    expect(await addressOfLink(company.owner, renewed)).toEqual(renewed)
    expect(renewed.expiresAt.getTime() - Date.now()).toBeGreaterThan(100 * 86_400_000)
    expect((await verbsOf(invoice.id)).filter(verb => verb === 'link.renewed')).toHaveLength(1)
  })

  test.each([
    ['hour', '2026-11-20T15:00:00.000Z'],
    ['day', '2026-11-21T14:00:00.000Z'],
  ] as const)('for an %s is renewed for no longer', async (lifetime, end) => {
    const clock = stopClockAt('2026-11-20T12:00:00.900Z')
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { row } = await linkTo(company, invoice.id, { lifetime })
    clock.advance(7200)
    const { expiresAt } = await renewLink(company.owner, { id: row.id, newId: newId() })
    expect(expiresAt.toISOString()).toBe(end)
  })

  test('that expired opens nothing', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { token } = await linkTo(company, invoice.id, { lifetime: 'hour' })
    clock.advance(3599)
    expect(await openLink(token, 'test')).not.toBeNull()
    clock.advance(1)
    expect(await openLink(token, 'test')).toBeNull()
  })

  test('wrong, expired and revoked ask the database equally often', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const expired = await linkTo(company, invoice.id, { lifetime: 'hour' })
    const revoked = await linkTo(company, invoice.id)
    await revokeLink(company.owner, revoked.row)
    const unknown = await signLink('document', { ...revoked.row, id: newId() })
    clock.advance(3600)
    const tokens = {
      garbage: 'garbage',
      unknown,
      expired: expired.token,
      revoked: revoked.token,
    }
    const times = new Map<string, number[]>()
    // In turns, so that whatever else the machine does slows all of them down.
    for (let time = 0; time < 25; time += 1)
      for (const [name, token] of Object.entries(tokens)) {
        const begun = performance.now()
        expect(await openLink(token, 'test')).toBeNull()
        times.set(name, [...(times.get(name) ?? []), performance.now() - begun])
      }
    const medians = [...times.values()].map(each => each.sort((a, b) => a - b)[12] ?? 0)
    const [least, most] = [Math.min(...medians), Math.max(...medians)]
    expect(most, JSON.stringify(medians)).toBeLessThan(least * 1.5 + 5)
  })
})
