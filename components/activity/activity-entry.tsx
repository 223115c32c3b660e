import { ChevronDownIcon } from 'lucide-react'
import Link from 'next/link'
import { StatusShape, statusTone } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'
import type { ActivityRow } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import { localTimeOf } from '@/lib/platform/calendar'
import { changesOf, subjectOf, toldOf } from './activity-words'

interface ActivityEntryProps {
  row: ActivityRow
  company: Pick<Company, 'timezone' | 'locale'>
}

/** One thing somebody did; what changed, and under which request, on demand. */
export function ActivityEntry({ row, company }: ActivityEntryProps) {
  const { what, status } = toldOf(row, company.locale)
  const subject = subjectOf(row)
  // "Issued as PCF-2025-0042" names the document already: the link says it.
  const said = what.endsWith(subject.label) ? what.slice(0, -subject.label.length) : what
  return (
    <li className="relative grid grid-cols-[48px_20px_minmax(0,1fr)] gap-x-3 px-8 py-2 pr-32 max-lg:px-5 max-lg:pr-28 max-sm:grid-cols-[40px_minmax(0,1fr)] max-sm:pr-16">
      <time dateTime={row.at.toISOString()} className="num text-sm leading-5 text-muted-foreground">
        {localTimeOf(row.at, company.timezone)}
      </time>
      <span className="grid size-5 place-items-center max-sm:hidden [--ground:var(--background)]">
        {status ? (
          <StatusShape status={status} className={cn('size-4', statusTone(status))} />
        ) : (
          <span className="size-1.5 rounded-full bg-muted-foreground/50" aria-hidden />
        )}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-3 gap-y-0.5 leading-5">
          <span className="font-medium">{row.actorName}</span>
          <span>{said}</span>
          {subject.href ? (
            <Link href={subject.href} className="reach text-primary-text hover:underline">
              {subject.label}
            </Link>
          ) : (
            <span className="text-muted-foreground">{subject.label}</span>
          )}
          {row.clientName && row.clientName !== subject.label ? (
            <span className="min-w-0 truncate text-muted-foreground">{row.clientName}</span>
          ) : null}
        </p>
        <Details row={row} />
      </div>
    </li>
  )
}

function Details({ row }: { row: ActivityRow }) {
  const changes = changesOf(row)
  const isChange = row.before !== null
  return (
    <details className="group/details text-xs text-muted-foreground">
      <summary className="absolute top-2 right-8 flex h-5 cursor-pointer list-none items-center rounded-xs select-none hover:text-foreground max-lg:right-5 max-sm:top-0.5 max-sm:h-11 max-sm:w-11 max-sm:justify-end [&::-webkit-details-marker]:hidden">
        <span className="max-sm:sr-only">{isChange ? 'What changed' : 'Details'}</span>
        <ChevronDownIcon
          className="ml-1 size-3.5 group-open/details:rotate-180 max-sm:size-4"
          strokeWidth={1.6}
          aria-hidden
        />
      </summary>
      <dl className="grid max-w-2xl grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 py-2">
        {changes.map(({ name, before, after }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="break-words text-foreground">
              {isChange ? (
                <>
                  <del className="text-muted-foreground">{before}</del> <span aria-hidden>→ </span>
                  <ins className="no-underline">{after}</ins>
                </>
              ) : (
                after
              )}
            </dd>
          </div>
        ))}
        <dt>Request</dt>
        <dd className="font-mono text-2xs break-all">{row.requestId}</dd>
      </dl>
    </details>
  )
}
