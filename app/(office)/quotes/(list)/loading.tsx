import { ChipsSkeleton, ListSkeleton } from '@/components/shell/list-skeleton'

export default function QuotesLoading() {
  return <ListSkeleton title="Quotes" controls={<ChipsSkeleton />} />
}
