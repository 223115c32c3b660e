import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { creditInvoice, voidInvoice } from '@/lib/credit-notes/commands'
import { creditableLinesOf } from '@/lib/credit-notes/model'
import { getCreditedQuantities } from '@/lib/credit-notes/queries'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { recordPayment } from '@/lib/payments/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { creditOf, paymentOf } from '@/tests/support/business'
import { addClient, readEntry, readStored, saveDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { randomDrafts } from '@/tests/support/random-drafts'

afterAll(assertInvariants)

/** What people do to a client's invoices, with numbers that choose which and how much. */
const steps = fc.array(
  fc.record({
    does: fc.constantFrom(
      'issue',
      'credit lines',
      'credit all',
      'void',
      'pay',
      'pay',
      'pay several',
      'pay rest',
      'reverse',
      'reverse',
    ),
    which: fc.nat(1000),
    part: fc.integer({ min: 1, max: 1100 }),
  }),
  { minLength: 4, maxLength: 12 },
)
type Step = { does: string; which: number; part: number }

/** A client's papers while a sequence runs over them. */
class Papers {
  readonly invoices: string[] = []
  readonly payments: string[] = []
  refused = 0
  done = 0

  constructor(
    readonly company: TestCompany,
    readonly clientId: string,
    readonly drafts: ReturnType<typeof draftsOf>,
  ) {}

  /** Does a step; a refusal is fine, anything else is not. */
  async take(step: Step): Promise<void> {
    try {
      await this.attempt(step)
      this.done += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.refused += 1
    }
  }

  private async attempt(step: Step): Promise<void> {
    const invoiceId = this.invoices[step.which % Math.max(1, this.invoices.length)]
    if (step.does === 'issue' || invoiceId === undefined) return this.issue()
    switch (step.does) {
      case 'credit lines':
        return this.creditLines(invoiceId, step)
      case 'credit all':
        await creditInvoice(this.company.owner, creditOf(invoiceId))
        return
      case 'void':
        await voidInvoice(this.company.owner, creditOf(invoiceId))
        return
      case 'reverse':
        return this.reverse(step.which)
      case 'pay several':
        return this.pay(this.invoices.slice(0, 3), step.part)
      case 'pay rest':
        return this.pay([invoiceId], 1000)
      default:
        return this.pay([invoiceId], step.part)
    }
  }

  private async issue(): Promise<void> {
    const draft = this.drafts[this.invoices.length % this.drafts.length]
    if (!draft) return
    const { deductions: _taken, rounding: _added, ...written } = draft
    const lines = written.lines.map(line => ({ ...line, id: newId() }))
    const saved = await saveDraft(this.company.owner, {
      ...written,
      lines,
      id: newId(),
      clientId: this.clientId,
      issuedOn: today(),
      dueOn: today(),
    })
    await issueInvoice(this.company.owner, { id: saved.id })
    this.invoices.push(saved.id)
  }

  private async creditLines(invoiceId: string, { which, part }: Step): Promise<void> {
    const { draft } = await readStored(this.company.owner, 'invoice', invoiceId)
    const credited = await readAs(this.company.owner, tx => getCreditedQuantities(tx, invoiceId))
    const lines = creditableLinesOf(draft, credited)
      .filter((line, index) => line.leftQuantity !== '0' && (which >> index) % 2 === 0)
      .map(line => ({
        lineId: line.id,
        quantity: decimalOf((minorOf(line.leftQuantity, 6) * BigInt(part)) / 1000n, 6),
      }))
      .filter(line => /[1-9]/.test(line.quantity))
    if (lines.length > 0) await creditInvoice(this.company.owner, creditOf(invoiceId, lines))
  }

  /** So many thousandths of what each invoice has open; above 1000 it is refused. */
  private async pay(invoiceIds: readonly string[], part: number): Promise<void> {
    const entries = await Promise.all(invoiceIds.map(id => readEntry(this.company.owner, id)))
    const [first] = entries
    const digits = { JPY: 0, KWD: 3 }[first?.currency ?? ''] ?? 2
    const parts = entries.map(entry => ({
      invoiceId: entry.id,
      minor: (entry.openMinor * BigInt(part) + 999n) / 1000n,
    }))
    const wanted = parts.filter(one => one.minor > 0n)
    const sum = wanted.reduce((total, one) => total + one.minor, 0n)
    const input = paymentOf({ clientId: this.clientId }, decimalOf(sum, digits), {
      currency: first?.currency ?? 'EUR',
      purpose: 'Advance',
      allocations: wanted.map(({ invoiceId, minor }) => ({
        invoiceId,
        amount: decimalOf(minor, digits),
      })),
    })
    if (sum === 0n) return
    await recordPayment(this.company.owner, input)
    this.payments.push(input.id)
  }

  private async reverse(which: number): Promise<void> {
    const id = this.payments[which % Math.max(1, this.payments.length)]
    if (id) await reversePayment(this.company.owner, { id, reversalId: newId(), reason: 'Bounced' })
  }
}

function draftsOf() {
  return fc.sample(randomDrafts('invoice'), { numRuns: 24, seed: 20_261_120 })
}

test('whatever is issued, credited, paid and reversed, no balance is ever negative and all sums agree', async () => {
  const company = await startCompany()
  const counts = { done: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(20), async (sequence, offset) => {
      const drafts = draftsOf()
      const papers = new Papers(company, await addClient(company.owner), [
        ...drafts.slice(offset),
        ...drafts.slice(0, offset),
      ])
      for (const step of sequence) {
        await papers.take(step)
        for (const id of papers.invoices) {
          const { openMinor, paidMinor, creditedMinor, totalMinor } = await readEntry(
            company.owner,
            id,
          )
          expect(openMinor).toBeGreaterThanOrEqual(0n)
          expect(paidMinor + creditedMinor + openMinor).toBe(totalMinor)
        }
      }
      await assertInvariants()
      counts.done += papers.done
      counts.refused += papers.refused
    }),
    { numRuns: 25, endOnFailure: true },
  )
  // A run in which everything is refused would prove nothing.
  expect(counts.done).toBeGreaterThan(counts.refused)
}, 120_000)

test('what many people do to the same invoices at once ends with sums that agree', async () => {
  const company = await startCompany()
  const sequences = fc.sample(steps, { numRuns: 6, seed: 7 })
  const papers = new Papers(company, await addClient(company.owner), draftsOf().slice(0, 3))
  for (let count = 0; count < 3; count += 1) await papers.take({ does: 'issue', which: 0, part: 1 })
  await Promise.all(
    sequences.map(async sequence => {
      for (const step of sequence) if (step.does !== 'issue') await papers.take(step)
    }),
  )
  await assertInvariants()
}, 120_000)
