import { ChipsSkeleton, ListSkeleton } from '@/components/shell/list-skeleton'
import { lists } from '@/lib/messages/en/lists'
import { useMessages } from '@/lib/messages/use-messages'

export default function QuotesLoading() {
  return <ListSkeleton title={useMessages(lists).quote.title} controls={<ChipsSkeleton />} />
}
