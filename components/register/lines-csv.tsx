'use client'

import { SheetIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { exports } from '@/lib/messages/en/exports'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { useDocumentTitle } from './use-document-title'
import { useExport } from './use-export'

/** Saves what an issued document counts, line by line, for a spreadsheet. A receipt has no lines of its own. */
export function LinesCsv({ view, version }: { view: DocumentView; version?: number }) {
  const t = useMessages(exports).lines
  const { pending, run } = useExport()
  const title = useDocumentTitle(view)
  if (view.versions.length === 0 || view.kind === 'receipt') return null
  const query = new URLSearchParams({ company: view.companyId, id: view.id })
  if (version) query.set('version', String(version))
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t.label}
      title={t.label}
      pending={pending}
      className="max-sm:size-12"
      onClick={() => run(() => fetch(`/api/documents/lines?${query}`), t.done(title))}
    >
      {pending ? null : <SheetIcon strokeWidth={1.6} aria-hidden />}
    </Button>
  )
}
