import type { Actor, MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { createClient } from '@/lib/clients/commands'
import type { ClientInput } from '@/lib/clients/input'
import { blankClient } from '@/lib/clients/model'
import { saveInvoiceDraft } from '@/lib/invoices/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import type { DraftLine, Invoice, InvoiceDraft } from '@/lib/invoices/model'
import { getInvoice } from '@/lib/invoices/queries'
import { addDays } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'

/** The date the clock shows in UTC, where test companies live. */
export function today(): string {
  return now().toISOString().slice(0, 10)
}

/** What a client's form sends, complete but for what a test changes. */
export function clientOf(changes: Partial<ClientInput> = {}): ClientInput {
  const { version: _version, ...blank } = blankClient()
  return { ...blank, name: 'Acme Design', email: 'billing@acme.example.com', ...changes }
}

/** Adds a client and answers its id. */
export async function addClient(
  actor: MemberActor,
  changes: Partial<ClientInput> = {},
): Promise<string> {
  return (await createClient(actor, clientOf(changes))).id
}

export function lineOf(changes: Partial<DraftLine> = {}): DraftLine {
  return {
    id: newId(),
    description: 'Poster design',
    quantity: '3',
    unit: 'h',
    unitPrice: '95.5',
    discount: null,
    tax: null,
    ...changes,
  }
}

/** A draft that can be issued as soon as it has a client. */
export function draftOf(changes: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    id: newId(),
    clientId: null,
    currency: 'EUR',
    issuedOn: today(),
    dueOn: addDays(today(), 30),
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: 'S', rate: '19' },
    discount: null,
    lines: [lineOf()],
    notes: '',
    terms: '',
    ...changes,
  }
}

/** Saves a new draft and answers it as it was sent. */
export async function saveDraft(
  actor: MemberActor,
  changes: Partial<InvoiceDraft> = {},
): Promise<InvoiceDraft> {
  const draft = draftOf(changes)
  await saveInvoiceDraft(actor, { draft, version: 0, editorId: newId() })
  return draft
}

/** Saves a draft for a new client, ready to be issued. */
export async function saveWholeDraft(
  company: TestCompany,
  changes: Partial<InvoiceDraft> = {},
): Promise<InvoiceDraft> {
  const clientId = changes.clientId ?? (await addClient(company.owner))
  return saveDraft(company.owner, { ...changes, clientId })
}

/** Saves and issues a whole invoice. */
export async function issueWholeInvoice(
  company: TestCompany,
  changes: Partial<InvoiceDraft> = {},
): Promise<{ id: string; number: string }> {
  const { id } = await saveWholeDraft(company, changes)
  return issueInvoice(company.owner, { id })
}

/** An invoice as the database holds it now. */
export async function readInvoice(actor: Actor, id: string): Promise<Invoice> {
  const invoice = await readAs(actor, tx => getInvoice(tx, id, today()))
  if (!invoice) throw new Error(`There is no invoice ${id}`)
  return invoice
}
