import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getLatestSnapshot, getSnapshotVersion } from '@/lib/documents/store-snapshot'
import { deleteDraft, saveDraft as saveDraftCommand } from '@/lib/drafts/commands'
import { newId } from '@/lib/platform/ids'
import { declineQuote } from '@/lib/quotes/answer/commands'
import { discardRevision, issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { startCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  answerOf,
  daysOf,
  issueWholeQuote,
  optionLines,
  refusedAndUnwritten,
  reviseTo,
  versionsOf,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import {
  addClient,
  lineOf,
  readEntry,
  readSent,
  readStored,
  saveDraft,
  saveWholeDraft,
  sectionOf,
} from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

describe('issuing a quote', () => {
  test('numbers it, writes version 1 and enters it, without touching the day', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const draft = await saveWholeDraft(company, { kind: 'quote', lines: optionLines() })
    const issued = await issueQuote(company.accountant, { id: draft.id, version: 1 })
    expect(issued).toEqual({ id: draft.id, number: 'QUO-2026-0001', version: 1 })
    expect(await readEntry(company.user, draft.id)).toMatchObject({
      kind: 'quote',
      standing: 'issued',
      number: 'QUO-2026-0001',
      totalMinor: 13_090n,
      openMinor: 0n,
      dueOn: '2026-12-20',
    })
    const stored = await readAs(company.user, tx => getLatestSnapshot(tx, draft.id))
    expect(stored?.snapshot.content).toMatchObject({
      kind: 'quote',
      replaces: null,
      acceptance: null,
    })
    expect(stored?.snapshot.content.offered?.result.payable).toBe('1.19')
    expect(await verbsOf(draft.id)).toEqual(['quote.drafted', 'quote.issued'])
    expect(await daysOf(company)).toEqual([])
  })

  test('200 times at once gives one number and one version', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company, { kind: 'quote' })
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => issueQuote(company.owner, { id, version: 1 })),
    )
    expect(new Set(answers.map(answer => `${answer.number} ${answer.version}`)).size).toBe(1)
    expect(await versionsOf(company, id)).toHaveLength(1)
    expect(await verbsOf(id)).toEqual(['quote.drafted', 'quote.issued'])
  }, 90_000)

  test.each([
    ['without a client', { clientId: null }, 'Choose a client.'],
    ['when it ends before it begins', { dueOn: '2026-11-19' }, 'last day of validity'],
    [
      'when nothing is ticked',
      { lines: [lineOf({ optional: true, chosen: false })] },
      'Every line is an option that is not ticked.',
    ],
    ['when a character cannot be drawn', { notes: 'ქართული' }, 'ქ'],
    ['without lines', { lines: [] }, 'line'],
  ])('%s is refused', async (_what, changes, words) => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const whole = await saveWholeDraft(company, { kind: 'quote' })
    const { id } = await saveDraft(company.owner, { ...whole, id: newId(), ...changes })
    await refusedAndUnwritten(company, () => issueQuote(company.owner, { id }), 'invalid', words)
  })

  test('is not for a user, nor of a deleted draft, nor in another version than was shown', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const { id } = draft
    await refusedAndUnwritten(company, () => issueQuote(company.user, { id }), 'forbidden', 'issue')
    const stale = () => issueQuote(company.owner, { id, version: 7 })
    await refusedAndUnwritten(company, stale, 'conflict', 'changed after it was shown')
    await deleteDraft(company.owner, draft)
    const late = () => issueQuote(company.owner, { id })
    await refusedAndUnwritten(company, late, 'wrong_state', 'Restore it')
  })
})

describe('revising a quote', () => {
  test('keeps out a tab left open since before it was issued', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const before = await readStored(company.owner, 'quote', draft.id)
    await issueQuote(company.owner, { id: draft.id })
    await reviseQuote(company.owner, { id: draft.id })
    const { version, editorId } = before
    const stale = { draft: { ...draft, notes: 'Old words' }, version, editorId: editorId ?? '' }
    await expect(saveDraftCommand(company.owner, stale)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('leaves version 1 in force until version 2 is issued under the same number', async () => {
    const company = await startCompany()
    const { id, number } = await issueWholeQuote(company)
    const before = await readEntry(company.owner, id)
    await reviseTo(company, id, 'Cheaper')
    expect(await readEntry(company.owner, id)).toMatchObject({
      standing: 'issued',
      totalMinor: before.totalMinor,
    })
    expect(await issueQuote(company.owner, { id })).toEqual({ id, number, version: 2 })
    const versions = await versionsOf(company, id)
    expect(versions.map(one => [one.version, one.reason, one.byName])).toEqual([
      [2, 'revised', 'Olga Owner'],
      [1, 'issued', 'Olga Owner'],
    ])
    const first = await readAs(company.owner, tx => getSnapshotVersion(tx, id, 1))
    const second = await readAs(company.owner, tx => getSnapshotVersion(tx, id, 2))
    expect(first?.snapshot.content.notes).toBe('')
    expect(second?.snapshot.content).toMatchObject({ notes: 'Cheaper', replaces: { version: 1 } })
    expect(await verbsOf(id)).toEqual([
      'quote.drafted',
      'quote.issued',
      'quote.revising',
      'quote.edited',
      'quote.revised',
    ])
    expect((await readEntry(company.owner, id)).listedAt).toEqual(before.listedAt)
  })

  test('asked and issued many times at once is one version', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    await Promise.all(Array.from({ length: 20 }, () => reviseQuote(company.owner, { id })))
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => issueQuote(company.owner, { id })),
    )
    expect(new Set(answers.map(answer => answer.version))).toEqual(new Set([2]))
    expect(await verbsOf(id)).toEqual([
      'quote.drafted',
      'quote.issued',
      'quote.revising',
      'quote.revised',
    ])
  }, 60_000)

  test('keeps the client it was issued to, and cannot be deleted', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    await reviseQuote(company.owner, { id })
    const sent = await readSent(company.owner, 'quote', id)
    const { version } = await readStored(company.owner, 'quote', id)
    const draft = { ...sent, clientId: null }
    await saveDraftCommand(company.owner, { draft, version, editorId: newId() })
    expect((await readSent(company.owner, 'quote', id)).clientId).toBe(sent.clientId)
    const remove = () => deleteDraft(company.owner, { kind: 'quote', id })
    await refusedAndUnwritten(company, remove, 'wrong_state', 'stay for good')
  })

  test('given up says again word for word what is in force', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company, {
      lines: [
        sectionOf('Part one'),
        ...optionLines(),
        lineOf({ discount: { kind: 'percent', value: '12.5' }, tax: { category: 'Z', rate: '0' } }),
      ],
      discount: { kind: 'amount', value: '5' },
      purchaseOrder: 'PO-9',
      notes: 'Hello',
      terms: 'Soon',
    })
    const before = await readSent(company.owner, 'quote', id)
    await reviseTo(company, id, 'Dearer')
    await Promise.all(Array.from({ length: 10 }, () => discardRevision(company.owner, { id })))
    expect(await readSent(company.owner, 'quote', id)).toEqual(before)
    expect(await readStored(company.owner, 'quote', id)).toMatchObject({ status: 'issued' })
    expect((await verbsOf(id)).slice(2)).toEqual([
      'quote.revising',
      'quote.edited',
      'quote.revision_discarded',
    ])
    expect(await versionsOf(company, id)).toHaveLength(1)
  })

  test('is dated anew, valid again where it had expired, and given up as it was', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    const revisedOn = async (days: number) => {
      clock.advance(days * 86_400)
      await reviseQuote(company.owner, { id })
      const { issuedOn, dueOn } = await readSent(company.owner, 'quote', id)
      expect(await readEntry(company.owner, id)).toMatchObject({ dueOn: '2026-12-20' })
      await discardRevision(company.owner, { id })
      return [issuedOn, dueOn]
    }
    expect(await revisedOn(2)).toEqual(['2026-11-22', '2026-12-20'])
    expect(await revisedOn(30)).toEqual(['2026-12-22', '2027-01-21'])
    expect(await readSent(company.owner, 'quote', id)).toMatchObject({
      issuedOn: '2026-11-20',
      dueOn: '2026-12-20',
    })
    await reviseQuote(company.owner, { id })
    await issueQuote(company.owner, { id })
    expect(await readEntry(company.owner, id)).toMatchObject({ issuedOn: '2026-12-22' })
  })

  test('is for bookkeepers, also of what a user wrote, and over once it was accepted', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    const { id } = await saveDraft(company.user, { kind: 'quote', clientId })
    await issueQuote(company.owner, { id })
    await reviseQuote(company.accountant, { id })
    const draft = await readSent(company.owner, 'quote', id)
    const { version } = await readStored(company.owner, 'quote', id)
    const write = () => saveDraftCommand(company.user, { draft, version, editorId: newId() })
    await refusedAndUnwritten(company, write, 'forbidden', 'issue documents')
    for (const command of [reviseQuote, discardRevision]) {
      const attempt = () => command(company.user, { id })
      await refusedAndUnwritten(company, attempt, 'forbidden', 'issue documents')
      const missing = () => command(company.owner, { id: newId() })
      await refusedAndUnwritten(company, missing, 'not_found', 'quote')
    }
    const accepted = await acceptWholeQuote(company)
    for (const command of [reviseQuote, discardRevision])
      await refusedAndUnwritten(
        company,
        () => command(company.owner, { id: accepted.id }),
        'wrong_state',
        `${accepted.number} was accepted`,
      )
  })

  test('makes a declined quote wait for an answer again', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    await declineQuote(company.owner, answerOf(quote))
    await reviseTo(company, quote.id, 'Cheaper')
    expect((await readEntry(company.owner, quote.id)).standing).toBe('declined')
    await issueQuote(company.owner, { id: quote.id })
    expect((await readEntry(company.owner, quote.id)).standing).toBe('issued')
  })
})
