import type { Route } from 'next'
import type Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { RowIdProvider } from '@/components/shell/list-row'
import { RowAnchor } from '@/components/shell/row-link'
import { RowCheckbox } from '@/components/shell/selection/row-checkbox'
import { cn } from '@/components/ui/cn'

/**
 * The same list twice: a table where there is room, rows of two lines where there is not. The room is its own, since a
 * sheet may stand beside it.
 */
export function TableFrame({ table, rows }: { table: ReactNode; rows: ReactNode }) {
  return (
    <div className="@container/list">
      <div className="max-md:hidden @max-xl/list:hidden">{table}</div>
      <ul className="border-t md:@min-xl/list:hidden">{rows}</ul>
    </div>
  )
}

/** The link of a table's row: it fills the row, so that all of it can be pressed. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <RowAnchor className={cn('outline-none after:absolute after:inset-0', className)} {...props} />
  )
}

type TwoLineRowProps = {
  href: Route
  /** Takes part in the sheet beside the list and in choosing rows. */
  id?: string
  /** Who. */
  title: ReactNode
  amount?: ReactNode
  /** Number and date. */
  detail?: ReactNode
  status?: ReactNode
  quiet?: boolean
}

export function TwoLineRow({ href, id, title, amount, detail, status, quiet }: TwoLineRowProps) {
  return (
    <li className="group relative border-b">
      <RowIdProvider value={id ?? null}>
        {id ? <RowCheckbox /> : null}
        <RowAnchor
          href={href}
          className={cn(
            'grid min-h-[68px] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-5 py-3 -outline-offset-2 active:bg-hover in-data-selecting:pl-12',
            'lg:px-8 lg:hover:bg-hover aria-[current=true]:bg-primary-tint aria-[current=true]:shadow-[inset_2px_0_0_var(--primary)]',
            quiet && 'text-muted-foreground',
          )}
        >
          <span className="truncate text-lg">{title}</span>
          <span className="num justify-self-end text-lg">{amount}</span>
          <span className="truncate text-sm leading-4 text-muted-foreground tabular-nums">
            {detail}
          </span>
          <span className="justify-self-end">{status}</span>
        </RowAnchor>
      </RowIdProvider>
    </li>
  )
}

/** The quiet line under a table: how many, pages. */
export function TableFoot({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'flex min-h-12 flex-wrap items-center gap-x-6 gap-y-2 px-8 py-2 text-sm text-muted-foreground max-lg:px-5',
        className,
      )}
      {...props}
    />
  )
}
