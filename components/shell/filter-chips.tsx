import type { Route } from 'next'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'

export type FilterChip = { href: Route; label: string; count?: number; current: boolean }

export function FilterChips({ label, chips }: { label: string; chips: FilterChip[] }) {
  return (
    <nav
      aria-label={label}
      className="flex shrink-0 gap-2 overflow-x-auto px-8 py-1 pb-3 [scrollbar-width:none] max-lg:px-5"
    >
      {chips.map(chip => (
        <Link
          key={chip.label}
          href={chip.href}
          aria-current={chip.current ? 'true' : undefined}
          className={cn(
            'reach inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-sm font-medium whitespace-nowrap max-sm:h-9 max-sm:px-3.5 max-sm:text-base',
            chip.current
              ? 'bg-primary-tint text-primary-text'
              : 'text-muted-foreground shadow-[inset_0_0_0_1px_var(--border)] hover:bg-accent hover:text-foreground',
          )}
        >
          {chip.label}
          {chip.count === undefined ? null : (
            <span className="num font-normal">{chip.count.toLocaleString('en-US')}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
