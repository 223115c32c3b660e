import { ActiveFilters } from '@/components/shell/active-filters'
import { keptParams, type ListParams } from '@/components/shell/list-address'
import { ListFilter } from '@/components/shell/list-filter'
import { PageHeader } from '@/components/shell/page-header'
import { SearchBox } from '@/components/shell/search-box'
import { SelectMode } from '@/components/shell/selection/row-checkbox'
import { TableFoot } from '@/components/shell/table-frame'
import type { Role } from '@/lib/access/policy'
import type { Company } from '@/lib/companies/model'
import type { DocumentKind } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { refusalOfCut } from '@/lib/register/export/model'
import type { ListInput } from '@/lib/register/input'
import { type DocumentList, isUntouched } from '@/lib/register/list/model'
import {
  type CurrencyTotal,
  type ListFilter as Filter,
  filterIn,
  type ListSort,
  sortsOf,
} from '@/lib/register/model'
import { listPathOf } from './document-paths'
import { StatusChips } from './list-chips'
import { EmptyList, NothingListed } from './list-empty'
import { DocumentListFrame, DocumentPages, exportRefusal } from './list-frame'
import { ListMenu } from './list-menu'
import { FloatingNewDocument, NewDocument } from './list-new'
import { csvPath, paramsOf, sortOptionsOf } from './list-place'
import { DocumentTable } from './list-table'

interface DocumentListScreenProps {
  kind: DocumentKind
  input: ListInput
  list: DocumentList
  company: Company
  today: string
  role: Role
}

/** The list of one kind of document: search, chips, filter, rows, and the open row beside them. */
export function DocumentListScreen(props: DocumentListScreenProps) {
  const t = useMessages(register).listScreen
  const { kind, input, list, company, today, role } = props
  const { page, view } = list
  const words = useMessages(lists)
  const { title, datesLabel } = words[kind]
  const path = listPathOf(kind)
  const isEmpty = page.rows.length === 0 && isUntouched(input)
  if (isEmpty)
    return (
      <>
        <PageHeader title={title} back={backOf(kind, t)} />
        <EmptyList
          kind={kind}
          action={kind === 'credit_note' ? null : <NewDocument kind={kind} role={role} />}
        />
      </>
    )
  const params = paramsOf(kind, input)
  const sorts = sortOptionsOf(input, words.sorts)
  const filter = { path, params, today, sorts, datesLabel, creators: true }
  return (
    <DocumentListFrame {...{ path, params, kind, page, view }} companyId={company.id} role={role}>
      <ListHead {...props} params={params} filter={filter} />
      <StatusChips {...{ path, params, kind, list }} status={input.status}>
        <ListFilter {...filter} className={view ? 'hidden' : 'max-sm:hidden'} />
      </StatusChips>
      <ActiveFilters path={path} params={params} sorts={sorts} />
      {page.rows.length === 0 ? (
        <NothingListed kind={kind} input={input} />
      ) : (
        <DocumentTable
          label={title}
          rows={page.rows}
          withOpen={kind === 'invoice' && showsOpen.has(filterIn(kind, input.status))}
          {...{ kind, company, today }}
        />
      )}
      <TableFoot>
        {page.isCut ? <p>{t.newestMatchesShown(page.rows.length)}</p> : null}
        <DocumentPages {...{ path, params, page }} sort={sortOf(input)} />
      </TableFoot>
      <FloatingNewDocument kind={kind} role={role} />
    </DocumentListFrame>
  )
}

/** Where money is waited for, what is left to pay matters more than what the paper says. */
const showsOpen: ReadonlySet<Filter> = new Set<Filter>(['open', 'overdue', 'partly_paid'])

interface ListHeadProps extends DocumentListScreenProps {
  params: ListParams
  filter: Parameters<typeof ListFilter>[0]
}

function ListHead({ kind, list, company, role, params, filter }: ListHeadProps) {
  const t = useMessages(register).listScreen
  const { view } = list
  const { title, search } = useMessages(lists)[kind]
  const path = listPathOf(kind)
  return (
    <PageHeader
      title={title}
      back={backOf(kind, t)}
      search={
        <>
          <SearchBox
            action={path}
            label={search}
            placeholder={t.placeholder}
            keep={keptParams(params)}
          />
          <OpenAmounts open={list.open} company={company} />
        </>
      }
      secondary={
        <>
          <SelectMode />
          <ListFilter
            {...filter}
            variant="icon"
            className={view ? 'lg:[&_svg]:size-4' : 'sm:hidden'}
          />
          <ListMenu
            csvHref={csvPath({ companyId: company.id, kind, params })}
            title={title}
            reason={exportRefusal(role) ?? (list.page.isCut ? refusalOfCut : null)}
            withCreditNotes={kind === 'invoice'}
          />
        </>
      }
      primary={
        <NewDocument kind={kind} role={role} quiet={view !== null} className="max-lg:hidden" />
      }
    />
  )
}

/** What is open of all invoices, one figure per currency; on a phone, where no dashboard stands beside. */
function OpenAmounts({ open, company }: { open: CurrencyTotal[] | null; company: Company }) {
  const t = useMessages(register).listScreen
  if (!open || open.length === 0) return null
  const own = open.filter(({ currency }) => currency === company.currency)
  const others = open.filter(({ currency }) => currency !== company.currency)
  const shown = [...own, ...others].map(({ amount, currency }) =>
    formatMoney(amount, currency, company.locale),
  )
  return <p className="num mt-3 text-muted-foreground sm:hidden">{t.open(shown.join(' · '))}</p>
}

function sortOf(input: ListInput): ListSort | undefined {
  const sorts = sortsOf(input)
  return sorts.find(each => each === input.sort) ?? sorts[0]
}

function backOf(kind: DocumentKind, t: typeof register.listScreen) {
  if (kind !== 'credit_note') return undefined
  return { href: listPathOf('invoice'), label: t.backToInvoices }
}
