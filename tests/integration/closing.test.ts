import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { inSystem, readAs } from '@/lib/access/doors'
import { openLink } from '@/lib/access/open-link'
import { insertSession, startSession } from '@/lib/access/sign-in'
import { keepCompany, requestDeletion } from '@/lib/companies/closing/commands'
import { closeDueCompanies } from '@/lib/companies/closing/end/commands'
import { deletedAddress } from '@/lib/companies/closing/model'
import { getClosing, getClosingFacts } from '@/lib/companies/closing/queries'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { acceptAsNewUser } from '@/lib/invitations/acceptance/commands'
import { inviteMember } from '@/lib/invitations/commands'
import { sendDocument } from '@/lib/mails/sending/commands'
import { makeOwner } from '@/lib/members/commands'
import { deliverDue } from '@/lib/outbox/deliver'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { verifyPdf } from '@/lib/verification/commands'
import { askForFreshLink } from '@/lib/visits/fresh-link/commands'
import { invitationToken, outboxAbout } from '@/tests/support/account-links'
import { joinCompany, startCompany, type TestCompany } from '@/tests/support/actors'
import { acceptWholeQuote, bill, pay } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, issueWholeInvoice, readEntry, saveDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { linkTo, visitor } from '@/tests/support/opened-links'
import { prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { sendingOf } from '@/tests/support/sendings'

prepareOutbox('running')
afterAll(assertInvariants)

const day = 86_400

// Closing knows no company: what an earlier test left must not be counted in the next.
beforeEach(async () => {
  stopClockAt('2099-01-01T00:00:00Z')
  await closeDueCompanies()
})
const named = { name: 'Northlight Studio' }

function closingOf(company: TestCompany) {
  return readAs(company.system, tx => getClosing(tx))
}

function mailsTo({ userId }: { userId: string }) {
  return resend.accepted
    .filter(({ payload }) => JSON.stringify(payload.to).includes(userId))
    .map(({ payload }) => payload.subject)
}

async function companyRow(company: TestCompany) {
  const [row] = await asOwner(
    sql => sql<{ closed_at: Date | null; closes_at: Date | null }[]>`
      select closed_at, closes_at from companies where id = ${company.id}`,
  )
  return row
}

async function userRow(userId: string) {
  const [row] = await asOwner(
    sql => sql<{ name: string; email: string; password_hash: string }[]>`
      select name, email, password_hash from users where id = ${userId}`,
  )
  return row
}

/** Asked for, and its days of grace are over. */
async function close(company: TestCompany, clock: ReturnType<typeof stopClockAt>) {
  await requestDeletion(company.owner, named)
  clock.advance(14 * day)
  return closeDueCompanies()
}

describe('asking to delete a company', () => {
  test('is for owners who type its name; it closes 14 days later, and every owner is told', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await makeOwner(company.owner, { userId: company.admin.userId, stepDown: false })
    expect(await refusalOf(requestDeletion(company.accountant, named))).toMatchObject({
      code: 'forbidden',
      message: 'Only owners can delete the company. Ask one of them.',
    })
    expect(await refusalOf(requestDeletion(company.owner, { name: 'northlight' }))).toMatchObject({
      code: 'invalid',
      details: { field: 'name' },
    })
    expect(await closingOf(company)).toBeNull()
    const closesAt = new Date('2026-12-04T09:00:00Z')
    expect(await requestDeletion(company.owner, { name: ' Northlight Studio ' })).toEqual({
      closesAt,
    })
    expect(await requestDeletion(company.owner, named)).toEqual({ closesAt })
    expect(await closingOf(company)).toMatchObject({ closesAt, requestedByName: 'Olga Owner' })
    expect(await verbsOf(company.id)).toEqual(['company.deletion_requested'])
    await deliverDue()
    const subject = 'Northlight Studio closes on 4\u00a0Dec\u00a02026'
    expect([mailsTo(company.owner), mailsTo(company.admin)]).toEqual([[subject], [subject]])
    expect(mailsTo(company.accountant)).toEqual([])
  })

  test('says what there is to keep and to remove', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    await saveDraft(company.user)
    await addClient(company.owner)
    await linkTo(company, id)
    await inviteMember(company.owner, { id: newId(), email: `${newId()}@x.example`, role: 'user' })
    expect(await readAs(company.owner, tx => getClosingFacts(tx, now()))).toEqual({
      issuedDocuments: 1,
      drafts: 1,
      clientsWithoutDocuments: 1,
      members: 5,
      openLinks: 1,
      openInvitations: 1,
    })
  })

  test('twice at once asks once', async () => {
    const company = await startCompany()
    await Promise.all([1, 2, 3].map(() => requestDeletion(company.owner, named)))
    expect(await verbsOf(company.id)).toEqual(['company.deletion_requested'])
    expect(await outboxAbout(company.owner.userId)).toHaveLength(1)
  })
})

describe('thinking again', () => {
  test('lets the company go on, tells its owners, and can be done once', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await requestDeletion(company.owner, named)
    expect((await refusalOf(keepCompany(company.admin))).code).toBe('forbidden')
    clock.advance(day)
    await keepCompany(company.owner)
    await keepCompany(company.owner)
    expect(await closingOf(company)).toBeNull()
    await deliverDue()
    // The one about its end had nothing to say any more.
    expect(mailsTo(company.owner)).toEqual(['Northlight Studio is not deleted'])
    clock.advance(20 * day)
    await closeDueCompanies()
    expect((await companyRow(company))?.closed_at).toBeNull()
    expect(await verbsOf(company.id)).toEqual([
      'company.deletion_requested',
      'company.deletion_cancelled',
    ])
  })

  test('is too late once the time has come, and before that it is not closed', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await requestDeletion(company.owner, named)
    clock.advance(14 * day - 1)
    expect(await closeDueCompanies()).toEqual({ closedCompanies: 0 })
    clock.advance(1)
    expect((await refusalOf(keepCompany(company.owner))).message).toBe(
      'It is too late: the company is being closed.',
    )
    expect(await closeDueCompanies()).toEqual({ closedCompanies: 1 })
    expect((await refusalOf(keepCompany(company.owner))).message).toBe(
      'This company was closed, and cannot be opened again.',
    )
  })
})

describe('three days before the end', () => {
  test('its owners are told once more, once', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await requestDeletion(company.owner, named)
    await deliverDue()
    clock.advance(11 * day - 1)
    await closeDueCompanies()
    await deliverDue()
    expect(mailsTo(company.owner)).toHaveLength(1)
    clock.advance(1)
    await Promise.all([closeDueCompanies(), closeDueCompanies()])
    await deliverDue()
    expect(mailsTo(company.owner)).toHaveLength(2)
    expect(resend.accepted.at(-1)?.payload.text).toContain('This is the last reminder')
  })
})

describe('a closed company', () => {
  test('keeps what was issued: documents, snapshots, payments and their PDFs, which are genuine', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const billed = await bill(company)
    await pay(company, billed, '40')
    await acceptWholeQuote(company)
    const version = await readAs(company.owner, tx => getLatestSnapshot(tx, billed.invoiceId))
    const pdf = await renderSnapshot(company.owner, version?.id ?? '')
    const counted = await keptOf(company)
    expect(await close(company, clock)).toEqual({ closedCompanies: 1 })
    expect(await keptOf(company)).toEqual(counted)
    const question = { sha256: sha256(pdf), address: newId(), requestId: 'test' }
    expect(await verifyPdf(question)).toMatchObject({
      state: 'current',
      issuer: 'Northlight Studio',
    })
    expect(sha256(await renderSnapshot(company.system, version?.id ?? ''))).toBe(sha256(pdf))
    expect(await verbsOf(company.id)).toEqual(['company.deletion_requested', 'company.closed'])
  })

  test('has no drafts, no imports, and knows of clients without a document nothing any more', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const secret = { phone: '+49 1', notes: 'Secret note' }
    const kept = await addClient(company.owner, { name: 'Kept Client', ...secret })
    const gone = await addClient(company.owner, { name: 'Gone Client', ...secret })
    await issueWholeInvoice(company, { clientId: kept })
    await saveDraft(company.user, { clientId: gone })
    await saveDraft(company.user, { kind: 'quote', clientId: kept })
    await close(company, clock)
    const rows = await asOwner(
      sql => sql`
        select name, email, phone, notes, erased_at is not null as erased from clients
        where company_id = ${company.id} order by name`,
    )
    const none = { phone: '', notes: '' }
    expect(rows).toEqual([
      { name: 'Erased client', email: '', ...none, erased: true },
      { name: 'Kept Client', email: 'billing@acme.example.com', ...none, erased: false },
    ])
    const [left] = await asOwner(
      sql => sql`
        select (select count(*)::int from register where company_id = ${company.id}) as register,
          (select count(*)::int from invoices where company_id = ${company.id}) as invoices,
          (select count(*)::int from quotes where company_id = ${company.id}) as quotes,
          (select count(*)::int from client_words where company_id = ${company.id} and client_id = ${gone}) as words`,
    )
    expect(left).toEqual({ register: 1, invoices: 1, quotes: 0, words: 0 })
  })

  test('has accepted quotes as they were accepted, without the invoice that was begun', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await acceptWholeQuote(company)
    await invoiceQuote(company.owner, { id, invoiceId: newId(), deposit: null })
    await close(company, clock)
    expect(await readEntry(company.owner, id)).toMatchObject({
      standing: 'accepted',
      invoicedAt: null,
    })
    expect(await keptOf(company)).toMatchObject({ quotes: 1, invoices: 0, register: 1 })
  })

  test('opens nothing: links, also expired ones, invitations, and mail that waits', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const { token } = await linkTo(company, id)
    const short = await linkTo(company, id, { lifetime: 'day' })
    const invitationId = newId()
    await requestDeletion(company.owner, named)
    clock.advance(13 * day)
    await inviteMember(company.owner, {
      id: invitationId,
      email: `${newId()}@x.example`,
      role: 'user',
    })
    const invited = await invitationToken(invitationId)
    await sendDocument(company.owner, sendingOf(id, { recipients: ['late@x.example'] }))
    clock.advance(day)
    await closeDueCompanies()
    expect(await openLink(token, 'test')).toBeNull()
    const joining = acceptAsNewUser(
      { token: invited, name: 'Jo', password: 'a long sentence' },
      'test',
    )
    expect((await refusalOf(joining)).code).toBe('gone')
    await askForFreshLink(short.token, visitor)
    resend.accepted.length = 0
    await deliverDue()
    expect(resend.accepted).toEqual([])
  })

  test('has no members, and their accounts end where they have no other company', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const other = await startCompany()
    await joinCompany(company.admin.userId, other.id, 'user')
    const origin = { address: '', userAgent: 'test' }
    const { sessionId } = await inSystem('sign in', tx =>
      insertSession(tx, company.user.userId, origin),
    )
    await asOwner(
      sql =>
        sql`insert into second_factors (user_id, sealed_secret) values (${company.user.userId}, 'x')`,
    )
    const before = await userRow(company.user.userId)
    await close(company, clock)
    const rows = await asOwner(
      sql => sql<{ user_id: string; name: string; email: string; removed_at: Date | null }[]>`
        select user_id, name, email, removed_at from memberships where company_id = ${company.id}`,
    )
    expect(rows).toHaveLength(5)
    for (const row of rows)
      expect(row).toEqual({
        user_id: row.user_id,
        name: 'Former member',
        email: deletedAddress(row.user_id),
        removed_at: now(),
      })
    expect(await userRow(company.user.userId)).toMatchObject({
      name: 'Deleted user',
      email: deletedAddress(company.user.userId),
    })
    expect((await userRow(company.user.userId))?.password_hash).not.toBe(before?.password_hash)
    const [left] = await asOwner(
      sql => sql`
        select (select revoked_at is not null from sessions where id = ${sessionId}) as ended,
          (select count(*)::int from second_factors where user_id = ${company.user.userId}) as factors`,
    )
    expect(left).toEqual({ ended: true, factors: 0 })
    // Of the other company too: theirs is what it was.
    expect(await userRow(company.admin.userId)).toMatchObject({ name: 'Adam Admin' })
    const [there] = await asOwner(
      sql =>
        sql`select name from memberships where company_id = ${other.id} and user_id = ${company.admin.userId}`,
    )
    expect(there).toEqual({ name: 'Joined Later' })
    const signIn = startSession({
      email: before?.email ?? '',
      password: 'nobody signs in',
      address: '',
      device: '',
      userAgent: '',
    })
    expect((await refusalOf(signIn)).code).toBe('invalid')
  })

  test('is closed once, by however many at once, and leaves others as they are', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const bystander = await startCompany()
    await saveDraft(bystander.user)
    await requestDeletion(company.owner, named)
    clock.advance(14 * day)
    const closed = await Promise.all([1, 2, 3].map(() => closeDueCompanies()))
    expect(closed.reduce((sum, { closedCompanies }) => sum + closedCompanies, 0)).toBe(1)
    expect(await closeDueCompanies()).toEqual({ closedCompanies: 0 })
    expect(await verbsOf(company.id)).toEqual(['company.deletion_requested', 'company.closed'])
    expect((await companyRow(bystander))?.closed_at).toBeNull()
    expect(await userRow(bystander.owner.userId)).toMatchObject({ name: 'Olga Owner' })
    expect(await keptOf(bystander)).toMatchObject({ register: 1 })
  })

  test('that was left half done is finished the next time', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await saveDraft(company.user)
    await requestDeletion(company.owner, named)
    clock.advance(14 * day)
    // As a server leaves it that is killed between its two transactions.
    await asOwner(
      sql => sql`
        update companies set closed_at = now() where id = ${company.id}`,
    )
    for (const table of ['invoices', 'register'])
      await asOwner(
        sql => sql`update ${sql(table)} set deleted_at = now() where company_id = ${company.id}`,
      )
    await asOwner(
      sql => sql`update memberships set removed_at = now() where company_id = ${company.id}`,
    )
    expect(await closeDueCompanies()).toEqual({ closedCompanies: 0 })
    expect(await userRow(company.owner.userId)).toMatchObject({ name: 'Deleted user' })
    expect(await keptOf(company)).toMatchObject({ register: 0 })
  })
})

/** How many rows there are of what is kept. */
async function keptOf(company: TestCompany) {
  const [row] = await asOwner(
    sql => sql`
      select (select count(*)::int from register where company_id = ${company.id}) as register,
        (select count(*)::int from snapshots where company_id = ${company.id}) as snapshots,
        (select count(*)::int from renders where company_id = ${company.id}) as renders,
        (select count(*)::int from payments where company_id = ${company.id}) as payments,
        (select count(*)::int from receipts where company_id = ${company.id}) as receipts,
        (select count(*)::int from invoices where company_id = ${company.id}) as invoices,
        (select count(*)::int from invoice_lines where company_id = ${company.id}) as lines,
        (select count(*)::int from quotes where company_id = ${company.id}) as quotes`,
  )
  return row
}
