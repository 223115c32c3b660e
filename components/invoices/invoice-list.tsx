import { PlusIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { InvoiceDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { FilterChips } from '@/components/shell/filter-chips'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageHeader } from '@/components/shell/page-header'
import { Pagination } from '@/components/shell/pagination'
import { TableFoot } from '@/components/shell/table-frame'
import { Button } from '@/components/ui/button'
import type { Company } from '@/lib/companies/model'
import { type InvoiceFilter, invoiceFilters } from '@/lib/invoices/input'
import type { InvoicePage } from '@/lib/invoices/model'
import { InvoiceTable } from './invoice-table'

interface InvoiceListProps {
  page: InvoicePage
  filter: InvoiceFilter
  company: Company
  today: string
}

const words: Record<InvoiceFilter, string> = {
  all: 'All',
  draft: 'Drafts',
  issued: 'Issued',
  overdue: 'Overdue',
}

export function InvoiceList({ page, filter, company, today }: InvoiceListProps) {
  const isEmpty = page.rows.length === 0 && filter === 'all' && !page.newer
  return (
    <>
      <PageHeader
        title="Invoices"
        primary={isEmpty ? null : <NewInvoice className="max-lg:hidden" />}
      />
      {isEmpty ? (
        <EmptyState
          drawing={<InvoiceDrawing />}
          title="Write your first invoice"
          text="Choose a client, list the work, and issue it. It gets its number, and from then on it never changes."
          action={<NewInvoice />}
        />
      ) : (
        <>
          <FilterChips
            label="Show"
            chips={invoiceFilters.map(status => ({
              href: hrefOf(status),
              label: words[status],
              current: status === filter,
            }))}
          />
          {page.rows.length === 0 ? (
            <NothingHere filter={filter} />
          ) : (
            <InvoiceTable rows={page.rows} company={company} today={today} />
          )}
          <TableFoot>
            <Pagination
              newerHref={page.newer ? hrefOf(filter, { newer: page.newer }) : null}
              olderHref={page.older ? hrefOf(filter, { older: page.older }) : null}
            />
          </TableFoot>
          <FloatingNew href="/invoices/new" label="New invoice" />
        </>
      )}
    </>
  )
}

function NewInvoice({ className }: { className?: string }) {
  return (
    <Button asChild variant="primary" className={className}>
      <Link href="/invoices/new">
        <PlusIcon aria-hidden />
        New invoice
      </Link>
    </Button>
  )
}

const nothing: Record<InvoiceFilter, string> = {
  all: 'There are no invoices on this page.',
  draft: 'No drafts: everything you wrote is issued.',
  issued: 'No issued invoices that are still in time.',
  overdue: 'Nothing is overdue.',
}

function NothingHere({ filter }: { filter: InvoiceFilter }) {
  return (
    <p className="border-t px-8 py-16 text-center text-muted-foreground max-lg:px-5">
      {nothing[filter]}
    </p>
  )
}

function hrefOf(status: InvoiceFilter, cursor: Record<string, string> = {}): Route {
  const query = new URLSearchParams({ ...(status === 'all' ? {} : { status }), ...cursor })
  return query.size > 0 ? `/invoices?${query}` : '/invoices'
}
