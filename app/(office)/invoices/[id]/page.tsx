import type { Metadata } from 'next'
import { notFound as missingPage } from 'next/navigation'
import { InvoiceDetail } from '@/components/invoices/invoice-detail'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listActivityOf } from '@/lib/activity/queries'
import { getClientChoice } from '@/lib/clients/queries'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { shownDocumentOf } from '@/lib/invoices/content/model'
import { getInvoice } from '@/lib/invoices/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Invoice' }

export default async function InvoicePage({ params }: PageProps<'/invoices/[id]'>) {
  const { actor, company: frame } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  const today = localDateOf(now(), frame.timezone)
  const found = await readAs(actor, async tx => {
    const [invoice, company, activity, stored] = await Promise.all([
      getInvoice(tx, id, today),
      getCompany(tx, actor.companyId),
      can(actor.role, 'read activity') ? listActivityOf(tx, id) : [],
      getLatestSnapshot(tx, id),
    ])
    if (!invoice || !company) return null
    const [client, number] = await Promise.all([
      invoice.draft.clientId ? getClientChoice(tx, invoice.draft.clientId) : null,
      invoice.number ?? nextNumber(tx, company, 'invoice', invoice.draft.issuedOn),
    ])
    return { invoice, company, activity, stored, client, number }
  })
  if (!found) missingPage()
  const { invoice, company, client, stored, number } = found
  const font = builtInFont(company.brand.fontFamily)
  const shown = stored
    ? { content: stored.snapshot.content, blocks: stored.snapshot.blocks, sha256: stored.sha256 }
    : shownDocumentOf({ draft: invoice.draft, company, client, font, number, isDraft: true })
  return <InvoiceDetail {...found} shown={shown} actor={actor} today={today} />
}
