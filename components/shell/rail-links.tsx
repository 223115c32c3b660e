'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { isCurrentRoom, type NavItem } from '@/components/shell/nav-item'
import { cn } from '@/components/ui/cn'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

export function RailLinks({ nav }: { nav: NavItem[] }) {
  const t = useMessages(shell).railLinks
  const pathname = usePathname()
  return (
    <nav
      aria-label={t.rooms}
      className="flex flex-col gap-px group-has-data-[frame=editor]/frame:gap-1"
    >
      {nav.map(item => (
        <RailLink key={item.href} item={item} current={isCurrentRoom(item, pathname)} />
      ))}
    </nav>
  )
}

function RailLink({ item, current }: { item: NavItem; current: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={current ? 'page' : undefined}
      title={item.attention ?? item.label}
      className={cn(
        'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors hover:bg-sidebar-accent [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.6]',
        'group-has-data-[frame=editor]/frame:size-10 group-has-data-[frame=editor]/frame:justify-center',
        current && 'bg-sidebar-accent text-foreground [&_svg]:text-primary-text',
      )}
    >
      {item.icon}
      <span className="min-w-0 truncate group-has-data-[frame=editor]/frame:sr-only">
        {item.label}
      </span>
      {item.count ? (
        <span
          className={cn(
            'num ml-auto text-xs font-normal text-muted-foreground group-has-data-[frame=editor]/frame:hidden',
            item.attention && 'font-medium text-status-overdue',
          )}
        >
          {item.count}
          {item.attention ? <span className="sr-only">, {item.attention}</span> : null}
        </span>
      ) : null}
    </Link>
  )
}
