import { XIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { chip, quietChip } from '@/components/shell/filter-chips'
import type { ListParams } from '@/components/shell/list-address'
import { activeFilters, clearedHref, type SortOption } from '@/components/shell/list-filter-words'
import { cn } from '@/components/ui/cn'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type ActiveFiltersProps = {
  path: Route
  params: ListParams
  sorts?: readonly SortOption[]
  /** What else narrows the list, with the names it has in the address. */
  extra?: readonly { label: string; names: readonly string[] }[]
}

/** What narrows the list, each a press away from being gone; nothing when nothing does. */
export function ActiveFilters(props: ActiveFiltersProps) {
  const words = useMessages(shell)
  const t = words.activeFilters
  const active = activeFilters(props, words.listFilterWords)
  if (active.length === 0) return null
  return (
    <ul
      aria-label={t.activeFilters}
      className="flex shrink-0 items-center gap-2 overflow-x-auto px-8 pt-1 pb-3 [scrollbar-width:none] max-lg:px-5"
    >
      {active.map(({ label, href }) => (
        <li key={label} className="shrink-0">
          <Link href={href} scroll={false} className={cn(chip, quietChip, 'text-foreground')}>
            <XIcon className="size-3.5 text-muted-foreground" aria-hidden />
            <span className="sr-only">{t.removeFilter}</span>
            {label}
          </Link>
        </li>
      ))}
      <li className="shrink-0">
        <Link
          href={clearedHref(props)}
          scroll={false}
          className={cn(chip, 'text-muted-foreground hover:text-foreground')}
        >
          {t.clearFilters}
        </Link>
      </li>
    </ul>
  )
}
