import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SectionHead } from '@/components/shell/dashboard/section-head'
import { type ShownStatus, StatusShape, statusTone } from '@/components/shell/status'
import { buttonVariants } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

type AttentionListProps = {
  title: string
  /** How many there are in all; a text such as "999+" is shown as it is. */
  count: number | string
  /** Said instead of rows. */
  empty: string
  children?: ReactNode
}

/** What waits for somebody, each row with the one thing to do about it. */
export function AttentionList({ title, count, empty, children }: AttentionListProps) {
  const none = count === 0
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={none ? null : count} />
      {none ? (
        <p className="py-4 text-muted-foreground">{empty}</p>
      ) : (
        <ul className="max-sm:-mx-5">{children}</ul>
      )}
    </section>
  )
}

type AttentionRowProps = {
  status: ShownStatus
  /** The document's page. */
  href: Route
  who: string
  /** Number, and why it is here: "0041 · due 14 Nov 2026, 6 days late". */
  why: ReactNode
  amount: ReactNode
  action: { label: string; href: Route }
}

/** One thing that waits: all of the row leads to it, the button to what to do. */
export function AttentionRow({ status, href, who, why, amount, action }: AttentionRowProps) {
  return (
    <li className="relative grid min-h-[52px] grid-cols-[20px_minmax(0,1fr)_auto_132px] items-center gap-x-3 border-b hover:bg-hover has-[[data-row]:focus-visible]:shadow-[inset_0_0_0_1px_var(--ring)] max-sm:min-h-[68px] max-sm:grid-cols-[20px_minmax(0,1fr)_auto] max-sm:content-center max-sm:gap-y-0.5 max-sm:px-5 max-sm:py-2 sm:last:border-b-0">
      <StatusShape
        status={status}
        className={cn(
          'size-4 [--ground:var(--background)] max-sm:mt-1 max-sm:size-[18px] max-sm:self-start sm:row-span-2',
          statusTone(status),
        )}
      />
      <Link
        href={href}
        data-row=""
        className="min-w-0 truncate outline-none after:absolute after:inset-0 max-sm:text-lg sm:self-end"
      >
        {who}
      </Link>
      <span className="num text-right max-sm:text-lg sm:row-span-2">{amount}</span>
      <span className="text-right max-sm:order-last sm:row-span-2">
        <Link
          href={action.href}
          aria-label={`${action.label}: ${who}`}
          className={cn(
            buttonVariants({ size: 'sm' }),
            'z-10 max-sm:h-auto max-sm:bg-transparent max-sm:p-0 max-sm:text-sm max-sm:leading-4 max-sm:text-primary-text max-sm:shadow-none',
          )}
        >
          {action.label}
        </Link>
      </span>
      <span className="col-start-2 min-w-0 truncate text-xs text-muted-foreground tabular-nums max-sm:line-clamp-2 max-sm:self-start max-sm:text-sm max-sm:leading-4 max-sm:whitespace-normal sm:self-start">
        {why}
      </span>
    </li>
  )
}
