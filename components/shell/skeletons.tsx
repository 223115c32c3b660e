import { Skeleton } from '@/components/ui/skeleton'

/** A list on its way: header, chips and rows at the sizes they will have. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading">
      <HeaderSkeleton />
      <div className="flex gap-2 px-8 pb-3 max-lg:px-5">
        {[64, 80, 72].map(width => (
          <Skeleton key={width} className="h-7 rounded-full max-sm:h-9" style={{ width }} />
        ))}
      </div>
      <div className="h-8 border-b max-md:h-0" />
      <RowSkeletons rows={rows} />
    </div>
  )
}

export function RowSkeletons({ rows = 8 }: { rows?: number }) {
  return (
    <div>
      {Array.from({ length: rows }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all alike never move
          key={index}
          className="flex h-11 items-center gap-6 border-b px-8 max-lg:px-5 max-md:h-[69px]"
        >
          <Skeleton className="w-8 max-md:hidden" />
          <Skeleton style={{ width: 96 + ((index * 37) % 80) }} />
          <Skeleton className="ml-auto h-[22px] w-[72px] rounded-full max-md:hidden" />
          <Skeleton className="w-20 max-md:hidden" />
          <Skeleton className="w-[72px] max-md:ml-auto" />
        </div>
      ))}
    </div>
  )
}

/** A document and the column beside it on their way. */
export function DetailSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex min-h-dvh max-lg:flex-col-reverse">
      <div className="flex-1 bg-desk p-8 max-lg:p-5">
        <div className="mx-auto h-[860px] max-w-[656px] rounded-xs bg-paper shadow-paper" />
      </div>
      <div className="grid w-[376px] content-start gap-4 p-6 max-lg:w-full max-lg:p-5">
        <Skeleton className="h-[22px] w-20 rounded-full" />
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-1 w-full" />
        <Skeleton className="h-10 w-full rounded-lg" />
        <Skeleton className="mt-6 w-1/2" />
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/3" />
      </div>
    </div>
  )
}

function HeaderSkeleton() {
  return (
    <div className="flex h-16 items-center gap-3 px-8 max-lg:px-5">
      <Skeleton className="h-5 w-28" />
      <Skeleton className="ml-auto h-9 w-32 rounded-lg max-sm:hidden" />
    </div>
  )
}
