import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type FilterChip = {
  href: Route
  label: string
  /** A text such as "999+" is shown as it is. */
  count?: number | string | null
  current: boolean
}

type FilterChipsProps = {
  label: string
  chips: FilterChip[]
  /** Stands after the chips, such as the filter. */
  children?: ReactNode
}

export const chip =
  'reach inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-sm font-medium whitespace-nowrap max-sm:h-9 max-sm:px-3.5 max-sm:text-base'

export const quietChip =
  'text-muted-foreground shadow-[inset_0_0_0_1px_var(--border)] hover:bg-hover hover:text-foreground'

export function FilterChips({ label, chips, children }: FilterChipsProps) {
  return (
    <div className="flex shrink-0 items-center gap-2 overflow-x-auto px-8 py-1 pb-3 [scrollbar-width:none] max-lg:px-5">
      <nav aria-label={label} className="flex shrink-0 gap-2">
        {chips.map(each => (
          <Link
            key={each.label}
            href={each.href}
            aria-current={each.current ? 'true' : undefined}
            className={cn(chip, each.current ? 'bg-primary-tint text-primary-text' : quietChip)}
          >
            {each.label}
            {each.count === undefined || each.count === null ? null : (
              <span className="num font-normal">{each.count.toLocaleString('en-US')}</span>
            )}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}
