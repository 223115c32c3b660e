import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'

/** The number of a document, or what a draft is called. */
export function useDocumentTitle({ kind, number }: Pick<DocumentView, 'kind' | 'number'>): string {
  const t = useMessages(register).documentTitle
  return number ?? t[kind]
}
