import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { type CheckedRow, type ImportView, isUnderWay, type RowOutcome } from '@/lib/imports/model'
import { sourceName } from '@/lib/imports/sources/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import { CheckedImport } from './checked-import'
import { CheckedRows } from './checked-rows'
import { DoneImport } from './done-import'
import { ImportProgress } from './import-progress'
import { MappingForm } from './mapping-form'

export interface ImportDetailProps {
  view: ImportView
  company: { id: string; timezone: string; currency: string }
  /** The first rows of the file, while its columns are named. */
  samples: string[][]
  page: { rows: CheckedRow[]; next: number | null; previous: number | null }
  /** Which rows are shown. */
  show: RowOutcome | null
}

/** An import at whatever step it is. */
export function ImportDetail({ view, company, samples, page, show }: ImportDetailProps) {
  const t = useMessages(imports)
  const when = formatInstant(view.createdAt, company.timezone, 'en-GB')
  return (
    <div className="grid gap-6">
      <div className="min-w-0">
        <h3 className="text-base font-medium wrap-anywhere">
          {t.kinds[view.kind]}: {view.fileName}
        </h3>
        <p className="mt-1 text-sm text-muted-foreground tabular-nums max-sm:text-base">
          {t.head.file(view.rowCount.toLocaleString('en-US'), sourceName(view.source))}.{' '}
          {t.head.uploaded(view.byName, when)}.
        </p>
      </div>
      <Step {...{ view, company, samples, page, show }} />
      <Link
        href="/settings/data"
        className="w-fit text-sm text-primary-text underline-offset-4 hover:underline max-sm:py-3 max-sm:text-base"
      >
        {t.back}
      </Link>
    </div>
  )
}

function Step({ view, company, samples, page, show }: ImportDetailProps) {
  const t = useMessages(imports)
  if (isUnderWay(view.status)) return <ImportProgress view={view} companyId={company.id} />
  if (view.status === 'mapping')
    return <MappingForm key={view.version} {...{ view, company, samples }} />
  if (view.status === 'failed')
    return (
      <Alert variant="danger">
        <strong>{t.failed}</strong> {view.problem}
      </Alert>
    )
  if (view.status === 'discarded') return <Alert>{t.discarded}</Alert>
  const rows = <CheckedRows {...{ view, page, show }} />
  if (view.status === 'done')
    return (
      <>
        <DoneImport view={view} />
        {rows}
      </>
    )
  return (
    <>
      <CheckedImport view={view} companyId={company.id} />
      {rows}
    </>
  )
}
