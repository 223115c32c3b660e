import Link from 'next/link'
import type { ReactNode } from 'react'
import {
  InvoiceDrawing,
  NothingFoundDrawing,
  QuoteDrawing,
  ReceiptDrawing,
} from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { Button } from '@/components/ui/button'
import type { DocumentKind } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { ListInput } from '@/lib/register/input'
import { isWhole } from '@/lib/register/list/model'
import { filterIn, type ListFilter } from '@/lib/register/model'
import { listPathOf } from './document-paths'

const drawings: Record<DocumentKind, ReactNode> = {
  invoice: <InvoiceDrawing />,
  quote: <QuoteDrawing />,
  receipt: <ReceiptDrawing />,
  credit_note: <InvoiceDrawing />,
}

/** What a list is for, while nothing was ever written. */
export function EmptyList({ kind, action }: { kind: DocumentKind; action: ReactNode }) {
  const t = useMessages(register).listEmpty
  const { empty } = useMessages(lists)[kind]
  return (
    <EmptyState
      drawing={drawings[kind]}
      title={empty.title}
      text={empty.text}
      action={
        action ?? (
          <Button asChild variant="primary">
            <Link href="/invoices">{t.goToInvoices}</Link>
          </Button>
        )
      }
    />
  )
}

/** Why nothing is shown although there is something, and the way back to all of it. */
export function NothingListed({ kind, input }: { kind: DocumentKind; input: ListInput }) {
  const t = useMessages(register).listEmpty
  const words = useMessages(lists)[kind]
  const filters: Partial<Record<ListFilter, { nothing: string }>> = words.filters
  const path = listPathOf(kind)
  const filter = filterIn(kind, input.status)
  if (isWhole(input))
    return (
      <EmptyState
        title={filters[filter]?.nothing ?? words.filters.all.nothing}
        text={isPaged(input) ? t.rowsPageGone : t.whatChangesShows}
        action={
          <Button asChild>
            <Link href={path}>{words.showAll}</Link>
          </Button>
        }
      />
    )
  return (
    <EmptyState
      drawing={<NothingFoundDrawing />}
      title={input.search ? t.nothingMatches(input.search) : words.noneInSelection}
      text={input.search ? t.typeBeginningNumber : t.otherDatesAnother}
      action={
        <Button asChild>
          <Link href={path}>{input.search ? words.showAll : t.clearFilters}</Link>
        </Button>
      }
    />
  )
}

function isPaged({ older, newer }: ListInput): boolean {
  return Boolean(older ?? newer)
}
