import type { Metadata } from 'next'
import { notFound as missingPage, redirect } from 'next/navigation'
import { InvoiceEditor } from '@/components/invoices/editor/invoice-editor'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getClientChoice, listClientChoices } from '@/lib/clients/queries'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { getInvoice } from '@/lib/invoices/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Edit invoice' }

export default async function EditInvoicePage({ params }: PageProps<'/invoices/[id]/edit'>) {
  const { actor, company: frame } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  const today = localDateOf(now(), frame.timezone)
  const found = await readAs(actor, async tx => {
    const [invoice, company, clients] = await Promise.all([
      getInvoice(tx, id, today),
      getCompany(tx, actor.companyId),
      listClientChoices(tx, ''),
    ])
    if (!invoice || !company) return null
    const [client, numberPreview] = await Promise.all([
      invoice.draft.clientId ? getClientChoice(tx, invoice.draft.clientId) : null,
      nextNumber(tx, company, 'invoice', invoice.draft.issuedOn),
    ])
    return { invoice, company, clients, client, numberPreview }
  })
  if (!found || found.invoice.deletedAt) missingPage()
  if (found.invoice.status !== 'draft') redirect(`/invoices/${id}`)
  const { logo } = found.company.brand
  return (
    <InvoiceEditor
      {...found}
      userId={actor.userId}
      font={builtInFont(found.company.brand.fontFamily)}
      logoUrl={logo ? `/api/assets/${logo.sha256}` : null}
      permissions={{
        issue: {
          allowed: can(actor.role, 'issue documents'),
          reason: reasonAgainst('issue documents'),
        },
      }}
      today={today}
    />
  )
}
