import { DocumentListFrame } from '@/components/register/list-frame'
import { NewLink } from '@/components/register/list-new'
import { clientParamsOf } from '@/components/register/list-place'
import { type Fact, Facts } from '@/components/shell/facts'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import type { MemberActor } from '@/lib/access/actor'
import { can, type Permission, reasonAgainst } from '@/lib/access/policy'
import type { Client } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import { addressLines } from '@/lib/documents/address'
import type { Address } from '@/lib/documents/model'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import type { ClientDocumentsInput } from '@/lib/register/list/input'
import type { ClientList } from '@/lib/register/list/model'
import { ClientActions } from './client-actions'
import { ClientDocuments } from './client-documents'
import { clientPath, newInvoicePath } from './paths'

interface ClientDetailProps {
  client: Client
  company: Company
  list: ClientList
  input: ClientDocumentsInput
  today: string
  actor: MemberActor
}

/** A client: how to reach them, what they owe, and every document they ever got. */
export function ClientDetail({ client, company, list, input, today, actor }: ClientDetailProps) {
  const t = useMessages(clients)
  const path = clientPath(client.id)
  const params = clientParamsOf(input)
  const isGone = client.deletedAt !== null
  const isOver = isGone || client.erasedAt !== null
  const frame = { path, params, kind: input.kind, page: list.page, view: list.view }
  return (
    <DocumentListFrame {...frame} companyId={company.id} role={actor.role}>
      <PageHeader
        title={client.name}
        back={{ href: '/clients', label: t.back }}
        secondary={
          isGone ? null : (
            <ClientActions
              client={{ id: client.id, name: client.name }}
              companyId={company.id}
              permissions={{
                pay: permissionOf(actor, 'record payments'),
                edit: permissionOf(actor, 'edit clients'),
                export: permissionOf(actor, 'export clients'),
                erase: permissionOf(actor, 'erase clients'),
                delete: permissionOf(actor, 'delete clients'),
              }}
              isErased={client.erasedAt !== null}
            />
          )
        }
        primary={
          isOver ? null : (
            <NewLink
              href={newInvoicePath(client.id)}
              label={t.actions.newInvoice}
              quiet={list.view !== null}
              className="max-lg:hidden"
            />
          )
        }
      />
      {isGone ? <Alert className="mx-8 mb-4 max-lg:mx-5">{t.detail.gone}</Alert> : null}
      {client.erasedAt ? (
        <Alert className="mx-8 mb-4 max-lg:mx-5">
          {t.detail.erased(formatDate(localDateOf(client.erasedAt, company.timezone), 'en-GB'))}
        </Alert>
      ) : null}
      <div className="@container/client px-8 pt-2 pb-8 max-lg:px-5">
        <div className="grid gap-8 @2xl/client:grid-cols-2">
          <Facts facts={factsOf(client, company, list, t.detail)} />
          {client.notes ? (
            <p className="max-w-prose text-sm break-words whitespace-pre-line text-muted-foreground">
              {client.notes}
            </p>
          ) : null}
        </div>
      </div>
      <ClientDocuments
        clientId={client.id}
        role={actor.role}
        {...{ path, params, input, list, company, today }}
      />
      {isOver ? null : (
        <FloatingNew href={newInvoicePath(client.id)} label={t.actions.newInvoice} />
      )}
    </DocumentListFrame>
  )
}

function permissionOf(actor: MemberActor, permission: Permission) {
  return { allowed: can(actor.role, permission), reason: reasonAgainst(permission) }
}

function factsOf(
  client: Client,
  company: Company,
  { open }: ClientList,
  t: typeof clients.detail,
): Fact[] {
  const facts: Fact[] = [
    { label: t.open, value: open && <OpenAmounts open={open} company={company} /> },
    { label: t.contact, value: client.contactName },
    { label: t.email, value: client.email },
    { label: t.phone, value: client.phone },
    { label: t.taxId, value: client.taxId },
    { label: t.billing, value: addressText(client.billing) },
    { label: t.shipping, value: addressText(client.shipping) },
    { label: t.currency, value: client.currency },
    { label: t.language, value: client.language },
    { label: t.timezone, value: client.timezone },
  ]
  return facts.filter(fact => fact.value)
}

/** Currencies are never added up: each stands on its own line. */
function OpenAmounts({ open, company }: { open: ClientList['open']; company: Company }) {
  const t = useMessages(clients).detail
  if (!open || open.length === 0) return <span className="text-muted-foreground">{t.nothing}</span>
  return open.map(({ amount, currency }) => (
    <span key={currency} className="block font-medium tabular-nums">
      {formatMoney(amount, currency, company.locale)}
    </span>
  ))
}

function addressText(address: Address) {
  const lines = addressLines(address, 'en-GB')
  if (lines.length === 0) return ''
  return <span className="whitespace-pre-line">{lines.join('\n')}</span>
}
