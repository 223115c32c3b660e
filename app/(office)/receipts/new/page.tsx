import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ReceiptForm } from '@/components/receipts/receipt-form'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listClientChoices } from '@/lib/clients/queries'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { newReceiptInput } from '@/lib/register/view/input'

export const metadata: Metadata = { title: pages.newReceipt.title }

export default async function NewReceiptPage({ searchParams }: PageProps<'/receipts/new'>) {
  const t = useMessages(pages).newReceipt
  const { actor, company } = await requireMember()
  if (!can(actor.role, 'record payments')) forbidden()
  const { client } = newReceiptInput.parse(await searchParams)
  const clients = await readAs(actor, tx => listClientChoices(tx, '', client))
  const chosen = clients.find(each => each.id === client) ?? null
  return (
    <>
      <PageHeader title={t.title} back={{ href: '/receipts', label: t.back }} />
      <PageBody>
        <ReceiptForm
          companyId={company.id}
          currency={company.currency}
          clients={clients}
          chosen={chosen}
          today={localDateOf(now(), company.timezone)}
        />
      </PageBody>
    </>
  )
}
