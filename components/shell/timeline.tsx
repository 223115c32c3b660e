import type { ReactNode } from 'react'
import { type ShownStatus, StatusShape, statusTone } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'

export type TimelineEntry = {
  key: string
  /** What happened, in ink. */
  title: ReactNode
  /** Why, by whom, how: in grey. */
  reason?: ReactNode
  /** "3 Nov 2026", with the instant for machines. */
  at: { shown: string; instant?: string }
  status?: ShownStatus
  /** Drawn instead of the status's shape. */
  icon?: ReactNode
  /** Has not happened yet. */
  planned?: boolean
}

/** What happened to a document, newest first; what is planned is grey on a dotted line. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map(entry => (
        <li
          key={entry.key}
          className={cn(
            'group relative grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3 pb-4 text-sm last:pb-0 max-sm:text-base',
            entry.planned && 'text-muted-foreground',
          )}
        >
          <span
            className={cn(
              'absolute top-[22px] -bottom-0.5 left-[9.5px] w-px group-last:hidden',
              entry.planned
                ? 'bg-[repeating-linear-gradient(var(--input)_0_2px,transparent_2px_5px)]'
                : 'bg-border',
            )}
            aria-hidden
          />
          <span
            className={cn(
              'grid size-5 place-items-center [&_svg]:size-4',
              entry.status && !entry.planned ? statusTone(entry.status) : 'text-muted-foreground',
              '[--ground:var(--background)]',
            )}
          >
            {entry.icon ?? <StatusShape status={entry.status ?? 'issued'} />}
          </span>
          <span className="min-w-0">{entry.title}</span>
          <time dateTime={entry.at.instant} className="num text-xs leading-5 text-muted-foreground">
            {entry.at.shown}
          </time>
          {entry.reason ? (
            <span className="col-span-2 col-start-2 mt-px text-xs whitespace-pre-line text-muted-foreground">
              {entry.reason}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
