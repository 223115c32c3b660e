import { ListSkeleton, SearchSkeleton } from '@/components/shell/list-skeleton'

export default function ClientsLoading() {
  return <ListSkeleton title="Clients" controls={<SearchSkeleton />} />
}
