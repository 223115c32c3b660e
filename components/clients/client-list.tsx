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
import { clientPath } from './paths'

interface ClientListProps {
  page: ClientPage
  search: string
  mayAdd: boolean
}

export function ClientList({ page, search, mayAdd }: ClientListProps) {
  const isEmpty = page.rows.length === 0 && search === '' && !page.newer
  if (isEmpty)
    return (
      <>
        <PageHeader title="Clients" />
        <EmptyState
          drawing={<ClientsDrawing />}
          title="Who do you work for?"
          text="Add a client once, and every invoice knows the address, the tax id and the language."
          action={<NewClient mayAdd={mayAdd} />}
        />
      </>
    )
  return (
    <>
      <PageHeader
        title="Clients"
        primary={<NewClient mayAdd={mayAdd} className="max-lg:hidden" />}
      />
      <div className="px-8 pb-3 max-lg:px-5">
        <SearchBox action="/clients" label="Search clients" placeholder="Name, contact or e-mail" />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState
          drawing={<NothingFoundDrawing />}
          title={`Nobody matches “${search}”`}
          text="Names, contacts and e-mail addresses are searched from the beginning of each word."
        />
      ) : (
        <ClientRows rows={page.rows} />
      )}
      <TableFoot>
        <Pagination
          newerHref={page.newer ? hrefOf(search, { newer: page.newer }) : null}
          olderHref={page.older ? hrefOf(search, { older: page.older }) : null}
          newerLabel="Previous"
          olderLabel="Next"
        />
      </TableFoot>
      {mayAdd ? <FloatingNew href="/clients/new" label="New client" /> : null}
    </>
  )
}

function ClientRows({ rows }: { rows: ClientRow[] }) {
  return (
    <TableFrame
      table={
        <Table aria-label="Clients">
          <TableHeader>
            <TableRow>
              <TableHead>Client</TableHead>
              <TableHead>Contact</TableHead>
              <TableHead>E-mail</TableHead>
              <TableHead className="w-36">City</TableHead>
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
  if (!mayAdd)
    return (
      <Button disabled title={reasonAgainst('edit clients')} className={className}>
        <PlusIcon aria-hidden />
        New client
      </Button>
    )
  return (
    <Button asChild variant="primary" className={className}>
      <Link href="/clients/new">
        <PlusIcon aria-hidden />
        New client
      </Link>
    </Button>
  )
}

function hrefOf(search: string, cursor: Record<string, string>): Route {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...cursor })
  return `/clients?${query}`
}
