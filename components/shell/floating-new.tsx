import { PlusIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'

/** The floating action of a list on a phone; `quiet` while something else on the screen is primary. */
export function FloatingNew({
  href,
  label,
  quiet = false,
}: {
  href: Route
  label: string
  quiet?: boolean
}) {
  return (
    <Link
      href={href}
      data-foot-action
      className={cn(
        'fixed right-5 bottom-[calc(var(--bottom-bar)+16px+env(safe-area-inset-bottom))] z-20 flex h-[52px] items-center gap-2 rounded-full pr-5 pl-4 text-lg font-medium group-has-data-[frame=editor]/frame:hidden group-has-data-selecting/frame:hidden lg:hidden',
        quiet
          ? 'bg-popover text-primary-text shadow-[inset_0_0_0_1px_var(--border),0_6px_16px_-6px_oklch(0_0_0/0.28)]'
          : 'bg-primary text-primary-foreground shadow-[0_8px_24px_-8px_color-mix(in_oklch,var(--primary),transparent_30%),0_2px_4px_oklch(0_0_0/0.12)]',
      )}
    >
      <PlusIcon className="size-5" aria-hidden />
      {label}
    </Link>
  )
}
