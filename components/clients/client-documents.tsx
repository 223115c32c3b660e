import type { Route } from 'next'
import { countIn, StatusChips } from '@/components/register/list-chips'
import { DocumentPages, exportRefusal } from '@/components/register/list-frame'
import { ListMenu } from '@/components/register/list-menu'
import { csvPath, sortOptionsOf } from '@/components/register/list-place'
import { DocumentTable } from '@/components/register/list-table'
import { ActiveFilters } from '@/components/shell/active-filters'
import { FilterChips } from '@/components/shell/filter-chips'
import { keptParams, type ListParams, listHref } from '@/components/shell/list-address'
import { ListFilter } from '@/components/shell/list-filter'
import { SearchBox } from '@/components/shell/search-box'
import { SelectMode } from '@/components/shell/selection/row-checkbox'
import { TableFoot } from '@/components/shell/table-frame'
import type { Role } from '@/lib/access/policy'
import type { Company } from '@/lib/companies/model'
import { clients } from '@/lib/messages/en/clients'
import { lists } from '@/lib/messages/en/lists'
import { useMessages } from '@/lib/messages/use-messages'
import { refusalOfCut } from '@/lib/register/export/model'
import type { ClientDocumentsInput } from '@/lib/register/list/input'
import { type ClientList, isUntouched } from '@/lib/register/list/model'
import { clientSorts, filtersOf } from '@/lib/register/model'
import { NoDocuments, shownKinds } from './client-documents-empty'

interface ClientDocumentsProps {
  clientId: string
  path: Route
  params: ListParams
  input: ClientDocumentsInput
  list: ClientList
  company: Company
  today: string
  role: Role
}

/** Every document a client ever got: searched, by kind and status, by dates, in order of time. */
export function ClientDocuments(props: ClientDocumentsProps) {
  const { path, params, input, list, company, today } = props
  const t = useMessages(clients).documents
  const { kind, status } = input
  const { page } = list
  const sorts = sortOptionsOf(input, useMessages(lists).sorts, clientSorts)
  const filter = { path, params, today, sorts, datesLabel: t.issued, creators: true }
  const isEmpty = kind === null && page.rows.length === 0 && isUntouched(input)
  const hasStatuses = kind !== null && filtersOf[kind].length > 1
  return (
    <section aria-labelledby="documents" className="border-t pt-4">
      <Head {...props} filter={filter} isEmpty={isEmpty} />
      {isEmpty ? null : (
        <>
          <FilterChips label={t.kindLabel} chips={chipsOf(props, t.kinds)}>
            <ListFilter {...filter} className={list.view ? 'hidden' : 'max-sm:hidden'} />
          </FilterChips>
          {hasStatuses ? <StatusChips {...{ path, params, kind, status, list }} /> : null}
          <ActiveFilters path={path} params={params} sorts={sorts} />
        </>
      )}
      {page.rows.length === 0 ? (
        <NoDocuments path={path} input={input} />
      ) : (
        <DocumentTable label={t.title} rows={page.rows} kind={null} {...{ company, today }} />
      )}
      <TableFoot>
        {page.isCut ? <p>{t.cut(page.rows.length)}</p> : null}
        <DocumentPages
          {...{ path, params, page }}
          sort={input.sort === 'oldest' ? 'oldest' : 'newest'}
        />
      </TableFoot>
    </section>
  )
}

interface HeadProps extends ClientDocumentsProps {
  filter: Parameters<typeof ListFilter>[0]
  isEmpty: boolean
}

function Head({ clientId, path, params, input, list, company, role, filter, isEmpty }: HeadProps) {
  const t = useMessages(clients).documents
  const { kind } = input
  const title = kind ? t.kinds[kind] : t.title
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-8 pb-2 max-lg:px-5">
      <h2 id="documents" className="text-lg font-medium">
        {t.title}
      </h2>
      {isEmpty ? null : (
        <>
          <SearchBox
            action={path}
            label={t.search}
            placeholder={t.searchHint}
            keep={keptParams(params)}
            className="sm:ml-auto max-sm:order-last"
          />
          <div className="flex items-center gap-2 max-sm:ml-auto">
            <SelectMode />
            <ListFilter
              {...filter}
              variant="icon"
              className={list.view ? 'lg:[&_svg]:size-4' : 'sm:hidden'}
            />
            <ListMenu
              csvHref={csvPath({ companyId: company.id, kind, clientId, params })}
              reason={exportRefusal(role) ?? (list.page.isCut ? refusalOfCut : null)}
              title={title}
            />
          </div>
        </>
      )}
    </div>
  )
}

function chipsOf(
  { path, params, input, list }: ClientDocumentsProps,
  labels: typeof clients.documents.kinds,
) {
  return shownKinds.map(kind => ({
    href: listHref(path, params, { kind, status: null }),
    label: labels[kind ?? 'all'],
    count: countIn(list.kinds?.[kind ?? 'all'], list),
    current: kind === input.kind,
  }))
}
