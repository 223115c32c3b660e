import { ChipsSkeleton, ListSkeleton } from '@/components/shell/list-skeleton'

export default function ReceiptsLoading() {
  return <ListSkeleton title="Receipts" controls={<ChipsSkeleton />} />
}
