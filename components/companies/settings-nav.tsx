'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { settings } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'

const places = [
  { href: '/settings', place: 'Company' },
  { href: '/settings/brand', place: 'Brand' },
  { href: '/settings/numbers', place: 'Numbers' },
  { href: '/settings/tax', place: 'Tax and terms' },
  { href: '/settings/templates', place: 'Templates' },
  { href: '/settings/mail', place: 'Mail' },
  { href: '/settings/people', place: 'People' },
  { href: '/settings/data', place: 'Import and export' },
] as const

export type SettingsPlace = keyof typeof settings.places

/** The parts of the settings: a list beside the page, and on phones a row that scrolls sideways. */
export function SettingsNav({ current }: { current: SettingsPlace }) {
  const t = useMessages(settings)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => bringIntoView(list.current), [])
  return (
    <nav
      aria-label={t.nav}
      className="shrink-0 max-lg:border-b lg:sticky lg:top-16 lg:w-34 lg:self-start lg:pt-2"
    >
      <ul
        ref={list}
        className="flex gap-1 max-lg:relative max-lg:overflow-x-auto max-lg:px-2.5 max-lg:[scrollbar-width:none] lg:flex-col lg:gap-px"
      >
        {places.map(({ href, place }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={place === current ? 'page' : undefined}
              className="flex h-12 items-center px-2.5 text-base font-medium whitespace-nowrap text-muted-foreground hover:text-foreground aria-[current=page]:text-foreground max-lg:-outline-offset-2 max-lg:aria-[current=page]:shadow-[inset_0_-2px_0_var(--primary)] lg:-ml-2 lg:h-8 lg:rounded-md lg:px-2 lg:text-sm lg:hover:bg-hover lg:aria-[current=page]:bg-sidebar-accent"
            >
              {t.places[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where the row is wider than the screen, the current place stands in its middle. */
function bringIntoView(list: HTMLUListElement | null): void {
  const link = list?.querySelector<HTMLElement>('[aria-current]')
  if (list && link) list.scrollLeft = link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2
}
