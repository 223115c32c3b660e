import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { pages } from '@/lib/messages/en/pages'

/** A link is for whom it was sent to. */
export const metadata: Metadata = {
  title: { absolute: pages.appName },
  description: null,
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
}

export default function VisitorLayout({ children }: { children: ReactNode }) {
  return children
}
