import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SectionHead } from '@/components/shell/dashboard/section-head'

/** What falls due soon, soonest first. */
export function DueList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <SectionHead title={title} />
      <ul>{children}</ul>
    </section>
  )
}

type DueRowProps = {
  href: Route
  date: string
  who: string
  amount: ReactNode
  /** "in 13 days" */
  when: string
}

export function DueRow({ href, date, who, amount, when }: DueRowProps) {
  return (
    <li className="relative grid min-h-10 grid-cols-[92px_minmax(0,1fr)_auto_132px] items-center gap-x-3 border-b last:border-b-0 hover:bg-hover has-[a:focus-visible]:shadow-[inset_0_0_0_1px_var(--ring)] max-sm:min-h-[60px] max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:content-center max-sm:gap-y-0.5">
      <span className="num text-muted-foreground max-sm:order-3 max-sm:text-sm max-sm:leading-4">
        {date}
      </span>
      <Link
        href={href}
        className="truncate outline-none after:absolute after:inset-0 max-sm:order-1 max-sm:text-lg"
      >
        {who}
      </Link>
      <span className="num text-right max-sm:order-2 max-sm:text-lg">{amount}</span>
      <span className="num text-right text-xs text-muted-foreground max-sm:order-4">{when}</span>
    </li>
  )
}

/** What happened last, newest first. */
export function LatestList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <SectionHead title={title} />
      <ul>{children}</ul>
    </section>
  )
}

type LatestRowProps = {
  /** "19 Nov 2026", with the instant for machines. */
  at: { shown: string; instant?: string }
  /** Whom it is about. */
  about?: string
  /** Who did what; names in `strong`. */
  children: ReactNode
}

/** What happened has the whole width; whom it is about and when stand under it. */
export function LatestRow({ at, about, children }: LatestRowProps) {
  return (
    <li className="py-1.5 text-sm max-sm:py-2 max-sm:text-base">
      <p className="[&_strong]:font-medium">{children}</p>
      <p className="flex items-baseline justify-between gap-4 text-xs text-muted-foreground max-sm:text-sm">
        <span className="min-w-0 truncate">{about}</span>
        <time dateTime={at.instant} className="num shrink-0">
          {at.shown}
        </time>
      </p>
    </li>
  )
}
