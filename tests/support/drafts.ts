import type { Actor, MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { createClient } from '@/lib/clients/commands'
import type { ClientInput } from '@/lib/clients/input'
import { blankClient } from '@/lib/clients/model'
import { getEntry, type RegisterEntry } from '@/lib/documents/register'
import { saveDraft as saveDraftCommand } from '@/lib/drafts/commands'
import type { SaveDraftInput } from '@/lib/drafts/input'
import {
  type DraftKind,
  type DraftLine,
  emptyLine,
  emptySection,
  type StoredDraft,
} from '@/lib/drafts/model'
import { getStoredDraft } from '@/lib/drafts/queries'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { addDays } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'

/** A draft as a form sends it: the service alone adds what a deposit takes off. */
export type SentDraft = SaveDraftInput['draft']

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
    ...emptyLine(),
    id: newId(),
    description: 'Poster design',
    quantity: '3',
    unit: 'h',
    unitPrice: '95.5',
    ...changes,
  }
}

/** A heading: the lines up to the next one belong to it. */
export function sectionOf(description: string): DraftLine {
  return { ...emptySection(), description }
}

/** A draft that can be issued as soon as it has a client: 286.50 and 54.44 of tax are 340.94. */
export function draftOf(changes: Partial<SentDraft> = {}): SentDraft {
  return {
    kind: 'invoice',
    id: newId(),
    clientId: null,
    presetId: null,
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
  changes: Partial<SentDraft> = {},
): Promise<SentDraft> {
  const draft = draftOf(changes)
  await saveDraftCommand(actor, { draft, version: 0, editorId: newId() })
  return draft
}

/** Saves a draft for a new client, ready to be issued. */
export async function saveWholeDraft(
  company: TestCompany,
  changes: Partial<SentDraft> = {},
): Promise<SentDraft> {
  const clientId = changes.clientId ?? (await addClient(company.owner))
  return saveDraft(company.owner, { ...changes, clientId })
}

/** Saves and issues a whole invoice. */
export async function issueWholeInvoice(
  company: TestCompany,
  changes: Partial<SentDraft> = {},
): Promise<{ id: string; number: string }> {
  const { id } = await saveWholeDraft(company, changes)
  return issueInvoice(company.owner, { id })
}

/** A quote or an invoice as the database holds it now. */
export async function readStored(actor: Actor, kind: DraftKind, id: string): Promise<StoredDraft> {
  const stored = await readAs(actor, tx => getStoredDraft(tx, kind, id))
  if (!stored) throw new Error(`There is no ${kind} ${id}`)
  return stored
}

/** A draft as a form would send it back. */
export async function readSent(actor: Actor, kind: DraftKind, id: string): Promise<SentDraft> {
  const {
    deductions: _taken,
    rounding: _added,
    ...sent
  } = (await readStored(actor, kind, id)).draft
  return sent
}

/** What the register says of a document. */
export async function readEntry(actor: Actor, id: string): Promise<RegisterEntry> {
  const entry = await readAs(actor, tx => getEntry(tx, id))
  if (!entry) throw new Error(`The register does not know ${id}`)
  return entry
}
