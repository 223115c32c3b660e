import type { Route } from 'next'
import { DocumentPages, exportRefusal } from '@/components/register/list-frame'
import { ListMenu } from '@/components/register/list-menu'
import { csvPath } from '@/components/register/list-place'
import { DocumentTable } from '@/components/register/list-table'
import { FilterChips } from '@/components/shell/filter-chips'
import { type ListParams, listHref } from '@/components/shell/list-address'
import { SelectMode } from '@/components/shell/selection/row-checkbox'
import { TableFoot } from '@/components/shell/table-frame'
import type { Role } from '@/lib/access/policy'
import type { Company } from '@/lib/companies/model'
import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentList } from '@/lib/register/list/model'

interface ClientDocumentsProps {
  clientId: string
  path: Route
  params: ListParams
  kind: DocumentKind | null
  list: DocumentList
  company: Company
  today: string
  role: Role
}

const chips: readonly { kind: DocumentKind | null; label: string; nothing: string }[] = [
  { kind: null, label: 'All', nothing: 'Nothing yet. A quote or an invoice takes two minutes.' },
  { kind: 'quote', label: 'Quotes', nothing: 'No quotes for this client.' },
  { kind: 'invoice', label: 'Invoices', nothing: 'No invoices for this client.' },
  {
    kind: 'credit_note',
    label: 'Credit notes',
    nothing: 'No invoice of this client was credited.',
  },
  { kind: 'receipt', label: 'Receipts', nothing: 'This client has paid nothing yet.' },
]

/** Every document a client ever got, of all kinds or of one. */
export function ClientDocuments(props: ClientDocumentsProps) {
  const { clientId, path, params, kind, list, company, today, role } = props
  const { page } = list
  const current = chips.find(each => each.kind === kind) ?? chips[0]
  return (
    <section aria-labelledby="documents">
      <div className="flex min-h-12 items-center gap-2 px-8 max-lg:px-5">
        <h2 id="documents" className="text-lg font-medium">
          Documents
        </h2>
        <div className="ml-auto flex items-center gap-2">
          <SelectMode />
          {page.rows.length > 0 ? (
            <ListMenu
              csvHref={csvPath({ companyId: company.id, kind, clientId })}
              reason={exportRefusal(role)}
              title={current?.label === 'All' ? 'Documents' : (current?.label ?? 'Documents')}
            />
          ) : null}
        </div>
      </div>
      <FilterChips
        label="Kind of document"
        chips={chips.map(each => ({
          href: listHref(path, params, { kind: each.kind }),
          label: each.label,
          current: each.kind === kind,
        }))}
      />
      {page.rows.length === 0 ? (
        <p className="border-t px-8 py-12 text-muted-foreground max-lg:px-5">{current?.nothing}</p>
      ) : (
        <DocumentTable label="Documents" rows={page.rows} kind={null} {...{ company, today }} />
      )}
      <TableFoot>
        <DocumentPages {...{ path, params, page }} />
      </TableFoot>
    </section>
  )
}
