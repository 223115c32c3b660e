import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { assets, companies } from '@/db/schema/all'
import { readAs, runCommand } from '@/lib/access/doors'
import { openLink } from '@/lib/access/open-link'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { revokeLink } from '@/lib/links/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { downloadAsVisitor, totalsOfChoice } from '@/lib/visits/commands'
import { getVisitPicture, getVisitView } from '@/lib/visits/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  bill,
  credit,
  issueWholeQuote,
  optionLines,
  pay,
  reviseTo,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, issueWholeInvoice, lineOf } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { linkTo, opened, openedLinkTo } from '@/tests/support/opened-links'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const bank = {
  bankAccountName: 'Northlight Studio',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
}

async function viewOf(company: TestCompany, documentId: string, changes = {}) {
  const link = await openedLinkTo(company, documentId, changes)
  return look(link)
}

async function look(link: Awaited<ReturnType<typeof opened>>) {
  const view = await readAs(link.actor, tx => getVisitView(tx, link, now()))
  if (!view) throw new Error('There is nothing to see.')
  return view
}

describe('the page of an invoice', () => {
  test('says what is open, when, and how to pay it', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany(bank)
    const invoice = await issueWholeInvoice(company)
    const view = await viewOf(company, invoice.id)
    expect(view).toMatchObject({
      kind: 'invoice',
      number: invoice.number,
      clientName: 'Acme Design',
      locale: 'en-US',
      headline: {
        kind: 'Invoice',
        amount: '€340.94',
        total: '€340.94',
        settled: '',
        date: 'Dec\u00a020,\u00a02026',
        days: 30,
      },
      state: { name: 'open', on: '', by: '' },
      payment: { amount: { value: '€340.94', copy: '340.94' } },
      quote: null,
      changed: null,
      canAsk: true,
      hasAddress: true,
    })
    expect(view.payment?.rows).toContainEqual({
      label: 'IBAN',
      value: 'DE02\u00a01203\u00a00000\u00a00000\u00a02020\u00a051',
      copy: 'DE02120300000000202051',
    })
    expect(view.payment?.code?.alt).toContain('€340.94')
  })

  test('follows what happens after it was issued, while its paper stays as it was', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany(bank)
    const billed = await bill(company)
    const link = await openedLinkTo(company, billed.invoiceId)
    const before = await look(link)
    const first = await pay(company, billed, '100.94')
    const partly = await look(link)
    expect(partly.state.name).toBe('partly_paid')
    expect(partly.headline).toMatchObject({
      amount: '€240.00',
      total: '€340.94',
      settled: '€100.94',
    })
    expect(partly.payment?.amount.copy).toBe('240.00')
    expect(partly.payment?.code).not.toEqual(before.payment?.code)
    expect(partly.payment?.code?.alt).toContain('€240.00')
    expect(partly.paper).toEqual(before.paper)
    clock.advance(31 * 86_400)
    expect(await look(link)).toMatchObject({ state: { name: 'overdue' }, headline: { days: -1 } })
    await pay(company, billed, '240')
    const paid = await look(link)
    expect(paid.state).toEqual({ name: 'paid', on: 'Dec\u00a021,\u00a02026', by: '' })
    expect(paid.headline).toMatchObject({ amount: '€340.94', settled: '€340.94' })
    expect(paid.payment).toBeNull()
    await reversePayment(company.owner, { id: first.id, reversalId: newId(), reason: 'Returned' })
    expect(await look(link)).toMatchObject({
      state: { name: 'overdue' },
      headline: { amount: '€100.94' },
    })
  })

  test('that was credited as a whole is void and asks for nothing', async () => {
    const company = await startCompany(bank)
    const { invoiceId } = await bill(company)
    await credit(company, invoiceId)
    const view = await viewOf(company, invoiceId)
    expect(view.state.name).toBe('void')
    expect(view.payment).toBeNull()
  })

  test('shows no account where the company filled in none', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    expect((await viewOf(company, invoice.id)).payment).toBeNull()
  })
})

describe('the page of a quote', () => {
  test('offers its options and says until when', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const view = await viewOf(company, quote.id)
    expect(view.state.name).toBe('open')
    expect(view.quote).toEqual({
      version: 1,
      options: [
        { id: lines[1]?.id, title: 'Poster design', detail: '', amount: '10.00', chosen: true },
        { id: lines[2]?.id, title: 'Poster design', detail: '', amount: '1.00', chosen: false },
      ],
      isLapsed: false,
      canAccept: true,
      canDecline: true,
      answer: null,
    })
  })

  test('computes a choice as the server would accept it', async () => {
    const company = await startCompany()
    const lines = optionLines()
    const quote = await issueWholeQuote(company, { lines })
    const link = await openedLinkTo(company, quote.id)
    const [, ticked = '', unticked = ''] = lines.map(line => line.id)
    const amountOf = async (chosen: string[]) => (await totalsOfChoice(link, { chosen })).amount
    expect(await amountOf([])).toBe('€119.00')
    expect(await amountOf([ticked])).toBe('€130.90')
    expect(await amountOf([ticked, unticked])).toBe('€132.09')
    expect(await refusalOf(totalsOfChoice(link, { chosen: [newId()] }))).toMatchObject({
      code: 'invalid',
    })
    const { lines: rows, totals } = await totalsOfChoice(link, { chosen: [unticked] })
    expect(rows.map(row => row.amount)).toEqual(['100.00', '(10.00)', '1.00'])
    expect(totals.at(-1)).toMatchObject({ value: '€120.19', tone: 'due' })
  })

  test('can be answered until it expires, and not while it is revised', async () => {
    const clock = stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const quote = await issueWholeQuote(company, { dueOn: '2026-11-21' })
    const link = await openedLinkTo(company, quote.id)
    await reviseQuote(company.owner, { id: quote.id })
    expect(await look(link)).toMatchObject({
      state: { name: 'revising' },
      quote: { canAccept: false, canDecline: false },
    })
    await issueQuote(company.owner, { id: quote.id })
    expect(await look(link)).toMatchObject({ state: { name: 'open' }, quote: { canAccept: true } })
    clock.advance(2 * 86_400)
    expect(await look(link)).toMatchObject({
      state: { name: 'expired' },
      quote: { canAccept: false, canDecline: false },
    })
  })

  test('shows the new version behind an old link, and says so', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const { token } = await linkTo(company, quote.id)
    expect((await look(await opened(token))).changed).toBeNull()
    await reviseTo(company, quote.id, 'Cheaper now')
    await issueQuote(company.owner, { id: quote.id })
    const view = await look(await opened(token))
    expect(view.changed).toEqual({ from: 1, to: 2 })
    expect(view.quote?.version).toBe(2)
    expect(view.paper.blocks.notes?.text).toBe('Cheaper now')
    expect((await viewOf(company, quote.id)).changed).toBeNull()
  })

  test('that was accepted says by whom, and is no new version', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const { token } = await linkTo(company, quote.id)
    const accepted = await acceptWholeQuote(company)
    expect(await viewOf(company, accepted.id)).toMatchObject({
      state: { name: 'accepted', by: 'Nina Yes' },
      changed: null,
      quote: {
        canAccept: false,
        canDecline: false,
        answer: { answer: 'accepted', name: 'Nina Yes', version: 1, note: '' },
      },
    })
    expect((await look(await opened(token))).state.name).toBe('open')
  })

  test('opened by a member’s own copy can neither be answered nor asked about', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    expect(await viewOf(company, quote.id, { audience: 'member' })).toMatchObject({
      canAsk: false,
      quote: { canAccept: false, canDecline: false },
    })
  })
})

describe('what a visitor gets', () => {
  test('holds nothing of the company but the document: no ids, notes, addresses or other documents', async () => {
    const company = await startCompany({ ...bank, email: 'owner@northlight.example' })
    const clientId = await addClient(company.owner, {
      name: 'Acme Design',
      notes: 'pays late, be careful',
      email: 'billing@acme.example.com',
    })
    const other = await issueWholeInvoice(company, { clientId })
    const lines = [lineOf(), lineOf({ description: 'Hosting' })]
    const invoice = await issueWholeInvoice(company, { clientId, lines })
    await preparePdfDownload(company.owner, invoice.id)
    const { row, token } = await linkTo(company, invoice.id)
    const { token: _own, nonce: _proof, ...view } = await look(await opened(token))
    const text = JSON.stringify(view)
    const secrets = [
      company.id,
      company.owner.userId,
      clientId,
      invoice.id,
      other.id,
      other.number,
      row.id,
      row.address,
      'pays late',
      'Olga Owner',
      ...lines.map(line => line.id),
    ]
    for (const secret of secrets) expect(text).not.toContain(secret)
    const withoutHashes = text.replaceAll(/[0-9a-f]{64}/g, '')
    expect(withoutHashes).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/)
  })

  test('is one document: neither another one’s PDF nor its pictures', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const other = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    expect((await downloadAsVisitor(link)).url).toMatch(/^\/api\/pdf\//)
    expect(await refusalOf(preparePdfDownload(link.actor, other.id))).toMatchObject({
      code: 'not_found',
    })
    const forged = { ...link, actor: { ...link.actor, documentId: other.id } }
    expect(forged.actor.companyId).toBe(company.id)
    const stranger = await startCompany()
    const foreign = { ...link, actor: { ...link.actor, companyId: stranger.id } }
    expect(await readAs(foreign.actor, tx => getVisitView(tx, foreign, now()))).toBeNull()
    expect(await refusalOf(downloadAsVisitor(foreign))).toMatchObject({ code: 'not_found' })
  })

  test('are pictures of this document and the logo of today, and no others', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const bytes = readFileSync('tests/pdf/pictures/logo-flattened.png')
    const add = (name: string) =>
      runCommand(company.owner, async tx => {
        const hash = sha256(name)
        await tx
          .insert(assets)
          .values({ companyId: company.id, sha256: hash, mime: 'image/png', bytes })
        return hash
      })
    const [logo, photo] = [await add('logo'), await add('photo of a draft')]
    await runCommand(company.owner, tx => tx.update(companies).set({ logo }))
    const pictureOf = (hash: string) => readAs(link.actor, tx => getVisitPicture(tx, link, hash))
    expect(await pictureOf(logo)).toMatchObject({ mime: 'image/png' })
    expect(await pictureOf(photo)).toBeNull()
    expect((await look(link)).company.logo).toBe(null)
  })

  test('ends with the link', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { row, token } = await linkTo(company, invoice.id)
    await revokeLink(company.owner, row)
    expect(await openLink(token, 'test')).toBeNull()
  })
})
