import { PencilIcon, PlusIcon } from 'lucide-react'
import Link from 'next/link'
import { InvoiceTable } from '@/components/invoices/invoice-table'
import { type Fact, Facts } from '@/components/shell/facts'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageHeader } from '@/components/shell/page-header'
import { Pagination } from '@/components/shell/pagination'
import { TableFoot } from '@/components/shell/table-frame'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { MemberActor } from '@/lib/access/actor'
import { can, reasonAgainst } from '@/lib/access/policy'
import type { Client } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import { addressLines } from '@/lib/documents/address'
import type { Address } from '@/lib/documents/model'
import type { InvoicePage } from '@/lib/invoices/model'
import { DeleteClient } from './delete-client'
import { clientPath, editClientPath, newInvoicePath } from './paths'

interface ClientDetailProps {
  client: Client
  company: Company
  invoices: InvoicePage
  today: string
  actor: MemberActor
}

/** A client: how to reach them, and every invoice they ever got. */
export function ClientDetail({ client, company, invoices, today, actor }: ClientDetailProps) {
  const mayEdit = can(actor.role, 'edit clients')
  const mayDelete = can(actor.role, 'delete clients')
  return (
    <>
      <PageHeader
        title={client.name}
        back={{ href: '/clients', label: 'Back to clients' }}
        secondary={
          client.deletedAt ? null : (
            <>
              <DeleteClient
                id={client.id}
                name={client.name}
                allowed={mayDelete}
                reason={reasonAgainst('delete clients')}
              />
              <EditClient id={client.id} allowed={mayEdit} />
            </>
          )
        }
        primary={client.deletedAt ? null : <NewInvoice clientId={client.id} />}
      />
      {client.deletedAt ? (
        <Alert className="mx-8 mb-4 max-lg:mx-5">
          This client was deleted. Their documents stay.
        </Alert>
      ) : null}
      <div className="grid gap-8 px-8 pt-2 pb-8 max-lg:px-5 md:grid-cols-2">
        <Facts facts={factsOf(client)} />
        {client.notes ? (
          <p className="max-w-prose text-sm whitespace-pre-line text-muted-foreground">
            {client.notes}
          </p>
        ) : null}
      </div>
      <section aria-labelledby="documents">
        <h2 id="documents" className="px-8 pb-2 text-lg font-medium max-lg:px-5">
          Invoices
        </h2>
        {invoices.rows.length === 0 ? (
          <p className="border-t px-8 py-12 text-muted-foreground max-lg:px-5">
            No invoices yet. The first one takes two minutes.
          </p>
        ) : (
          <InvoiceTable rows={invoices.rows} company={company} today={today} withoutClient />
        )}
        <TableFoot>
          <Pagination
            newerHref={invoices.newer ? clientPath(client.id, `?newer=${invoices.newer}`) : null}
            olderHref={invoices.older ? clientPath(client.id, `?older=${invoices.older}`) : null}
          />
        </TableFoot>
      </section>
      {client.deletedAt ? null : (
        <FloatingNew href={newInvoicePath(client.id)} label="New invoice" />
      )}
    </>
  )
}

function EditClient({ id, allowed }: { id: string; allowed: boolean }) {
  if (!allowed)
    return (
      <Button disabled title={reasonAgainst('edit clients')}>
        <PencilIcon aria-hidden />
        <span className="max-sm:sr-only">Edit</span>
      </Button>
    )
  return (
    <Button asChild>
      <Link href={editClientPath(id)}>
        <PencilIcon aria-hidden />
        <span className="max-sm:sr-only">Edit</span>
      </Link>
    </Button>
  )
}

function NewInvoice({ clientId }: { clientId: string }) {
  return (
    <Button asChild variant="primary" className="max-lg:hidden">
      <Link href={newInvoicePath(clientId)}>
        <PlusIcon aria-hidden />
        New invoice
      </Link>
    </Button>
  )
}

function factsOf(client: Client): Fact[] {
  const facts: Fact[] = [
    { label: 'Contact', value: client.contactName },
    { label: 'E-mail', value: client.email },
    { label: 'Phone', value: client.phone },
    { label: 'Tax id', value: client.taxId },
    { label: 'Billing', value: addressText(client.billing) },
    { label: 'Shipping', value: addressText(client.shipping) },
    { label: 'Currency', value: client.currency },
    { label: 'Language', value: client.language },
    { label: 'Time zone', value: client.timezone },
  ]
  return facts.filter(fact => fact.value)
}

function addressText(address: Address) {
  const lines = addressLines(address, 'en-GB')
  if (lines.length === 0) return ''
  return <span className="whitespace-pre-line">{lines.join('\n')}</span>
}
