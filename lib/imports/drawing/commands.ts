import type { Actor } from '@/lib/access/actor'
import { type ClientChoice, emptyAddress } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import { assertDrawable } from '@/lib/documents/drawable'
import { issuedSnapshotOf } from '@/lib/drafts/issue/commands'
import type { Draft } from '@/lib/drafts/model'
import { DomainError } from '@/lib/platform/errors'
import { whenFree } from '@/lib/platform/streaming'
import type { Look } from '@/lib/presets/model'
import { neverStored } from '../invoices/model'
import type { ClientPlan, InvoicePlan } from '../plan/commands'
import { isUnusual, rareSignsOf, textsOfInvoice } from './model'

/** What is known of the drawing of a file while it is checked. */
export interface Drawing {
  company: Company
  look: Look
  today: string
  /** By sign, whether a font has it. */
  signs: Map<string, boolean>
  /** How many invoices were drawn whole. */
  drawn: number
}

/** Drawing 50,000 invoices would take an hour: signs are tried once each, and unusual invoices up to this many. */
const mostDrawn = 40

/** The plans, but that an invoice which cannot be drawn is a problem, as it would be when it is issued. */
export async function refuseUndrawable(
  actor: Actor,
  drawing: Drawing,
  plans: readonly (ClientPlan | InvoicePlan)[],
): Promise<(ClientPlan | InvoicePlan)[]> {
  const invoices = plans.flatMap(plan => ('invoice' in plan ? [plan] : []))
  const rare = new Map(invoices.map(plan => [plan.row, rareOf(plan)]))
  const sample = invoices.find(plan => plan.invoice)
  await trySigns(actor, drawing, sample, [...rare.values()])
  const checked: (ClientPlan | InvoicePlan)[] = []
  for (const plan of plans) {
    const sign = [...(rare.get(plan.row) ?? [])].find(each => drawing.signs.get(each) === false)
    const refusal = sign
      ? `It has “${sign}”, which the fonts cannot print. Remove it.`
      : 'invoice' in plan
        ? await refusalOfWhole(actor, drawing, plan)
        : null
    checked.push(
      refusal ? { ...plan, outcome: 'problem', remark: `Row ${plan.row}: ${refusal}` } : plan,
    )
  }
  return checked
}

function rareOf({ invoice, newClient }: InvoicePlan): Set<string> {
  if (!invoice) return new Set()
  return rareSignsOf(textsOfInvoice(invoice.number, invoice.draft, newClient))
}

/** Draws signs that were not met before, all together; where they cannot be, in halves. */
async function trySigns(
  actor: Actor,
  drawing: Drawing,
  sample: InvoicePlan | undefined,
  rare: readonly Set<string>[],
): Promise<void> {
  const draft = sample?.invoice?.draft
  const unknown = [...new Set(rare.flatMap(each => [...each]))].filter(
    sign => !drawing.signs.has(sign),
  )
  if (unknown.length === 0) return
  let left = 60
  const attempt = async (signs: readonly string[]): Promise<void> => {
    if (signs.length === 0) return
    left -= 1
    const notes = signs.join(' ')
    const refusal = await refusalOf(actor, drawing, { ...plainDraft(draft), notes }, '888888', null)
    if (!refusal || signs.length === 1 || left <= 0) {
      for (const sign of signs) drawing.signs.set(sign, refusal === null)
      return
    }
    const half = Math.ceil(signs.length / 2)
    await attempt(signs.slice(0, half))
    await attempt(signs.slice(half))
  }
  for (let from = 0; from < unknown.length; from += 1000)
    await attempt(unknown.slice(from, from + 1000))
}

async function refusalOfWhole(
  actor: Actor,
  drawing: Drawing,
  { invoice, newClient }: InvoicePlan,
): Promise<string | null> {
  if (!invoice || drawing.drawn >= mostDrawn) return null
  if (!isUnusual(invoice.number, invoice.draft, invoice.totalMinor)) return null
  drawing.drawn += 1
  return refusalOf(actor, drawing, invoice.draft, invoice.number, newClient)
}

async function refusalOf(
  actor: Actor,
  { company, look, today }: Drawing,
  draft: Draft,
  number: string,
  client: ClientChoice | null,
): Promise<string | null> {
  const stored = { ...neverStored, draft }
  const material = { company, look, today, client: client ?? somebody, stored }
  const { content } = issuedSnapshotOf(material, number, 1)
  const { signal } = new AbortController()
  return whenFree(() => assertDrawable(actor, content), signal).then(
    () => null,
    error => {
      if (error instanceof DomainError && error.code === 'invalid') return error.message
      throw error
    },
  )
}

/** One line, so that only the signs are tried. */
function plainDraft(draft: Draft | undefined): Draft {
  if (!draft) throw new RangeError('Signs are tried on an invoice of the file.')
  const [line] = draft.lines
  return {
    ...draft,
    discount: null,
    purchaseOrder: '',
    terms: '',
    lines: line ? [{ ...line, description: 'Signs', unit: '' }] : [],
  }
}

const somebody: ClientChoice = {
  id: '',
  name: 'Somebody',
  contactName: '',
  email: '',
  currency: '',
  language: '',
  taxId: '',
  billing: emptyAddress,
}
