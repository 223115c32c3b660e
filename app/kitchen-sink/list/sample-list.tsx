import { PlusIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { SampleBulkActions } from '@/app/kitchen-sink/list/sample-bulk-actions'
import { SampleSheet } from '@/app/kitchen-sink/list/sample-sheet'
import { SampleTable, SampleTwoLineRows } from '@/app/kitchen-sink/list/sample-table'
import { sampleRows } from '@/app/kitchen-sink/sample-rows'
import { ActiveFilters } from '@/components/shell/active-filters'
import { FilterChips } from '@/components/shell/filter-chips'
import { FloatingNew } from '@/components/shell/floating-new'
import { keptParams, type ListParams, listHref } from '@/components/shell/list-address'
import { ListFilter } from '@/components/shell/list-filter'
import { PageHeader } from '@/components/shell/page-header'
import { Pagination } from '@/components/shell/pagination'
import { SearchBox } from '@/components/shell/search-box'
import { SelectMode } from '@/components/shell/selection/row-checkbox'
import { RowSelection } from '@/components/shell/selection/row-selection'
import { ListWithSheet } from '@/components/shell/sheet/list-with-sheet'
import { TableFoot, TableFrame } from '@/components/shell/table-frame'
import { Button } from '@/components/ui/button'

const path: Route = '/kitchen-sink/list'
const sorts = [
  { value: 'issued', label: 'Newest first' },
  { value: 'due', label: 'Due soonest' },
  { value: 'total', label: 'Largest first' },
]
const chips = [
  { status: null, label: 'All', count: '999+' },
  { status: 'draft', label: 'Drafts', count: 1 },
  { status: 'waiting', label: 'Waiting', count: 5 },
  { status: 'overdue', label: 'Overdue', count: 2 },
  { status: 'paid', label: 'Paid', count: null },
]

export function SampleList({ params }: { params: ListParams }) {
  const open = sampleRows.find(({ id }) => id === params.open)
  const filter = { path, params, today: '2026-11-20', sorts, creators: true, datesLabel: 'Issued' }
  return (
    <ListWithSheet
      path={path}
      params={params}
      rows={sampleRows.map(({ id }) => ({ id, href: '/kitchen-sink', label: `PCF-2026-${id}` }))}
      openId={open?.id ?? null}
      sheet={open ? <SampleSheet row={open} /> : null}
    >
      <RowSelection
        rows={sampleRows.map(({ id }) => ({ id, label: `PCF-2026-${id}` }))}
        actions={<SampleBulkActions />}
      >
        <PageHeader
          title="Invoices"
          search={<SearchBox action={path} label="Search invoices" keep={keptParams(params)} />}
          secondary={
            <>
              <SelectMode />
              <ListFilter {...filter} variant="icon" className="sm:hidden" />
            </>
          }
          primary={
            <Button asChild variant={open ? 'outline' : 'primary'} className="max-lg:hidden">
              <Link href="/invoices/new">
                <PlusIcon aria-hidden />
                New invoice
              </Link>
            </Button>
          }
        />
        <FilterChips
          label="Show"
          chips={chips.map(({ status, label, count }) => ({
            href: listHref(path, params, { status }),
            label,
            count,
            current: (params.status ?? null) === status,
          }))}
        >
          <ListFilter {...filter} className="max-sm:hidden" />
        </FilterChips>
        <ActiveFilters path={path} params={params} sorts={sorts} />
        <TableFrame table={<SampleTable />} rows={<SampleTwoLineRows />} />
        <TableFoot>
          <span>14 of 48 invoices</span>
          <Pagination olderHref={listHref(path, params, { older: 'next' })} />
        </TableFoot>
        <FloatingNew href="/invoices/new" label="New" />
      </RowSelection>
    </ListWithSheet>
  )
}
