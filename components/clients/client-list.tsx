import { PlusIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { ClientsDrawing, NothingFoundDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageHeader } from '@/components/shell/page-header'
import { Pagination } from '@/components/shell/pagination'
import { SearchBox } from '@/components/shell/search-box'
import { RowLink, TableFoot, TableFrame, TwoLineRow } from '@/components/shell/table-frame'
import { Button } from '@/components/ui/button'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import { reasonAgainst } from '@/lib/access/policy'
import type { ClientPage, ClientRow } from '@/lib/clients/model'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'
import { ClientsCsv } from './clients-csv'
import { clientPath } from './paths'

interface ClientListProps {
  page: ClientPage
  search: string
  companyId: string
  mayAdd: boolean
  /** Why this member may not take the list along. */
  exportRefusal: string | null
}

export function ClientList({ page, search, companyId, mayAdd, exportRefusal }: ClientListProps) {
  const t = useMessages(clients)
  const isEmpty = page.rows.length === 0 && search === '' && !page.newer
  if (isEmpty)
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          drawing={<ClientsDrawing />}
          title={t.list.empty}
          text={t.list.emptyText}
          action={<NewClient mayAdd={mayAdd} />}
        />
      </>
    )
  return (
    <>
      <PageHeader
        title={t.title}
        secondary={<ClientsCsv companyId={companyId} search={search} refusal={exportRefusal} />}
        primary={<NewClient mayAdd={mayAdd} className="max-lg:hidden" />}
      />
      <div className="px-8 pb-3 max-lg:px-5">
        <SearchBox action="/clients" label={t.list.search} placeholder={t.list.searchHint} />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState
          drawing={<NothingFoundDrawing />}
          title={t.list.nobody(search)}
          text={t.list.nobodyText}
        />
      ) : (
        <ClientRows rows={page.rows} />
      )}
      <TableFoot>
        <Pagination
          newerHref={page.newer ? hrefOf(search, { newer: page.newer }) : null}
          olderHref={page.older ? hrefOf(search, { older: page.older }) : null}
          newerLabel={t.list.previous}
          olderLabel={t.list.next}
        />
      </TableFoot>
      {mayAdd ? <FloatingNew href="/clients/new" label={t.new} /> : null}
    </>
  )
}

function ClientRows({ rows }: { rows: ClientRow[] }) {
  const t = useMessages(clients)
  return (
    <TableFrame
      table={
        <Table aria-label={t.title}>
          <TableHeader>
            <TableRow>
              <TableHead>{t.client}</TableHead>
              <TableHead>{t.list.contact}</TableHead>
              <TableHead>{t.list.email}</TableHead>
              <TableHead className="w-36">{t.list.city}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map(row => (
              <TableRow key={row.id} className="relative">
                <TableCell className="truncate">
                  <RowLink href={clientPath(row.id)}>{row.name}</RowLink>
                </TableCell>
                <TableCell className="truncate text-muted-foreground">{row.contactName}</TableCell>
                <TableCell className="truncate text-muted-foreground">{row.email}</TableCell>
                <TableCell className="truncate text-muted-foreground">{row.city}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      }
      rows={rows.map(row => (
        <TwoLineRow
          key={row.id}
          href={clientPath(row.id)}
          title={row.name}
          detail={row.contactName || row.email || row.city}
        />
      ))}
    />
  )
}

function NewClient({ mayAdd, className }: { mayAdd: boolean; className?: string }) {
  const t = useMessages(clients)
  if (!mayAdd)
    return (
      <Button disabled title={reasonAgainst('edit clients')} className={className}>
        <PlusIcon aria-hidden />
        {t.new}
      </Button>
    )
  return (
    <Button asChild variant="primary" className={className}>
      <Link href="/clients/new">
        <PlusIcon aria-hidden />
        {t.new}
      </Link>
    </Button>
  )
}

function hrefOf(search: string, cursor: Record<string, string>): Route {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...cursor })
  return `/clients?${query}`
}
