'use client'

import { DownloadIcon, SheetIcon } from 'lucide-react'
import { useRowSelection } from '@/components/shell/selection/selection-context'
import { Button } from '@/components/ui/button'
import type { DocumentKind } from '@/lib/documents/model'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { csvPath } from './list-place'
import { useExport } from './use-export'

interface BulkActionsProps {
  companyId: string
  /** Null for rows of several kinds. */
  kind: DocumentKind | null
  /** Why the viewer may not export; null where they may. */
  refusal: string | null
}

/** What can be done with chosen documents. */
export function BulkActions({ companyId, kind, refusal }: BulkActionsProps) {
  const t = useMessages(register).bulkActions
  const { ids, clear } = useRowSelection()
  const pdfs = useExport()
  const csv = useExport()
  const downloadPdfs = () =>
    pdfs.run(
      () =>
        fetch('/api/documents/zip', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ companyId, ids }),
        }),
      t.pdfsDownloaded(ids.length),
      clear,
    )
  const exportCsv = () =>
    csv.run(() => fetch(csvPath({ companyId, kind, ids })), t.rowsExported(ids.length), clear)
  return (
    <>
      <Button size="sm" pending={pdfs.pending} disabled={csv.pending} onClick={downloadPdfs}>
        {pdfs.pending ? null : <DownloadIcon strokeWidth={1.6} aria-hidden />}
        <span>
          <span className="max-sm:sr-only">{t.download}</span>
          {t.pdfs}
        </span>
      </Button>
      <Button
        size="sm"
        pending={csv.pending}
        disabled={pdfs.pending || refusal !== null}
        title={refusal ?? undefined}
        onClick={exportCsv}
      >
        {csv.pending ? null : <SheetIcon strokeWidth={1.6} aria-hidden />}
        <span>
          <span className="max-sm:sr-only">{t.export}</span>
          {t.csv}
        </span>
      </Button>
    </>
  )
}
