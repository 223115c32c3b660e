import type { Route } from 'next'
import type { ReactNode } from 'react'

/** One room of the app, as the rail and the bottom bar show it. */
export type NavItem = {
  href: Route
  label: string
  /** What has no room of its own and lies in this one, such as "/credit-notes". */
  also?: readonly Route[]
  /** A shorter word for the bottom bar. */
  phoneLabel?: string
  /** A lucide icon. */
  icon: ReactNode
  /** How many things in it wait for somebody; a text such as "999+" is shown as it is. */
  count?: number | string
  /** Says what the count means, such as "2 overdue", and marks it as urgent. */
  attention?: string
  /** Stands in the bottom bar of a phone; at most four do, the rest is under More. */
  onPhone?: boolean
}

export type FrameUser = {
  name: string
  email?: string
  role: string
  /** Mail is kept here instead of sent, and can be read. */
  hasMailbox?: boolean
}

/** Whether a room is the one a path lies in. */
export function isCurrentRoom(
  { href, also = [] }: Pick<NavItem, 'href' | 'also'>,
  pathname: string,
): boolean {
  return [href, ...also].some(place => pathname === place || pathname.startsWith(`${place}/`))
}
