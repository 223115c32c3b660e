import { ListSkeleton, SearchSkeleton } from '@/components/shell/list-skeleton'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'

export default function ClientsLoading() {
  const t = useMessages(clients)
  return <ListSkeleton title={t.title} controls={<SearchSkeleton />} />
}
