import type { Route } from 'next'
import Link from 'next/link'
import { NothingFoundDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { Button } from '@/components/ui/button'
import type { DocumentKind } from '@/lib/documents/model'
import { clients } from '@/lib/messages/en/clients'
import { lists } from '@/lib/messages/en/lists'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClientDocumentsInput } from '@/lib/register/list/input'
import { isWhole } from '@/lib/register/list/model'
import { filterIn } from '@/lib/register/model'

/** The kinds that a client's documents are shown by. */
export const shownKinds: readonly (DocumentKind | null)[] = [
  null,
  'quote',
  'invoice',
  'credit_note',
  'receipt',
]

/** Why no document is shown, and the way back to all of them where something narrows. */
export function NoDocuments({ path, input }: { path: Route; input: ClientDocumentsInput }) {
  const words = useMessages(lists)
  const t = useMessages(clients).documents
  const { kind, search } = input
  const isNarrowed = !isWhole(input) || (kind !== null && filterIn(kind, input.status) !== 'all')
  if (!isNarrowed) {
    return (
      <p className="border-t px-8 py-12 text-muted-foreground max-lg:px-5">
        {t.nothing[kind ?? 'all']}
      </p>
    )
  }
  return (
    <EmptyState
      drawing={<NothingFoundDrawing />}
      title={
        search ? t.nothingMatches(search) : kind ? words[kind].noneInSelection : t.noneInSelection
      }
      text={search ? t.searchText : t.selectionText}
      action={
        <Button asChild>
          <Link href={path} scroll={false}>
            {t.showAll}
          </Link>
        </Button>
      }
    />
  )
}
