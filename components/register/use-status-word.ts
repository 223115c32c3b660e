import type { DocumentKind } from '@/lib/documents/model'
import type { DocumentStatus } from '@/lib/documents/standing'
import { lists } from '@/lib/messages/en/lists'
import { useMessages } from '@/lib/messages/use-messages'

/** To people a receipt is not issued or void: it is valid, or its payment was reversed. */
export function useStatusWord(kind: DocumentKind, status: DocumentStatus): string | undefined {
  const { filters } = useMessages(lists).receipt
  if (kind !== 'receipt') return undefined
  if (status === 'issued') return filters.valid.label
  return status === 'void' ? filters.void.label : undefined
}
