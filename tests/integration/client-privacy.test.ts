import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { editClient } from '@/lib/clients/commands'
import { eraseClient, exportClient } from '@/lib/clients/privacy/commands'
import { erasedNameOf } from '@/lib/clients/privacy/model'
import { getErasurePlan } from '@/lib/clients/privacy/queries'
import { getClient, listClientChoices, listClients } from '@/lib/clients/queries'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { deleteDraft } from '@/lib/drafts/commands'
import { requestExport } from '@/lib/exports/commands'
import { makeDueExports } from '@/lib/exports/making/commands'
import { sendDocument } from '@/lib/mails/sending/commands'
import { recordPayment } from '@/lib/payments/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { listInput } from '@/lib/register/input'
import { listDocuments } from '@/lib/register/queries'
import { getDocumentPage } from '@/lib/register/view/document/queries'
import { acceptAsVisitor, declineAsVisitor } from '@/lib/visits/answer/commands'
import { askQuestion, reportView } from '@/lib/visits/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { invoiceWholeQuote, issueWholeQuote, paymentOf } from '@/tests/support/business'
import {
  addClient,
  clientOf,
  issueWholeInvoice,
  saveWholeDraft,
  today,
} from '@/tests/support/drafts'
import { entriesIn, exportRow, exportsHere } from '@/tests/support/exported'
import { everythingOf } from '@/tests/support/foreign-company'
import { assertInvariants } from '@/tests/support/invariants'
import { openedLinkTo, visitor } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { sendingOf } from '@/tests/support/sendings'

afterAll(assertInvariants)

/** Words that stand nowhere but where this client is meant. */
const person = {
  name: 'Quirinus Zwiebelfisch',
  contactName: 'Ottokar Zwiebelfisch',
  email: 'quirinus@zwiebelfisch.example',
  phone: '+49 30 987654321',
  taxId: 'DE-ZWIEBELFISCH-1',
  notes: 'Prefers Zwiebelfisch jokes',
  billing: {
    line1: 'Zwiebelfischgasse 1',
    line2: '',
    city: 'Zwiebelstadt',
    region: '',
    postalCode: '99999',
    countryCode: 'DE',
  },
}
const traces = /quirinus|ottokar|zwiebel|987654321|203\.0\.113\.9|iPhone/i

/** A client with everything that can be known of one. */
async function wellKnown(company: TestCompany) {
  const clientId = await addClient(company.owner, person)
  const invoice = await issueWholeInvoice(company, { clientId })
  const draft = await saveWholeDraft(company, { clientId, notes: 'For Zwiebelfisch' })
  const deleted = await saveWholeDraft(company, { clientId, notes: 'Zwiebelfisch again' })
  await deleteDraft(company.owner, { kind: 'invoice', id: deleted.id })
  const accepted = await issueWholeQuote(company, { clientId })
  const refused = await issueWholeQuote(company, { clientId })
  const sending = { recipients: [person.email], subject: 'For Zwiebelfisch', copyToMe: true }
  for (const { id } of [invoice, accepted])
    await sendDocument(company.owner, sendingOf(id, { ...sending, body: 'Dear Ottokar {{link}}' }))
  const address = { address: person.email }
  const toInvoice = await openedLinkTo(company, invoice.id, address)
  await reportView(toInvoice, toInvoice.nonce, { ...visitor, isMember: false })
  const question = { token: '', id: newId(), name: person.contactName, question: 'A Zwiebel?' }
  await askQuestion(toInvoice, question, visitor)
  const yes = { token: '', version: 1, name: person.contactName, note: '', chosen: [] }
  const typed = { kind: 'typed' } as const
  const toAccepted = await openedLinkTo(company, accepted.id, address)
  await acceptAsVisitor(toAccepted, { ...yes, signature: typed }, visitor)
  const toRefused = await openedLinkTo(company, refused.id, address)
  const no = { token: '', version: 1, name: person.contactName, note: 'Zwiebel too dear' }
  await declineAsVisitor(toRefused, no, visitor)
  const paid = await recordPayment(
    company.owner,
    paymentOf({ clientId, invoiceId: invoice.id }, '10'),
  )
  const { version } = (await readAs(company.owner, tx => getClient(tx, clientId))) ?? { version: 0 }
  const edited = { ...clientOf({ ...person, id: clientId, phone: '+49 30 987654321 1' }), version }
  await editClient(company.owner, edited)
  return { clientId, invoice, draft, accepted, refused, paid, link: toInvoice }
}

/** Where words of the person stand, by table. */
async function placesWithTraces(company: TestCompany): Promise<string[]> {
  const rows: { place: string; line: string }[] = JSON.parse(await everythingOf(company.id))
  return [...new Set(rows.filter(row => traces.test(row.line)).map(row => row.place))].toSorted()
}

describe('what is known of a client', () => {
  test('is told in one file: facts, documents, mails, links, views, questions, answers', async () => {
    const company = await startCompany()
    const { clientId } = await wellKnown(company)
    const records = await exportClient(company.owner, { id: clientId })
    expect(records.client).toMatchObject({ name: person.name, notes: person.notes })
    expect(records.documents.map(each => each.kind).toSorted()).toEqual([
      'invoice',
      'invoice',
      'invoice',
      'quote',
      'quote',
      'receipt',
    ])
    expect(records.mails.map(each => each.address)).toContain(person.email)
    expect(records.views[0]).toMatchObject({ address: '203.0.113.9' })
    expect(records.questions[0]).toMatchObject({ question: 'A Zwiebel?' })
    expect(records.answers.map(each => each.answer).toSorted()).toEqual(['accepted', 'declined'])
    expect(records.links.length).toBeGreaterThan(3)
    expect(records.activity?.length).toBeGreaterThan(5)
    expect(records.versions.map(each => each.buyer)).toContainEqual(
      expect.objectContaining({ name: person.name }),
    )
    expect(await verbsOf(clientId)).toContain('client.exported')
    // Who may not read the activity is not told it here either.
    expect((await exportClient(company.accountant, { id: clientId })).activity).toBeNull()
    const refusal = await refusalOf(exportClient(company.user, { id: clientId }))
    expect(refusal.code).toBe('forbidden')
  })

  test('is of the company’s own clients alone', async () => {
    const [company, stranger] = [await startCompany(), await startCompany()]
    const clientId = await addClient(company.owner, person)
    const asked = { id: clientId, name: person.name }
    expect((await refusalOf(exportClient(stranger.owner, asked))).code).toBe('not_found')
    expect((await refusalOf(eraseClient(stranger.owner, asked))).code).toBe('not_found')
    expect(await readAs(stranger.owner, tx => getErasurePlan(tx, clientId))).toBeNull()
    expect(await placesWithTraces(company)).toContain('clients')
  })
})

describe('erasing a client', () => {
  test('says beforehand what stays and what goes', async () => {
    const company = await startCompany()
    const { clientId } = await wellKnown(company)
    const plan = await readAs(company.owner, tx => getErasurePlan(tx, clientId))
    expect(plan).toMatchObject({
      name: person.name,
      kept: { invoice: 1, quote: 2, receipt: 1, credit_note: 0 },
      payments: 1,
      openInvoices: 1,
      drafts: 2,
      views: 1,
      questions: 1,
      answers: 2,
    })
    expect(plan?.links).toBeGreaterThan(3)
    expect(plan?.mails).toBeGreaterThan(1)
    expect(plan?.waitingMails).toBeGreaterThan(1)
  })

  test('leaves nothing of them but what was issued and paid', async () => {
    const company = await startCompany()
    const { clientId } = await wellKnown(company)
    expect(await placesWithTraces(company)).toEqual([
      'activity',
      'client_words',
      'clients',
      'invoices',
      'link_views',
      'links',
      'mails',
      'outbox',
      'questions',
      'quote_answers',
      'snapshots',
    ])
    await eraseClient(company.admin, { id: clientId, name: person.name })
    // Who accepted stands in the accepted version as well.
    expect(await placesWithTraces(company)).toEqual(['quote_answers', 'snapshots'])
    const left = await asOwner(
      sql => sql`
        select answer, name, note, address, user_agent from quote_answers
        where company_id = ${company.id} order by answer`,
    )
    expect(left).toEqual([
      { answer: 'accepted', name: person.contactName, note: '', address: null, user_agent: null },
      { answer: 'declined', name: 'Erased', note: '', address: null, user_agent: null },
    ])
    const erased = await asOwner(
      sql => sql`
        select actor_name, subject_label, before, after from activity
        where subject_id = ${clientId} and verb = 'client.erased'`,
    )
    expect(erased).toEqual([
      {
        actor_name: 'Adam Admin',
        subject_label: erasedNameOf(clientId),
        before: null,
        after: null,
      },
    ])
  })

  test('changes no document: pages, lists and PDFs are as they were', async () => {
    const company = await startCompany()
    const { clientId, invoice, draft, link } = await wellKnown(company)
    const hashOf = async () => {
      const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, invoice.id))
      return sha256(await renderSnapshot(company.owner, stored?.id ?? ''))
    }
    const before = await hashOf()
    await eraseClient(company.owner, { id: clientId, name: `  ${person.name} ` })
    expect(await hashOf()).toBe(before)
    const name = erasedNameOf(clientId)
    const list = await readAs(company.owner, tx => listClients(tx, { search: '' }))
    expect(list.rows.map(row => row.name)).toEqual([name])
    const found = await readAs(company.owner, tx => listClients(tx, { search: 'erased' }))
    expect(found.rows.length).toBe(1)
    const gone = await readAs(company.owner, tx => listClients(tx, { search: 'zwiebel' }))
    expect(gone.rows).toEqual([])
    expect(await readAs(company.owner, tx => listClientChoices(tx, '', clientId))).toEqual([])
    const scope = { kind: null, today: today(), userId: '' }
    const rows = await readAs(company.owner, tx => listDocuments(tx, listInput.parse({}), scope))
    expect(new Set(rows.rows.map(row => row.clientName))).toEqual(new Set([name]))
    expect(rows.rows.map(row => row.id)).not.toContain(draft.id)
    const page = await readAs(company.owner, tx =>
      getDocumentPage(tx, {
        kind: 'invoice',
        id: invoice.id,
        actor: company.owner,
        today: today(),
        fontOf: brandFontOf,
      }),
    )
    expect(page?.paper?.content.buyer.name).toBe(person.name)
    expect(page?.view.correspondence.links.every(each => each.revokedAt !== null)).toBe(true)
    const question = { token: '', id: newId(), name: 'X', question: 'Still there?' }
    expect((await refusalOf(askQuestion(link, question, visitor))).code).toBe('gone')
  })

  test('sends nothing that waits, and lets payments be reversed', async () => {
    const company = await startCompany()
    const { clientId, paid } = await wellKnown(company)
    await eraseClient(company.owner, { id: clientId, name: person.name })
    const waiting = await asOwner(
      sql => sql`
        select 1 from outbox where company_id = ${company.id} and sent_at is null and dead_at is null`,
    )
    expect(waiting).toEqual([])
    await reversePayment(company.owner, { id: paid.id, reversalId: newId(), reason: 'Returned' })
  })

  test('lets a quote be invoiced again whose draft went', async () => {
    const company = await startCompany()
    const { clientId, accepted } = await wellKnown(company)
    await invoiceQuote(company.owner, { id: accepted.id, invoiceId: newId(), deposit: null })
    await eraseClient(company.owner, { id: clientId, name: person.name })
    await invoiceWholeQuote(company, accepted.id, null)
  })

  test('wants the name typed, is asked twice without harm, and is for owners and admins', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner, person)
    const wrong = await refusalOf(eraseClient(company.owner, { id: clientId, name: 'Somebody' }))
    expect([wrong.code, wrong.message]).toEqual(['invalid', expect.stringContaining(person.name)])
    const asked = { id: clientId, name: person.name }
    expect((await refusalOf(eraseClient(company.accountant, asked))).code).toBe('forbidden')
    await Promise.all([1, 2, 3].map(() => eraseClient(company.owner, asked)))
    await eraseClient(company.owner, asked)
    expect((await verbsOf(clientId)).filter(verb => verb === 'client.erased').length).toBe(1)
    const edited = { ...clientOf({ ...person, id: clientId }), version: 2 }
    expect((await refusalOf(editClient(company.owner, edited))).code).toBe('wrong_state')
  })

  test('forgets rows of imported files, and ends exports of everything', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner, person)
    const importId = newId()
    const exportId = newId()
    await asOwner(async sql => {
      await sql`
        insert into imports (company_id, id, kind, status, file_name, created_by)
        values (${company.id}, ${importId}, 'clients', 'done', 'c.csv', ${company.owner.userId})`
      await sql`
        insert into import_rows (company_id, import_id, row, cells, label) values
        (${company.id}, ${importId}, 2, ${sql.json([person.name, person.email])}, ${person.name}),
        (${company.id}, ${importId}, 3, ${sql.json(['Somebody', 'else@x.example'])}, 'Somebody')`
      await sql`
        insert into exports (company_id, id, status, file_path, requested_by, expires_at)
        values (${company.id}, ${exportId}, 'ready', ${`${exportId}-1.zip`}, ${company.owner.userId},
          now() + interval '5 days')`
    })
    await eraseClient(company.owner, { id: clientId, name: person.name })
    expect(await placesWithTraces(company)).toEqual([])
    const rows = await asOwner(
      sql => sql`select label from import_rows where company_id = ${company.id}`,
    )
    expect(rows).toEqual([{ label: 'Somebody' }])
    const over = await asOwner(
      sql => sql`select 1 from exports where id = ${exportId} and expires_at <= now()`,
    )
    expect(over.length).toBe(1)
  })

  test('has an export begun again that has read the client already', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    const { name } = person
    const erased = await addClient(company.owner, person)
    const clientId = await addClient(company.owner)
    for (let n = 0; n < 12; n++) await issueWholeInvoice(company, { clientId })
    const { id } = await requestExport(company.owner, { id: newId() })
    const making = makeDueExports()
    await expect
      .poll(() => existsSync(join(directory, `${id}-1.part`)), { timeout: 20_000, interval: 5 })
      .toBe(true)
    await eraseClient(company.owner, { id: erased, name })
    expect(await making).toEqual({ made: 1, failed: 0, later: 1 })
    expect(await exportRow(id)).toMatchObject({ status: 'ready', attempts: 2 })
    expect(readdirSync(directory)).toEqual([`${id}-2.zip`])
    for (const entry of await entriesIn(id))
      expect(traces.test(entry.bytes.toString('latin1')), entry.name).toBe(false)
  })
})
