import type { Metadata } from 'next'
import { InvoiceEditor } from '@/components/invoices/editor/invoice-editor'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listClientChoices } from '@/lib/clients/queries'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { emptyDraft } from '@/lib/invoices/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: 'New invoice' }

export default async function NewInvoicePage({ searchParams }: PageProps<'/invoices/new'>) {
  const { actor, company: frame } = await requireMember()
  const { client: wanted } = await searchParams
  const today = localDateOf(now(), frame.timezone)
  const { company, clients, numberPreview } = await readAs(actor, async tx => {
    const [found, choices] = await Promise.all([
      getCompany(tx, actor.companyId),
      listClientChoices(tx, '', typeof wanted === 'string' ? wanted : undefined),
    ])
    if (!found) throw notFound('company')
    const preview = await nextNumber(tx, found, 'invoice', today)
    return { company: found, clients: choices, numberPreview: preview }
  })
  const client = clients.find(choice => choice.id === wanted) ?? null
  return (
    <InvoiceEditor
      invoice={{ draft: emptyDraft(company, client, today), version: 0 }}
      company={company}
      userId={actor.userId}
      client={client}
      clients={clients}
      font={builtInFont(company.brand.fontFamily)}
      numberPreview={numberPreview}
      logoUrl={company.brand.logo ? `/api/assets/${company.brand.logo.sha256}` : null}
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
