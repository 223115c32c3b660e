import { ChipsSkeleton, ListSkeleton } from '@/components/shell/list-skeleton'

export default function InvoicesLoading() {
  return <ListSkeleton title="Invoices" controls={<ChipsSkeleton />} />
}
