import { DownloadIcon } from 'lucide-react'
import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { type ExportView, sizeOf } from '@/lib/exports/model'
import { exports } from '@/lib/messages/en/exports'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import { RefreshWhileMade } from './refresh-while-made'
import { StartExport } from './start-export'

interface ExportDetailProps {
  view: ExportView
  company: { id: string; timezone: string }
  /** Whether its time is over, though the file is not removed yet. */
  isOver: boolean
}

/** How far an export is, and the file once it is whole. */
export function ExportDetail({ view, company, isOver }: ExportDetailProps) {
  const t = useMessages(exports)
  const when = formatInstant(view.createdAt, company.timezone, 'en-GB')
  return (
    <div className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <h3 className="text-base font-medium">{t.open(when)}</h3>
        <p className="mt-1 text-sm text-muted-foreground max-sm:text-base">
          {t.startedBy(view.requesterName)}
        </p>
      </div>
      <State view={view} company={company} isOver={isOver} />
      <Link
        href="/settings/data"
        className="text-sm text-primary-text underline-offset-4 hover:underline max-sm:py-3 max-sm:text-base"
      >
        {t.back}
      </Link>
    </div>
  )
}

function State({ view, company, isOver }: ExportDetailProps) {
  const t = useMessages(exports)
  if (view.status === 'waiting' || view.status === 'running')
    return <UnderWay done={view.doneCount} total={view.totalCount} status={view.status} />
  if (view.status === 'failed')
    return (
      <>
        <Alert variant="danger">
          <strong>{t.failed}</strong> {view.problem}
        </Alert>
        <StartExport companyId={company.id} refusal={null} label={t.startAgain} />
      </>
    )
  if (view.status === 'expired' || isOver)
    return (
      <>
        <Alert>{t.expired}</Alert>
        <StartExport companyId={company.id} refusal={null} label={t.startAgain} />
      </>
    )
  return <Ready view={view} company={company} />
}

function UnderWay({
  done,
  total,
  status,
}: {
  done: number
  total: number
  status: 'waiting' | 'running'
}) {
  const t = useMessages(exports)
  const share = total === 0 ? 0 : done / total
  return (
    <div className="grid gap-2" aria-live="polite">
      <RefreshWhileMade />
      <p className="num text-sm max-sm:text-base">
        {status === 'waiting' ? t.states.waiting : t.progress(done, total)}
      </p>
      <div
        role="progressbar"
        aria-label={t.progressLabel}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-2 overflow-hidden rounded-xs bg-secondary"
      >
        <span
          className="block h-full rounded-xs bg-primary"
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </div>
      <p className="text-sm text-muted-foreground max-sm:text-base">{t[status]}</p>
    </div>
  )
}

function Ready({ view, company }: Pick<ExportDetailProps, 'view' | 'company'>) {
  const t = useMessages(exports)
  const until = view.expiresAt
    ? formatDate(localDateOf(view.expiresAt, company.timezone), 'en-GB')
    : ''
  return (
    <>
      <p className="text-sm tabular-nums max-sm:text-base">
        {t.ready(sizeOf(view.sizeBytes), until)}
      </p>
      {view.refusal ? <Alert>{view.refusal}</Alert> : null}
      <form method="post" action={`/api/exports/${view.id}`}>
        <input type="hidden" name="companyId" value={company.id} />
        <Button
          type="submit"
          variant="primary"
          disabled={view.refusal !== null}
          className="max-sm:w-full"
        >
          <DownloadIcon strokeWidth={1.6} aria-hidden />
          {t.download}
        </Button>
      </form>
      <p className="text-sm text-muted-foreground max-sm:text-base">{t.private}</p>
      {view.sha256 ? (
        <p className="text-xs wrap-anywhere text-muted-foreground max-sm:text-sm">
          {t.checksum} <span className="tabular-nums">{view.sha256}</span>
        </p>
      ) : null}
    </>
  )
}
