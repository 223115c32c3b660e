import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ReceiptForm } from '@/components/receipts/receipt-form'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listClientChoices } from '@/lib/clients/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { newReceiptInput } from '@/lib/register/view/input'

export const metadata: Metadata = { title: 'New receipt' }

export default async function NewReceiptPage({ searchParams }: PageProps<'/receipts/new'>) {
  const { actor, company } = await requireMember()
  if (!can(actor.role, 'record payments')) forbidden()
  const { client } = newReceiptInput.parse(await searchParams)
  const clients = await readAs(actor, tx => listClientChoices(tx, '', client))
  const chosen = clients.find(each => each.id === client) ?? null
  return (
    <>
      <PageHeader title="New receipt" back={{ href: '/receipts', label: 'Back to receipts' }} />
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
