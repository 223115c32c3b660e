import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { writePng } from '@/lib/documents/png-writer'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { cleanUp } from '@/lib/housekeeping/commands'
import { revokeLink } from '@/lib/links/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { declineQuote } from '@/lib/quotes/answer/commands'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { acceptAsVisitor, declineAsVisitor } from '@/lib/visits/answer/commands'
import { askQuestion, downloadAsVisitor } from '@/lib/visits/commands'
import { type AcceptInput, acceptInput } from '@/lib/visits/input'
import { getVisitPicture, getVisitView } from '@/lib/visits/queries'
import { startCompany } from '@/tests/support/actors'
import { answerOf, issueWholeQuote, optionLines, reviseTo } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice, readEntry } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { clientAddress, linkTo, opened, openedLinkTo, visitor } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const typed = { kind: 'typed' } as const

function acceptanceOf(changes: Partial<AcceptInput> = {}): AcceptInput {
  return {
    token: 'of-the-link',
    version: 1,
    name: 'Jordan Reyes',
    note: '',
    chosen: [],
    signature: typed,
    ...changes,
  }
}

const declined = { token: 'of-the-link', version: 1, name: 'Jordan Reyes', note: 'Too expensive' }

function answersOf(quoteId: string) {
  return asOwner(sql => sql`select * from quote_answers where quote_id = ${quoteId} order by at`)
}

/** What was put into the outbox about a document. */
function mailsOf(documentId: string) {
  return asOwner(
    sql => sql`
      select mails.kind, recipient, address, attach_pdf, link_id, about_id, snapshot_id
      from mails join outbox on outbox.company_id = mails.company_id and outbox.id = mails.id
      where document_id = ${documentId} order by mails.kind`,
  )
}

async function drawing(): Promise<string> {
  const rgb = new Uint8Array(300 * 100 * 3).fill(255)
  for (let x = 20; x < 280; x += 1) rgb.fill(0, (50 * 300 + x) * 3, (50 * 300 + x) * 3 + 3)
  return Buffer.from(await writePng({ width: 300, height: 100, rgb })).toString('base64')
}

describe('accepting on the page of a quote', () => {
  test('stores who, when, from where and which version, and mails both sides', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany({ email: 'office@northlight.example' })
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const shown = await readAs(company.owner, tx => getLatestSnapshot(tx, quote.id))
    const link = await openedLinkTo(company, quote.id)
    const chosen = [lines[2]?.id ?? '']
    const input = acceptanceOf({ chosen, note: 'Looking forward' })
    expect(await acceptAsVisitor(link, input, visitor)).toEqual({
      answer: 'accepted',
      name: 'Jordan Reyes',
    })
    const [answer, ...others] = await answersOf(quote.id)
    expect(others).toEqual([])
    expect(answer).toMatchObject({
      answer: 'accepted',
      snapshot_id: shown?.id,
      name: 'Jordan Reyes',
      note: 'Looking forward',
      recorded_by: null,
      link_id: link.actor.linkId,
      address: visitor.address,
      user_agent: visitor.userAgent,
      signature: 'typed',
      signature_sha256: null,
    })
    const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, quote.id))
    expect(stored?.snapshot.content).toMatchObject({
      calculation: { result: { payable: '120.19' } },
      acceptance: { name: 'Jordan Reyes', version: 1, sha256: shown?.sha256, signature: null },
    })
    expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
    expect(await mailsOf(quote.id)).toEqual([
      {
        kind: 'quote_accepted',
        recipient: 'client',
        address: clientAddress,
        attach_pdf: true,
        link_id: link.actor.linkId,
        about_id: answer?.id,
        snapshot_id: stored?.id,
      },
      {
        kind: 'quote_answered',
        recipient: 'company',
        address: 'office@northlight.example',
        attach_pdf: false,
        link_id: null,
        about_id: answer?.id,
        snapshot_id: stored?.id,
      },
    ])
  })

  test('with a drawn signature keeps the drawing for good, and prints it', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const png = await drawing()
    const input = acceptanceOf({ signature: { kind: 'drawn', png } })
    await acceptAsVisitor(link, input, visitor)
    const hash = sha256(Buffer.from(png, 'base64'))
    const picture = { sha256: hash, width: 300, height: 100 }
    const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, quote.id))
    expect(stored?.snapshot.content).toMatchObject({ acceptance: { signature: picture } })
    expect(stored?.snapshot.blocks.acceptance?.signature).toMatchObject(picture)
    expect((await answersOf(quote.id))[0]).toMatchObject({
      signature: 'drawn',
      signature_sha256: hash,
    })
    clock.advance(40 * 86_400)
    await cleanUp()
    expect(await readAs(link.actor, tx => getVisitPicture(tx, link, hash))).not.toBeNull()
    await downloadAsVisitor(link)
  })

  test.each([
    ['no picture', Buffer.from('not a picture').toString('base64')],
    ['transparent', readFileSync('tests/pdf/pictures/logo-with-alpha.png').toString('base64')],
    ['too wide', null],
  ])('refuses a drawing that is %s', async (_name, png) => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const wide = async () => {
      const rgb = new Uint8Array(1001 * 3)
      return Buffer.from(await writePng({ width: 1001, height: 1, rgb })).toString('base64')
    }
    const input = acceptanceOf({ signature: { kind: 'drawn', png: png ?? (await wide()) } })
    expect(await refusalOf(acceptAsVisitor(link, input, visitor))).toMatchObject({
      code: 'invalid',
      details: { reason: 'signature' },
    })
    expect(await answersOf(quote.id)).toEqual([])
    const large = { kind: 'drawn', png: 'A'.repeat(140_000) }
    expect(acceptInput.safeParse(acceptanceOf({})).success).toBe(true)
    expect(acceptInput.safeParse({ ...acceptanceOf({}), signature: large }).success).toBe(false)
  })

  test('keeps no drawing that comes with an answer which is refused', async () => {
    const company = await startCompany()
    const png = await drawing()
    const signed = (changes: Partial<AcceptInput> = {}) =>
      acceptanceOf({ ...changes, signature: { kind: 'drawn', png } })
    const quoteLink = async () => openedLinkTo(company, (await issueWholeQuote(company)).id)
    const invoice = await openedLinkTo(company, (await issueWholeInvoice(company)).id)
    const revised = await quoteLink()
    await reviseTo(company, revised.actor.documentId, 'Other words')
    const revoked = await quoteLink()
    await revokeLink(company.owner, { id: revoked.actor.linkId })
    const accepted = await quoteLink()
    await acceptAsVisitor(accepted, acceptanceOf(), visitor)
    const attempts = [
      [invoice, signed(), 'not_found'],
      [revised, signed(), 'wrong_state'],
      [revoked, signed(), 'gone'],
      [accepted, signed({ name: 'Somebody Else' }), 'conflict'],
      [await quoteLink(), signed({ version: 2 }), 'conflict'],
      [await quoteLink(), signed({ chosen: [newId()] }), 'invalid'],
    ] as const
    for (const [link, input, code] of attempts)
      expect((await refusalOf(acceptAsVisitor(link, input, visitor))).code).toBe(code)
    const kept = await asOwner(sql => sql`select from assets where company_id = ${company.id}`)
    expect(kept).toHaveLength(0)
  })

  test('20 times at once is one acceptance, and a later click changes nothing', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => acceptAsVisitor(link, acceptanceOf(), visitor)),
    )
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1)
    await acceptAsVisitor(link, acceptanceOf(), { ...visitor, seenFrom: '198.51.100.1' })
    const given = await answersOf(quote.id)
    expect(given).toHaveLength(1)
    expect(given[0]).toMatchObject({ address: visitor.address })
    expect(await verbsOf(quote.id)).toEqual(['quote.drafted', 'quote.issued', 'quote.accepted'])
    expect(await mailsOf(quote.id)).toHaveLength(2)
  }, 60_000)

  test('again by somebody else, or otherwise, says who accepted it', async () => {
    const company = await startCompany()
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const link = await openedLinkTo(company, quote.id)
    await acceptAsVisitor(link, acceptanceOf(), visitor)
    const answered = {
      code: 'conflict',
      message: expect.stringContaining('by Jordan Reyes'),
      details: { reason: 'answered', name: 'Jordan Reyes' },
    }
    const others = [{ name: 'Somebody Else' }, { chosen: [lines[1]?.id ?? ''] }]
    for (const other of others)
      expect(await refusalOf(acceptAsVisitor(link, acceptanceOf(other), visitor))).toMatchObject(
        answered,
      )
    expect(await refusalOf(declineAsVisitor(link, declined, visitor))).toMatchObject({
      code: 'wrong_state',
      details: answered.details,
    })
  })

  test('is refused for another version, while it is revised, and once it expired', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const quote = await issueWholeQuote(company, { dueOn: '2026-12-01' })
    const link = await openedLinkTo(company, quote.id)
    const reasonOf = async (input: AcceptInput) =>
      (await refusalOf(acceptAsVisitor(link, input, visitor))).details?.reason
    await reviseTo(company, quote.id, 'Other words')
    expect(await reasonOf(acceptanceOf())).toBe('revising')
    await issueQuote(company.owner, { id: quote.id })
    expect(await reasonOf(acceptanceOf())).toBe('changed')
    clock.advance(12 * 86_400)
    expect(await reasonOf(acceptanceOf({ version: 2 }))).toBe('expired')
    expect(await answersOf(quote.id)).toEqual([])
  })

  test('is refused the moment the link is revoked, also with the page open', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const { row, token } = await linkTo(company, quote.id)
    const link = await opened(token)
    await revokeLink(company.owner, row)
    const question = { token, id: newId(), name: 'Jordan', question: 'Why?' }
    const attempts = [
      () => acceptAsVisitor(link, acceptanceOf(), visitor),
      () => declineAsVisitor(link, declined, visitor),
      () => askQuestion(link, question, visitor),
    ]
    for (const attempt of attempts)
      expect(await refusalOf(attempt())).toMatchObject({
        code: 'gone',
        details: { reason: 'link_ended' },
      })
    expect(await answersOf(quote.id)).toEqual([])
    expect((await readEntry(company.owner, quote.id)).standing).toBe('issued')
  })

  test('is for the client: not through a member’s copy, and not for an invoice', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const copy = await openedLinkTo(company, quote.id, { audience: 'member' })
    expect(await refusalOf(acceptAsVisitor(copy, acceptanceOf(), visitor))).toMatchObject({
      code: 'forbidden',
    })
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    expect(await refusalOf(acceptAsVisitor(link, acceptanceOf(), visitor))).toMatchObject({
      code: 'not_found',
    })
  })

  test('cannot reach another quote, nor another company', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const other = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const attempt = declineQuote(link.actor, answerOf(other))
    expect(await refusalOf(attempt)).toMatchObject({ code: 'not_found' })
    const stranger = await startCompany()
    const forged = { ...link, actor: { ...link.actor, companyId: stranger.id } }
    expect(await refusalOf(acceptAsVisitor(forged, acceptanceOf(), visitor))).toMatchObject({
      code: 'gone',
    })
  })
})

describe('declining on the page of a quote', () => {
  test('stores the reason and tells the company, whose member wrote it', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const asked = Array.from({ length: 5 }, () => declineAsVisitor(link, declined, visitor))
    for (const answer of await Promise.all(asked))
      expect(answer).toEqual({ answer: 'declined', name: 'Jordan Reyes' })
    const given = await answersOf(quote.id)
    expect(given).toHaveLength(1)
    expect(given[0]).toMatchObject({
      answer: 'declined',
      note: 'Too expensive',
      address: visitor.address,
      link_id: link.actor.linkId,
      signature: null,
    })
    expect(await mailsOf(quote.id)).toEqual([
      expect.objectContaining({
        kind: 'quote_answered',
        address: `${company.owner.userId}@test.example`,
        about_id: given[0]?.id,
      }),
    ])
  })

  test('can be followed by accepting after all', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    await declineAsVisitor(link, declined, visitor)
    clock.advance(60)
    await acceptAsVisitor(link, acceptanceOf(), visitor)
    expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
  })

  test('cannot be followed by accepting once its last day has passed', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const quote = await issueWholeQuote(company, { dueOn: '2026-11-21' })
    const link = await openedLinkTo(company, quote.id)
    await declineAsVisitor(link, declined, visitor)
    clock.advance(86_400)
    const look = () => readAs(link.actor, tx => getVisitView(tx, link, now()))
    expect((await look())?.quote).toMatchObject({ isLapsed: false, canAccept: true })
    clock.advance(86_400)
    expect(await look()).toMatchObject({
      state: { name: 'declined' },
      quote: { isLapsed: true, canAccept: false },
    })
    expect(await refusalOf(acceptAsVisitor(link, acceptanceOf(), visitor))).toMatchObject({
      code: 'wrong_state',
      details: { reason: 'expired' },
    })
    expect(await declineAsVisitor(link, declined, visitor)).toMatchObject({ answer: 'declined' })
    expect((await readEntry(company.owner, quote.id)).standing).toBe('declined')
  })
})
