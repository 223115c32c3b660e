import type { Route } from 'next'
import Link from 'next/link'
import { listWords } from '@/components/register/list-words'
import { NothingFoundDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { Button } from '@/components/ui/button'
import type { DocumentKind } from '@/lib/documents/model'
import type { ClientDocumentsInput } from '@/lib/register/list/input'
import { isWhole } from '@/lib/register/list/model'
import { filterIn } from '@/lib/register/model'

/** The kinds that a client's documents are shown by, and what is said where there is none. */
export const kindChips: readonly { kind: DocumentKind | null; label: string; nothing: string }[] = [
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

/** Why no document is shown, and the way back to all of them where something narrows. */
export function NoDocuments({ path, input }: { path: Route; input: ClientDocumentsInput }) {
  const { kind, search } = input
  const isNarrowed = !isWhole(input) || (kind !== null && filterIn(kind, input.status) !== 'all')
  if (!isNarrowed) {
    const { nothing } = kindChips.find(each => each.kind === kind) ?? { nothing: '' }
    return <p className="border-t px-8 py-12 text-muted-foreground max-lg:px-5">{nothing}</p>
  }
  const plural = kind ? listWords[kind].plural : 'documents'
  return (
    <EmptyState
      drawing={<NothingFoundDrawing />}
      title={search ? `Nothing matches “${search}”` : `No ${plural} in this selection`}
      text={
        search
          ? 'Type the beginning of a number or its last figures, or a whole amount such as 1,250.00.'
          : 'Other dates, another status or everyone’s documents may show more.'
      }
      action={
        <Button asChild>
          <Link href={path} scroll={false}>
            Show all documents
          </Link>
        </Button>
      }
    />
  )
}
