import { eq } from 'drizzle-orm'
import { invoiceLines, invoices } from '@/db/schema/all'
import { violatedConstraint } from '@/db/tenancy'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import type { ClientChoice } from '@/lib/clients/model'
import { getClientChoice } from '@/lib/clients/queries'
import { type Company, numberPatternOf, printedNumber } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { undrawableCharacters } from '@/lib/documents/coverage'
import { loadAssets } from '@/lib/documents/load-assets'
import type { Snapshot } from '@/lib/documents/model'
import { takeSequence } from '@/lib/documents/numbers'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { snapshotHash, snapshotOf } from '@/lib/documents/snapshot'
import { storeSnapshot } from '@/lib/documents/store-snapshot'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { invoiceContentOf } from '../content/model'
import type { IssueInvoiceInput } from '../input'
import { dueDateProblem, type Invoice, isBlankLine, issueProblems } from '../model'
import { getInvoice } from '../queries'
import { figuresOf, linesOf } from '../rows/model'

export interface IssuedInvoice {
  id: string
  number: string
}

/** What an invoice is issued from, read once. */
interface Material {
  invoice: Invoice
  company: Company
  client: ClientChoice
}

/**
 * Locks the draft, gives it its number and writes its snapshot. Asked again, it answers with the same number.
 * @throws DomainError `invalid` with the reasons, `conflict` when the draft changed since it was shown
 */
export async function issueInvoice(actor: Actor, input: IssueInvoiceInput): Promise<IssuedInvoice> {
  authorize(actor, 'issue documents')
  const seen = await readAs(actor, tx => readMaterial(tx, actor, input))
  if ('number' in seen) return seen
  await assertDrawable(actor, seen)
  try {
    return await runCommand(actor, tx => lockNumberAndStore(tx, actor, seen))
  } catch (error) {
    if (violatedConstraint(error) === 'invoices_number_key')
      throw new DomainError(
        'conflict',
        'The next number of this series was given before. Choose another prefix in Settings.',
      )
    throw error
  }
}

async function readMaterial(
  tx: CompanyTx,
  actor: Actor,
  { id, version }: IssueInvoiceInput,
): Promise<Material | IssuedInvoice> {
  const company = await getCompany(tx, actor.companyId)
  if (!company) throw notFound('company')
  const today = localDateOf(now(), company.timezone)
  const invoice = await getInvoice(tx, id, today)
  if (!invoice) throw notFound('invoice')
  if (invoice.number) return { id, number: invoice.number }
  if (invoice.deletedAt)
    throw new DomainError('wrong_state', 'This draft was deleted. Restore it, then issue it.')
  if (version !== undefined && version !== invoice.version) throw changedMeanwhile()
  assertComplete(actor, invoice, today)
  const client = invoice.draft.clientId ? await getClientChoice(tx, invoice.draft.clientId) : null
  if (!client) throw notFound('client')
  return { invoice, company, client }
}

function assertComplete(actor: Actor, { draft }: Invoice, today: string): void {
  const problems = issueProblems(draft)
  // Imports and samples are dated in the past; a person who issues by hand is not.
  const late = actor.kind === 'member' ? dueDateProblem(draft, today) : null
  const [first] = late ? [...problems, late] : problems
  if (first)
    throw new DomainError('invalid', first.sentence, {
      problems: late ? [...problems, late] : problems,
    })
}

/** Draws the document once before anything is locked: what cannot be drawn must not get a number. */
async function assertDrawable(actor: Actor, material: Material): Promise<void> {
  // One instant for all trials: asked many times at once, the same draft is drawn once.
  const snapshot = toSnapshot(material, 'TRIAL-0000', new Date(0))
  const missing = undrawableCharacters(snapshot.blocks)
  if (missing.length > 0)
    throw new DomainError(
      'invalid',
      `The document’s font has no ${missing.join(' ')}. Remove it from the texts, then issue again.`,
    )
  const assets = await readAs(actor, tx => loadAssets(tx, snapshot))
  try {
    snapshotHash(snapshot)
    await renderPdf(snapshot, assets)
  } catch (error) {
    if (error instanceof DrawingError) throw new DomainError('invalid', error.message)
    throw error
  }
}

async function lockNumberAndStore(
  tx: CompanyTx,
  actor: Actor,
  seen: Material,
): Promise<IssuedInvoice> {
  const { id } = seen.invoice.draft
  const [locked] = await tx
    .select({ version: invoices.version, deletedAt: invoices.deletedAt })
    .from(invoices)
    .where(eq(invoices.id, id))
    .for('update')
  if (!locked) return alreadyIssued(tx, id)
  if (locked.version !== seen.invoice.version || locked.deletedAt) throw changedMeanwhile()
  await writeFinalLines(tx, actor, seen.invoice)
  // From here on the series is locked for everyone else: the fewest statements possible.
  const pattern = numberPatternOf(seen.company, 'invoice', seen.invoice.draft.issuedOn)
  const sequence = await takeSequence(tx, actor.companyId, pattern.series)
  const number = printedNumber(pattern, sequence)
  const snapshotId = newId()
  await Promise.all([
    storeSnapshot(tx, actor, {
      id: snapshotId,
      documentId: id,
      reason: 'issued',
      snapshot: toSnapshot(seen, number),
    }),
    tx
      .update(invoices)
      .set({
        ...figuresOf(seen.invoice.draft),
        status: 'issued',
        series: pattern.series,
        sequence,
        number,
        snapshotId,
        issuedAt: now(),
        issuedBy: actor.kind === 'member' ? actor.userId : null,
        listedAt: now(),
      })
      .where(eq(invoices.id, id)),
    recordActivity(tx, actor, {
      verb: 'invoice.issued',
      subject: { kind: 'invoice', id, label: number },
      after: { number, version: 1 },
    }),
  ])
  return { id, number }
}

/** An issued invoice cannot even be locked for a change: whoever came second is told its number. */
async function alreadyIssued(tx: CompanyTx, id: string): Promise<IssuedInvoice> {
  const [row] = await tx
    .select({ number: invoices.number })
    .from(invoices)
    .where(eq(invoices.id, id))
  if (!row?.number) throw notFound('invoice')
  return { id, number: row.number }
}

/** Writes the lines for good: blank ones dropped, taxes filled in, figures final. The new status locks them. */
async function writeFinalLines(tx: CompanyTx, actor: Actor, { draft }: Invoice): Promise<void> {
  const lines = draft.lines
    .filter(line => !isBlankLine(line))
    .map(line => ({ ...line, tax: line.tax ?? draft.defaultTax }))
  await tx.delete(invoiceLines).where(eq(invoiceLines.invoiceId, draft.id))
  await tx.insert(invoiceLines).values(linesOf({ ...draft, lines }, actor.companyId))
}

function toSnapshot(
  { invoice, company, client }: Material,
  number: string,
  issuedAt: Date = now(),
): Snapshot {
  const content = invoiceContentOf({
    draft: invoice.draft,
    company,
    client,
    font: builtInFont(company.brand.fontFamily),
    number,
    isDraft: false,
  })
  if (!content) throw new Error('A complete draft must compute.')
  return snapshotOf({ content, version: 1, issuedAt })
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'conflict',
    'This draft changed after it was shown here. Reload it, look once more, then issue it.',
  )
}
