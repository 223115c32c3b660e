import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type ListSkeletonProps = {
  title: string
  /** What stands between the title and the rows. */
  controls: ReactNode
}

const rows = ['w-2/5', 'w-1/3', 'w-1/2', 'w-3/10', 'w-1/4', 'w-3/8', 'w-2/7', 'w-4/9'] as const
const chips = ['w-10', 'w-16', 'w-14', 'w-20'] as const

/** A list on its way: the title is known, everything else is as large as it will be. */
export function ListSkeleton({ title, controls }: ListSkeletonProps) {
  const t = useMessages(shell).listSkeleton
  return (
    <>
      <PageHeader title={title} />
      {controls}
      <p role="status" className="sr-only">
        {t.loading}
      </p>
      <div aria-hidden className="border-t md:border-t-0">
        <div className="h-[33px] border-b max-md:hidden" />
        {rows.map(width => (
          <Row key={width} width={width} />
        ))}
      </div>
    </>
  )
}

export function ChipsSkeleton() {
  return (
    <div className="flex shrink-0 gap-2 px-8 py-1 pb-3 max-lg:px-5">
      {chips.map(width => (
        <Skeleton key={width} className={`h-7 rounded-full max-sm:h-9 ${width}`} />
      ))}
    </div>
  )
}

export function SearchSkeleton() {
  return (
    <div className="px-8 pb-3 max-lg:px-5">
      <Skeleton className="h-9 w-64 max-w-full rounded-lg max-sm:h-12 max-sm:w-full" />
    </div>
  )
}

function Row({ width }: { width: string }) {
  return (
    <div className="flex h-11 items-center gap-6 border-b px-8 max-lg:px-5 max-md:h-[69px]">
      <Skeleton className="w-12 shrink-0 max-md:hidden" />
      <div className="grid flex-1 gap-3">
        <Skeleton className={width} />
        <Skeleton className="w-1/3 md:hidden" />
      </div>
      <Skeleton className="w-20 shrink-0" />
    </div>
  )
}
