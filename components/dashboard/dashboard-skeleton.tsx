import { DashboardColumns, FigureRow } from '@/components/shell/dashboard/figures'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'

const rows = ['w-2/5', 'w-1/3', 'w-1/2', 'w-3/10', 'w-2/5'] as const

/** The dashboard on its way, as large as it will be. */
export function DashboardSkeleton() {
  const t = useMessages(dashboard).dashboardSkeleton
  return (
    <>
      <PageHeader title={t.title} />
      <p role="status" className="sr-only">
        {t.loading}
      </p>
      <PageBody aria-hidden>
        <FigureRow
          main={
            <div className="grid gap-4">
              <Skeleton className="w-20" />
              <Skeleton className="h-8 w-52" />
              <Skeleton className="h-2 w-full" />
              <Skeleton className="w-3/5" />
            </div>
          }
          aside={[<Small key="received" />, <Small key="quotes" />]}
        />
        <DashboardColumns main={<Rows />} aside={<Skeleton className="h-[212px] w-full" />} />
      </PageBody>
    </>
  )
}

function Small() {
  return (
    <div className="grid gap-3">
      <Skeleton className="w-3/4" />
      <Skeleton className="h-6 w-4/5" />
      <Skeleton className="w-3/5" />
    </div>
  )
}

function Rows() {
  return (
    <div>
      {rows.map((width, place) => (
        <div
          key={`${width}-${place === 0 ? 'first' : place}`}
          className="flex h-[52px] items-center border-b last:border-b-0"
        >
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}
