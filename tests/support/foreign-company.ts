import { assets, exports } from '@/db/schema/all'
import type { CompanyId, OpenLink } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { getLatestSnapshot, type StoredSnapshot } from '@/lib/documents/store-snapshot'
import { uploadImport } from '@/lib/imports/upload/commands'
import { inviteMember } from '@/lib/invitations/commands'
import { sendDocument } from '@/lib/mails/sending/commands'
import { recordPayment } from '@/lib/payments/commands'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { getPresetOf } from '@/lib/presets/queries'
import { reviseQuote } from '@/lib/quotes/issue/commands'
import { createTaxPreset } from '@/lib/tax-presets/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  credit,
  invoiceWholeQuote,
  issueWholeQuote,
  paymentOf,
} from '@/tests/support/business'
import { addClient, issueWholeInvoice, readSent, saveWholeDraft } from '@/tests/support/drafts'
import { inParts } from '@/tests/support/imports'
import { openedLinkTo } from '@/tests/support/opened-links'
import { asOwner } from '@/tests/support/owner-sql'
import { mailsOf, sendingOf } from '@/tests/support/sendings'

/** What belongs to the other company: every id a stranger could have seen over a shoulder. */
export interface Foreign {
  company: TestCompany
  clientId: string
  draftId: string
  issuedId: string
  quoteDraftId: string
  /** Issued, being revised, and accepted. */
  quoteId: string
  revisingId: string
  acceptedId: string
  /** The issued deposit of the accepted quote. */
  depositId: string
  creditNoteId: string
  paymentId: string
  receiptId: string
  snapshot: StoredSnapshot
  assetSha256: string
  presetId: string
  taxPresetId: string
  /** Failed: nobody works on it any more. */
  exportId: string
  /** A file whose columns are to be named. */
  importId: string
  /** Waits to be accepted. */
  invitationId: string
  /** To the issued quote, opened. */
  link: OpenLink
  /** About the issued quote, waiting to be sent. */
  mail: { id: string; sendId: string }
}

/** A company with a client, documents of every kind, a payment, a download and a logo. */
export async function startForeignCompany(): Promise<Foreign> {
  const company = await startCompany()
  const clientId = await addClient(company.owner, { name: 'Secret Client' })
  const issued = await issueWholeInvoice(company, { clientId })
  await preparePdfDownload(company.owner, issued.id)
  const draft = await saveWholeDraft(company, { clientId })
  const quoteDraft = await saveWholeDraft(company, { clientId, kind: 'quote' })
  const quote = await issueWholeQuote(company, { clientId })
  const revising = await issueWholeQuote(company, { clientId })
  await reviseQuote(company.owner, { id: revising.id })
  const accepted = await acceptWholeQuote(company, { clientId })
  const deposit = await invoiceWholeQuote(company, accepted.id, { kind: 'percent', value: '30' })
  const payment = await recordPayment(
    company.owner,
    paymentOf({ clientId, invoiceId: issued.id }, '10'),
  )
  const invoice = await readSent(company.owner, 'invoice', issued.id)
  const lines = [{ lineId: invoice.lines[0]?.id ?? '', quantity: '1' }]
  const creditNote = await credit(company, issued.id, lines)
  const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, issued.id))
  if (!stored) throw new Error('The issued invoice has no snapshot.')
  const link = await openedLinkTo(company, quote.id)
  const sending = sendingOf(quote.id)
  await sendDocument(company.owner, sending)
  const [mail] = await mailsOf(company, quote.id)
  const presetId = (await readAs(company.owner, tx => getPresetOf(tx, null))).id
  const secretTax = { id: newId(), name: 'Secret tax', category: 'S', rate: '19' } as const
  const { id: taxPresetId } = await createTaxPreset(company.owner, secretTax)
  const assetSha256 = sha256('logo')
  await runCommand(company.owner, tx =>
    tx.insert(assets).values({
      companyId: company.id,
      sha256: assetSha256,
      mime: 'image/png',
      bytes: Buffer.from('logo'),
    }),
  )
  const exportId = newId()
  await runCommand(company.owner, tx =>
    tx.insert(exports).values({
      companyId: company.id,
      id: exportId,
      status: 'failed',
      requestedBy: company.owner.userId,
    }),
  )
  const file = { kind: 'clients', fileName: 'secret.csv' } as const
  const uploaded = await uploadImport(company.owner, file, inParts('name\nSecret Import\n'))
  const invitationId = newId()
  const invited = { email: `${invitationId}@test.example`, role: 'user' } as const
  await inviteMember(company.owner, { id: invitationId, ...invited })
  return {
    company,
    clientId,
    draftId: draft.id,
    issuedId: issued.id,
    quoteDraftId: quoteDraft.id,
    quoteId: quote.id,
    revisingId: revising.id,
    acceptedId: accepted.id,
    depositId: deposit.id,
    creditNoteId: creditNote.id,
    paymentId: payment.id,
    receiptId: payment.receiptId,
    snapshot: stored,
    assetSha256,
    presetId,
    importId: uploaded.id,
    taxPresetId,
    exportId,
    invitationId,
    link,
    mail: { id: mail?.id ?? '', sendId: sending.sendId },
  }
}

/** Every row of a company, in every table that has one. */
export async function everythingOf(companyId: CompanyId): Promise<string> {
  return asOwner(async connection => {
    const tables = await connection<{ name: string; key: string }[]>`
      select table_name as name, column_name as key from information_schema.columns
      where table_schema = 'public'
        and (column_name = 'company_id' or (table_name = 'companies' and column_name = 'id'))
      order by 1`
    const [first, ...others] = tables
    if (!first) return ''
    const rowsOf = ({ name, key }: { name: string; key: string }) => connection`
      select ${name} as place, ${connection(name)}::text as line from ${connection(name)}
      where ${connection(key)} = ${companyId}`
    const all = others.reduce(
      (sum, table) => connection`${sum} union all ${rowsOf(table)}`,
      rowsOf(first),
    )
    return JSON.stringify(await connection`${all} order by place, line`)
  })
}

/** Every table that belongs to companies. */
export async function tenantTables(): Promise<string[]> {
  const rows = await asOwner(
    connection => connection<{ name: string }[]>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and (column_name = 'company_id' or table_name = 'companies')`,
  )
  return rows.map(row => row.name)
}
