import { RowLink } from '@/components/shell/table-frame'
import type { ImportView } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import { importPath } from './paths'

interface ImportListProps {
  latest: readonly ImportView[]
  timezone: string
}

/** Earlier imports, and those that somebody has yet to go on with. */
export function ImportList({ latest, timezone }: ImportListProps) {
  const t = useMessages(imports)
  if (latest.length === 0) return null
  return (
    <ul aria-label={t.earlier.title} className="mt-6 border-t">
      {latest.map(each => (
        <li
          key={each.id}
          className="relative flex min-h-14 items-center gap-3 border-b py-2 text-sm last:border-0 max-sm:text-base"
        >
          <div className="grid min-w-0 flex-1">
            <RowLink href={importPath(each.id)} className="truncate">
              {t.kinds[each.kind]}: {each.fileName}
            </RowLink>
            <span className="truncate text-muted-foreground tabular-nums">
              {t.earlier.when(each.byName, formatInstant(each.createdAt, timezone, 'en-GB'))}
            </span>
          </div>
          <span className="shrink-0 text-muted-foreground">{t.states[each.status]}</span>
        </li>
      ))}
    </ul>
  )
}
