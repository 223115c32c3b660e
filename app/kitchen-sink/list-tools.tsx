import type { Route } from 'next'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { ActiveFilters } from '@/components/shell/active-filters'
import { FilterChips } from '@/components/shell/filter-chips'
import { ListFilter } from '@/components/shell/list-filter'
import { SearchBox } from '@/components/shell/search-box'

const here: Route = '/kitchen-sink'
const params = { from: '2026-11-01', to: '2026-11-30', creator: 'me', sort: 'total' }
const sorts = [
  { value: 'issued', label: 'Newest first' },
  { value: 'total', label: 'Largest first' },
]

export function ListTools() {
  return (
    <Shelf title="Search, chips, filter, active filters" wide>
      <div className="-mx-8 max-lg:-mx-5">
        <div className="px-8 pb-3 max-lg:px-5">
          <SearchBox action={here} label="Search invoices" placeholder="Number, client or amount" />
        </div>
        <FilterChips
          label="Show"
          chips={[
            { href: here, label: 'All', count: '999+', current: true },
            { href: here, label: 'Waiting', count: 5, current: false },
            { href: here, label: 'Overdue', count: 2, current: false },
            { href: here, label: 'Paid', count: null, current: false },
          ]}
        >
          <ListFilter path={here} params={params} today="2026-11-20" sorts={sorts} creators />
        </FilterChips>
        <ActiveFilters
          path={here}
          params={params}
          sorts={sorts}
          extra={[{ label: 'Acme Design', names: ['client'] }]}
        />
      </div>
    </Shelf>
  )
}
