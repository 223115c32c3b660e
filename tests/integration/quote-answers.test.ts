import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { newId } from '@/lib/platform/ids'
import { acceptQuote, declineQuote } from '@/lib/quotes/answer/commands'
import { acceptQuoteInput } from '@/lib/quotes/input'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { listAnswers } from '@/lib/quotes/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  answerOf,
  issueWholeQuote,
  optionLines,
  refusedAndUnwritten,
  reviseTo,
  versionsOf,
  written,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { readEntry, saveWholeDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

describe('accepting a quote', () => {
  test('appends the version with the chosen options, who accepted, and the hash that was shown', async () => {
    stopClockAt('2026-11-20T23:30:00Z')
    const company = await startCompany({ timezone: 'Asia/Tokyo' })
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const shown = await readAs(company.owner, tx => getLatestSnapshot(tx, quote.id))
    const chosen = [lines[2]?.id ?? '']
    const input = answerOf(quote, { chosen, note: 'With the small one' })
    const accepted = await acceptQuote(company.accountant, input)
    expect(accepted).toEqual({ id: quote.id, number: quote.number, version: 2 })
    expect(await readEntry(company.owner, quote.id)).toMatchObject({
      standing: 'accepted',
      totalMinor: 12_019n,
    })
    const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, quote.id))
    expect(stored?.snapshot.content).toMatchObject({
      calculation: { result: { payable: '120.19' } },
      offered: { result: { payable: '11.90' } },
      acceptance: {
        name: 'Nina Yes',
        note: 'With the small one',
        acceptedOn: '2026-11-21',
        time: '08:30',
        version: 1,
        sha256: shown?.sha256,
      },
    })
    const [answer] = await readAs(company.user, tx => listAnswers(tx, quote.id))
    expect(answer).toMatchObject({ answer: 'accepted', name: 'Nina Yes', version: 1 })
    expect((await versionsOf(company, quote.id)).map(one => one.reason)).toEqual([
      'accepted',
      'issued',
    ])
    expect(await verbsOf(quote.id)).toEqual(['quote.drafted', 'quote.issued', 'quote.accepted'])
  })

  test('50 times at once is one acceptance', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => acceptQuote(company.owner, answerOf(quote))),
    )
    expect(new Set(answers.map(answer => answer.version))).toEqual(new Set([2]))
    expect(await verbsOf(quote.id)).toHaveLength(3)
  }, 60_000)

  test('again with other options is told so, also at once', async () => {
    const company = await startCompany()
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const [, ticked = '', unticked = ''] = lines.map(line => line.id)
    const choices = [[], [ticked], [unticked], [ticked, unticked]]
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        acceptQuote(company.owner, answerOf(quote, { chosen: choices[index % 4] ?? [] })),
      ),
    )
    const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(reasons).toHaveLength(15)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(`${quote.number} was accepted already`),
      })
    expect(await verbsOf(quote.id)).toHaveLength(3)
  }, 60_000)

  test('or declining it, again in the name of another is told who answered', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    for (const [command, said] of [
      [declineQuote, 'declined'],
      [acceptQuote, 'accepted'],
    ] as const) {
      await command(company.owner, answerOf(quote))
      const other = () => command(company.owner, answerOf(quote, { name: 'Bob No' }))
      const words = `${quote.number} was ${said} already, by Nina Yes`
      await refusedAndUnwritten(company, other, 'conflict', words)
    }
  })

  test('at once with a revision lets one of them through', async () => {
    const company = await startCompany()
    for (let round = 0; round < 6; round += 1) {
      const quote = await issueWholeQuote(company)
      const both = [
        () => acceptQuote(company.owner, answerOf(quote)),
        () => reviseQuote(company.owner, { id: quote.id }),
      ]
      if (round % 2 === 1) both.reverse()
      const outcomes = await Promise.allSettled(both.map(go => go()))
      const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
      expect(reasons).toHaveLength(1)
      expect(reasons[0]).toMatchObject({ code: 'wrong_state' })
    }
  }, 60_000)

  test('of a version that is not in force any more is told which one is', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    await reviseTo(company, quote.id, 'Cheaper')
    const early = () => acceptQuote(company.owner, answerOf(quote))
    await refusedAndUnwritten(company, early, 'wrong_state', 'is being revised')
    await issueQuote(company.owner, { id: quote.id })
    for (const command of [
      () => acceptQuote(company.owner, answerOf(quote)),
      () => declineQuote(company.owner, answerOf(quote)),
    ])
      await refusedAndUnwritten(company, command, 'conflict', `Version 2 of ${quote.number}`)
  })

  test('of options that the version does not have, of a draft, by a user or of none is refused', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const quote = await issueWholeQuote(company, { lines: optionLines() })
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const theirs = await issueWholeQuote(other)
    const accept =
      (actor: TestCompany['owner'], input: Parameters<typeof answerOf>[0], changes = {}) =>
      () =>
        acceptQuote(actor, answerOf(input, changes))
    const wrong = accept(company.owner, quote, { chosen: [newId()] })
    await refusedAndUnwritten(company, wrong, 'invalid', 'another version')
    const early = accept(company.owner, { id: draft.id, version: 1 })
    await refusedAndUnwritten(company, early, 'wrong_state', 'still a draft')
    await refusedAndUnwritten(
      company,
      accept(company.user, quote),
      'forbidden',
      'record answers to quotes',
    )
    for (const id of [theirs.id, newId()])
      await refusedAndUnwritten(
        company,
        accept(company.owner, { id, version: 1 }),
        'not_found',
        'quote',
      )
  })

  test('leaves nothing to issue any more', async () => {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company)
    const before = await written(company)
    expect(await issueQuote(company.owner, { id: quote.id })).toEqual(quote)
    expect(await written(company)).toEqual(before)
  })

  test('needs a name and a version', () => {
    const good = answerOf({ id: newId(), version: 1 })
    expect(acceptQuoteInput.safeParse(good).success).toBe(true)
    for (const changes of [{ name: '  ' }, { version: 0 }, { version: 1.5 }, { chosen: ['x'] }])
      expect(acceptQuoteInput.safeParse({ ...good, ...changes }).success).toBe(false)
  })
})

describe('declining a quote', () => {
  test('records who and why, once, and leaves the way open to accept', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const input = answerOf(quote, { note: 'Too dear' })
    await Promise.all(Array.from({ length: 20 }, () => declineQuote(company.admin, input)))
    expect((await readEntry(company.owner, quote.id)).standing).toBe('declined')
    expect(await verbsOf(quote.id)).toEqual(['quote.drafted', 'quote.issued', 'quote.declined'])
    await acceptQuote(company.owner, answerOf(quote))
    expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
    const answers = await readAs(company.user, tx => listAnswers(tx, quote.id))
    expect(answers.map(answer => [answer.answer, answer.note])).toEqual([
      ['accepted', ''],
      ['declined', 'Too dear'],
    ])
    const late = () => declineQuote(company.owner, input)
    await refusedAndUnwritten(company, late, 'wrong_state', 'was accepted and cannot be declined')
  })

  test('is refused to a user, for a draft, for what is foreign or never was', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const quote = await issueWholeQuote(company)
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const theirs = await issueWholeQuote(other)
    const decline = (actor: TestCompany['owner'], id: string) => () =>
      declineQuote(actor, answerOf({ id, version: 1 }))
    await refusedAndUnwritten(
      company,
      decline(company.user, quote.id),
      'forbidden',
      'record answers to quotes',
    )
    await refusedAndUnwritten(company, decline(company.owner, draft.id), 'wrong_state', 'draft')
    for (const id of [theirs.id, newId()])
      await refusedAndUnwritten(company, decline(company.owner, id), 'not_found', 'quote')
  })

  test('at once with an acceptance ends as accepted, or declined and then accepted', async () => {
    const company = await startCompany()
    for (let round = 0; round < 4; round += 1) {
      const quote = await issueWholeQuote(company)
      await Promise.allSettled([
        declineQuote(company.owner, answerOf(quote)),
        acceptQuote(company.owner, answerOf(quote)),
      ])
      expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
    }
    const rows = await asOwner(
      sql => sql`
        select count(*)::int as accepted from quote_answers
        where company_id = ${company.id} and answer = 'accepted'`,
    )
    expect(rows).toEqual([{ accepted: 4 }])
  })
})
