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
import type { ListInput } from '@/lib/register/input'
import { isWhole } from '@/lib/register/list/model'
import { filterIn } from '@/lib/register/model'
import { listWords } from './list-words'

const drawings: Record<DocumentKind, ReactNode> = {
  invoice: <InvoiceDrawing />,
  quote: <QuoteDrawing />,
  receipt: <ReceiptDrawing />,
  credit_note: <InvoiceDrawing />,
}

/** What a list is for, while nothing was ever written. */
export function EmptyList({ kind, action }: { kind: DocumentKind; action: ReactNode }) {
  const { empty } = listWords[kind]
  return (
    <EmptyState
      drawing={drawings[kind]}
      title={empty.title}
      text={empty.text}
      action={
        action ?? (
          <Button asChild variant="primary">
            <Link href="/invoices">Go to invoices</Link>
          </Button>
        )
      }
    />
  )
}

/** Why nothing is shown although there is something, and the way back to all of it. */
export function NothingListed({ kind, input }: { kind: DocumentKind; input: ListInput }) {
  const { path, plural, filters } = listWords[kind]
  const filter = filterIn(kind, input.status)
  if (isWhole(input))
    return (
      <EmptyState
        title={filters[filter]?.nothing ?? `There are no ${plural}.`}
        text={
          isPaged(input) ? 'The rows of this page are gone.' : 'What changes shows here at once.'
        }
        action={
          <Button asChild>
            <Link href={path}>Show all {plural}</Link>
          </Button>
        }
      />
    )
  return (
    <EmptyState
      drawing={<NothingFoundDrawing />}
      title={input.search ? `Nothing matches “${input.search}”` : `No ${plural} in this selection`}
      text={
        input.search
          ? 'Type the beginning of a number or its last figures, the beginning of a client’s name, or a whole amount such as 1,250.00.'
          : 'Other dates, another status or everyone’s documents may show more.'
      }
      action={
        <Button asChild>
          <Link href={path}>{input.search ? `Show all ${plural}` : 'Clear filters'}</Link>
        </Button>
      }
    />
  )
}

function isPaged({ older, newer }: ListInput): boolean {
  return Boolean(older ?? newer)
}
