import { ChipsSkeleton, ListSkeleton } from '@/components/shell/list-skeleton'

export default function CreditNotesLoading() {
  return <ListSkeleton title="Credit notes" controls={<ChipsSkeleton />} />
}
