import type { Metadata } from 'next'
import { notFound as missingPage } from 'next/navigation'
import { ClientDetail } from '@/components/clients/client-detail'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getClient } from '@/lib/clients/queries'
import { getCompany } from '@/lib/companies/queries'
import { invoiceListInput } from '@/lib/invoices/input'
import { listInvoices } from '@/lib/invoices/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Client' }

export default async function ClientPage({ params, searchParams }: PageProps<'/clients/[id]'>) {
  const { actor, company: frame } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  const input = invoiceListInput.parse({ ...(await searchParams), status: 'all' })
  const today = localDateOf(now(), frame.timezone)
  const [client, company, invoices] = await readAs(actor, tx =>
    Promise.all([
      getClient(tx, id),
      getCompany(tx, actor.companyId),
      listInvoices(tx, input, today, id),
    ]),
  )
  if (!client || !company) missingPage()
  return <ClientDetail {...{ client, company, invoices, today, actor }} />
}
