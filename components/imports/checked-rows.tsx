import Link from 'next/link'
import { chip, quietChip } from '@/components/shell/filter-chips'
import { Pagination } from '@/components/shell/pagination'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import type { CheckedRow, ImportView, RowOutcome } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { importPath } from './paths'

interface CheckedRowsProps {
  view: ImportView
  page: { rows: CheckedRow[]; next: number | null; previous: number | null }
  show: RowOutcome | null
}

/** The rows of a file with what happens to each, a page of them. */
export function CheckedRows({ view, page, show }: CheckedRowsProps) {
  const t = useMessages(imports).checked
  const shown: Record<string, string> = show ? { show } : {}
  const href = (place: Record<string, string>) => importPath(view.id, { ...shown, ...place })
  return (
    <section aria-label={t.pages} className="min-w-0">
      <Filters view={view} show={show} />
      <table className="w-full border-collapse text-sm max-sm:text-base">
        <thead>
          <tr className="border-b text-left text-xs text-muted-foreground">
            <th scope="col" className="w-16 py-2 pr-3 font-normal">
              {t.row}
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              {t.label[view.kind]}
            </th>
            <th scope="col" className="w-28 py-2 font-normal">
              {t.outcome}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map(row => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      {page.rows.length === 0 ? (
        <p className="py-6 text-sm text-muted-foreground max-sm:text-base">{t.nothing}</p>
      ) : null}
      <div className="flex py-3">
        <Pagination
          newerHref={page.previous === null ? null : href({ before: String(page.previous) })}
          olderHref={page.next === null ? null : href({ after: String(page.next) })}
          newerLabel={t.earlier}
          olderLabel={t.later}
        />
      </div>
    </section>
  )
}

function Row({ row }: { row: CheckedRow }) {
  const t = useMessages(imports).checked
  return (
    <tr className="border-b align-top">
      <td className="num py-2.5 pr-3 text-muted-foreground">{row.row}</td>
      <td className="min-w-0 py-2.5 pr-3 wrap-anywhere">
        {row.label}
        {row.remark === '' ? null : (
          <span
            className={cn(
              'block text-muted-foreground',
              row.outcome === 'problem' && 'text-destructive-text',
            )}
          >
            {row.remark}
          </span>
        )}
      </td>
      <td className="py-2.5">
        <Badge variant={badges[row.outcome]}>{t.outcomes[row.outcome]}</Badge>
      </td>
    </tr>
  )
}

const badges = { create: 'primary', skip: 'neutral', problem: 'warning' } as const

function Filters({ view, show }: Pick<CheckedRowsProps, 'view' | 'show'>) {
  const t = useMessages(imports).checked
  const { createCount: create, skipCount: skip, problemCount: problem } = view
  const counts = { all: create + skip + problem, problem, create, skip }
  const filters = ['all', 'problem', 'create', 'skip'] as const
  return (
    <nav aria-label={t.filter} className="flex gap-2 overflow-x-auto pb-3 [scrollbar-width:none]">
      {filters.map(each => (
        <Link
          key={each}
          href={importPath(view.id, each === 'all' ? {} : { show: each })}
          aria-current={each === (show ?? 'all') ? 'true' : undefined}
          className={cn(
            chip,
            each === (show ?? 'all') ? 'bg-primary-tint text-primary-text' : quietChip,
          )}
        >
          {t.filters[each]}
          <span className="num font-normal">{counts[each].toLocaleString('en-US')}</span>
        </Link>
      ))}
    </nav>
  )
}
