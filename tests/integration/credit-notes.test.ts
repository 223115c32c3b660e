import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { creditInvoice, voidInvoice } from '@/lib/credit-notes/commands'
import { creditInvoiceInput } from '@/lib/credit-notes/input'
import { getCreditNote, listCreditNotesOf } from '@/lib/credit-notes/queries'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  bill,
  credit,
  creditOf,
  daysOf,
  pay,
  refusedAndUnwritten,
  written,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { lineOf, readEntry, saveWholeDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

/** An invoice over three lines: 286.50, 100.00 and 20.00 taken off; 436.14 with 19 % of tax. */
async function billThree(company: TestCompany) {
  const lines = [
    lineOf(),
    lineOf({ description: 'Printing', quantity: '10', unitPrice: '10' }),
    lineOf({ description: 'Returned', quantity: '-2', unitPrice: '10' }),
  ]
  const [first, second, third] = lines.map(line => line.id)
  return { ...(await bill(company, { lines })), first, second, third }
}

function chosen(lineId: string | undefined, quantity: string) {
  return [{ lineId: lineId ?? '', quantity }]
}

describe('crediting an invoice', () => {
  test('over chosen quantities issues a note of its own series that cites the invoice', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const one = await billThree(company)
    const input = creditOf(one.invoiceId, chosen(one.second, '4'))
    const answer = await creditInvoice(company.accountant, input)
    expect(answer).toEqual({ id: input.id, number: 'CRN-2026-0001', voided: false })
    expect(await readEntry(company.user, one.invoiceId)).toMatchObject({
      standing: 'issued',
      creditedMinor: 4760n,
      openMinor: 43_614n - 4760n,
      voidedAt: null,
    })
    expect(await readEntry(company.user, input.id)).toMatchObject({
      kind: 'credit_note',
      standing: 'issued',
      number: 'CRN-2026-0001',
      totalMinor: 4760n,
      openMinor: 0n,
    })
    const stored = await readAs(company.user, tx => getLatestSnapshot(tx, input.id))
    expect(stored?.snapshot.content).toMatchObject({
      kind: 'credit_note',
      reason: 'Delivered late',
      corrects: {
        number: one.number,
        issuedOn: '2026-11-20',
        dueBefore: '436.14',
        dueAfter: '388.54',
      },
    })
    expect(await verbsOf(one.invoiceId)).toEqual([
      'invoice.drafted',
      'invoice.issued',
      'invoice.credited',
    ])
    expect((await daysOf(company)).map(day => [day.invoiced_minor, day.credited_minor])).toEqual([
      ['43614', '4760'],
    ])
    const listed = await readAs(company.user, tx => listCreditNotesOf(tx, one.invoiceId))
    expect(listed.map(note => [note.number, note.amount])).toEqual([['CRN-2026-0001', '47.60']])
    const found = await readAs(company.user, tx => getCreditNote(tx, input.id))
    expect(found).toMatchObject({ invoiceId: one.invoiceId, reason: 'Delivered late' })
  })

  test('step by step takes back the whole of it, and then it is void', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    await credit(company, one.invoiceId, chosen(one.first, '1.5'))
    await credit(company, one.invoiceId, chosen(one.second, '3'))
    const last = await credit(company, one.invoiceId)
    expect(last.voided).toBe(true)
    expect(await readEntry(company.owner, one.invoiceId)).toMatchObject({
      standing: 'void',
      creditedMinor: 43_614n,
      openMinor: 0n,
    })
  })

  test('of a partly paid invoice takes back what is open, but no more', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    await pay(company, one, '400')
    await credit(company, one.invoiceId, chosen(one.second, '3'))
    expect(await readEntry(company.owner, one.invoiceId)).toMatchObject({ openMinor: 44n })
    await refusedAndUnwritten(
      company,
      () => credit(company, one.invoiceId, chosen(one.second, '1')),
      'invalid',
      `Only 0.44 EUR of ${one.number} is still open, the rest was paid. Credit at most that`,
    )
  })

  test('of a share of a discount of the line, whichever its sign', async () => {
    const company = await startCompany()
    const discount = { kind: 'amount', value: '5' } as const
    const lines = [
      lineOf({ quantity: '4', unitPrice: '100', discount }),
      lineOf({ quantity: '-2', unitPrice: '10', discount }),
    ]
    const one = await bill(company, { lines })
    await credit(company, one.invoiceId, [
      { lineId: lines[0]?.id ?? '', quantity: '2' },
      { lineId: lines[1]?.id ?? '', quantity: '-1' },
    ])
    const rows = await asOwner(
      sql => sql`
        select allowance_minor, amount_minor from credit_note_lines
        where invoice_id = ${one.invoiceId} order by position`,
    )
    expect(rows).toEqual([
      { allowance_minor: '250', amount_minor: '19750' },
      { allowance_minor: '250', amount_minor: '-1250' },
    ])
  })

  test('again with the same id answers the same number and writes nothing', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const input = creditOf(one.invoiceId)
    const first = await creditInvoice(company.owner, input)
    const before = await written(company)
    expect(await creditInvoice(company.owner, input)).toEqual(first)
    expect(await written(company)).toEqual(before)
  })

  test('again with the same id and other content is refused', async () => {
    const company = await startCompany()
    const [one, other] = [await billThree(company), await billThree(company)]
    const input = creditOf(one.invoiceId, chosen(one.second, '4'))
    const made = await creditInvoice(company.owner, input)
    const same = { ...input, lines: chosen(one.second, '4.00') }
    expect(await creditInvoice(company.owner, same)).toEqual(made)
    const changes = [
      { lines: chosen(one.second, '5') },
      { lines: chosen(one.first, '4') },
      { lines: [...chosen(one.second, '4'), ...chosen(one.first, '1')] },
      { lines: null },
      { reason: 'Another one' },
      { invoiceId: other.invoiceId },
    ]
    for (const change of changes)
      await refusedAndUnwritten(
        company,
        () => creditInvoice(company.owner, { ...input, ...change }),
        'conflict',
        `${made.number} was issued already`,
      )
  })

  test('50 at once with one id makes one note', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const input = creditOf(one.invoiceId, chosen(one.first, '1'))
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => creditInvoice(company.owner, input)),
    )
    expect(new Set(answers.map(answer => answer.number)).size).toBe(1)
    expect(await verbsOf(one.invoiceId)).toHaveLength(3)
  }, 60_000)

  test('50 at once of one unit each takes back the ten there are', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => credit(company, one.invoiceId, chosen(one.second, '1'))),
    )
    const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(reasons).toHaveLength(40)
    for (const reason of reasons)
      expect(reason).toMatchObject({ message: 'Line 2 was credited already. Leave it out.' })
  }, 60_000)

  test('racing with a payment for the same remainder lets one of them through', async () => {
    const company = await startCompany()
    for (let round = 0; round < 5; round += 1) {
      const one = await bill(company)
      const outcomes = await Promise.allSettled([
        credit(company, one.invoiceId),
        pay(company, one, '340.94'),
      ])
      expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
      expect((await readEntry(company.owner, one.invoiceId)).openMinor).toBe(0n)
    }
  }, 60_000)
})

describe('voiding an invoice', () => {
  test('is one note over everything, and one row of activity', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const input = creditOf(one.invoiceId)
    expect(await voidInvoice(company.admin, input)).toMatchObject({ voided: true })
    expect(await readEntry(company.user, one.invoiceId)).toMatchObject({ standing: 'void' })
    expect(await verbsOf(one.invoiceId)).toEqual([
      'invoice.drafted',
      'invoice.issued',
      'invoice.voided',
    ])
    const [row] = await asOwner(
      sql => sql`
        select before, after from activity
        where subject_id = ${one.invoiceId} and verb = 'invoice.voided'`,
    )
    expect(row).toMatchObject({
      before: { creditedMinor: '0' },
      after: { creditedMinor: '43614', reason: 'Delivered late', creditNoteId: input.id },
    })
  })

  test('20 at once with ids of their own is one', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => voidInvoice(company.owner, creditOf(one.invoiceId))),
    )
    const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(reasons).toHaveLength(19)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        code: 'wrong_state',
        message: `${one.number} is void already. Nothing is left to credit.`,
      })
  }, 60_000)

  test('is refused while anything of it is paid', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const { id } = await pay(company, one, '1')
    const attempt = () => voidInvoice(company.owner, creditOf(one.invoiceId))
    await refusedAndUnwritten(company, attempt, 'wrong_state', 'Reverse them first')
    await reversePayment(company.owner, { id, reversalId: newId(), reason: 'Typed wrongly' })
    await attempt()
  })
})

describe('a credit note is refused, and nothing is written,', () => {
  test.each([
    ['over more than the line has', '10.5', 'Only 10 of line 2 are left to credit'],
    ['over a quantity of the other sign', '-1', 'Only 10 of line 2 are left to credit'],
  ])('%s', async (_what, quantity, words) => {
    const company = await startCompany()
    const one = await billThree(company)
    const attempt = () => credit(company, one.invoiceId, chosen(one.second, quantity))
    await refusedAndUnwritten(company, attempt, 'invalid', words)
  })

  test('over a line that takes something off alone', async () => {
    const company = await startCompany()
    const one = await billThree(company)
    const attempt = () => credit(company, one.invoiceId, chosen(one.third, '-2'))
    await refusedAndUnwritten(company, attempt, 'invalid', 'The credit note comes to 0')
  })

  test('over a line of another invoice', async () => {
    const company = await startCompany()
    const [one, other] = [await billThree(company), await billThree(company)]
    const attempt = () => credit(company, one.invoiceId, chosen(other.second, '1'))
    await refusedAndUnwritten(company, attempt, 'invalid', 'is not of this invoice')
  })

  test('for a draft, for an invoice of 0, and for one that is paid', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company)
    const nothing = await bill(company, { discount: { kind: 'percent', value: '100' } })
    const paid = await bill(company)
    await pay(company, paid, '340.94')
    const cases = [
      [draft.id, 'Only issued invoices are credited.'],
      [nothing.invoiceId, `${nothing.number} comes to 0. There is nothing to credit.`],
      [paid.invoiceId, `Payments of ${paid.number} were recorded.`],
    ] as const
    for (const [id, words] of cases)
      await refusedAndUnwritten(company, () => credit(company, id), 'wrong_state', words)
    const lines = chosen(newId(), '1')
    await refusedAndUnwritten(
      company,
      () => credit(company, paid.invoiceId, lines),
      'wrong_state',
      `Nothing is open on ${paid.number}. Reverse a payment first`,
    )
  })

  test('to a user, for a quote, a foreign invoice, and one that never was', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const [one, theirs] = [await bill(company), await bill(other)]
    for (const command of [creditInvoice, voidInvoice]) {
      const attempt = () => command(company.user, creditOf(one.invoiceId))
      await refusedAndUnwritten(company, attempt, 'forbidden', 'can credit and void invoices')
      const quote = await saveWholeDraft(company, { kind: 'quote' })
      for (const id of [quote.id, theirs.invoiceId, newId()])
        await refusedAndUnwritten(
          company,
          () => command(company.owner, creditOf(id)),
          'not_found',
          'invoice',
        )
    }
  })

  test('under the id of another document', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await saveWholeDraft(company)
    const attempt = () => creditInvoice(company.owner, { ...creditOf(one.invoiceId), id })
    await refusedAndUnwritten(company, attempt, 'conflict', 'Reload the page')
  })

  test('when its reason cannot be drawn', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const input = { ...creditOf(one.invoiceId), reason: 'Sorry 🎉' }
    await refusedAndUnwritten(company, () => creditInvoice(company.owner, input), 'invalid', '🎉')
  })

  test('in its shape, before anything is looked at', () => {
    const good = creditOf(newId(), chosen(newId(), '1.5'))
    expect(creditInvoiceInput.safeParse(good).success).toBe(true)
    const [line] = good.lines ?? []
    const cases: [Record<string, unknown>, string][] = [
      [{ reason: '  ' }, 'reason'],
      [{ lines: [] }, 'lines'],
      [{ lines: [line, line] }, 'lines'],
      [{ lines: [{ ...line, quantity: '0.000' }] }, 'lines.0.quantity'],
      [{ lines: [{ ...line, quantity: '1.0000001' }] }, 'lines.0.quantity'],
      [{ id: 'x' }, 'id'],
    ]
    for (const [changes, path] of cases) {
      const parsed = creditInvoiceInput.safeParse({ ...good, ...changes })
      expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toContain(path)
    }
  })
})
