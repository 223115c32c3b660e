import { ChevronLeftIcon, ChevronRightIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'

/** Steps through a list by its keys: there is no page number to be wrong about. */
export function Pagination({
  newerHref,
  olderHref,
  newerLabel = 'Newer',
  olderLabel = 'Older',
}: {
  newerHref?: Route | null
  olderHref?: Route | null
  newerLabel?: string
  olderLabel?: string
}) {
  if (!newerHref && !olderHref) return null
  return (
    <nav aria-label="Pages" className="ml-auto flex gap-2">
      <Step href={newerHref}>
        <ChevronLeftIcon aria-hidden />
        {newerLabel}
      </Step>
      <Step href={olderHref}>
        {olderLabel}
        <ChevronRightIcon aria-hidden />
      </Step>
    </nav>
  )
}

function Step({ href, children }: { href?: Route | null; children: React.ReactNode }) {
  if (!href)
    return (
      <Button size="sm" variant="ghost" disabled>
        {children}
      </Button>
    )
  return (
    <Button asChild size="sm" variant="ghost">
      <Link href={href}>{children}</Link>
    </Button>
  )
}
