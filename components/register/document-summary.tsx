import type { DocumentView } from '@/lib/register/view/document/model'
import { DocumentHead } from './document-head'
import { DocumentRecord } from './document-record'

/** A document without its paper: beside a list, or beside the paper itself. */
export function DocumentSummary({ view, place }: { view: DocumentView; place: 'page' | 'sheet' }) {
  return (
    <>
      <DocumentHead view={view} place={place} />
      <DocumentRecord view={view} />
    </>
  )
}
