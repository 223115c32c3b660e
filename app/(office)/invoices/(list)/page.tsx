import type { Metadata } from 'next'
import { InvoiceList } from '@/components/invoices/invoice-list'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { invoiceListInput } from '@/lib/invoices/input'
import { listInvoices } from '@/lib/invoices/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: 'Invoices' }

export default async function InvoicesPage({ searchParams }: PageProps<'/invoices'>) {
  const { actor, company: frame } = await requireMember()
  const input = invoiceListInput.parse(await searchParams)
  const today = localDateOf(now(), frame.timezone)
  const [page, company] = await readAs(actor, tx =>
    Promise.all([listInvoices(tx, input, today), getCompany(tx, actor.companyId)]),
  )
  if (!company) throw notFound('company')
  return <InvoiceList page={page} filter={input.status} company={company} today={today} />
}
