import { ChevronLeftIcon, ChevronRightIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

/** Steps through a list by its keys: there is no page number to be wrong about. */
export function Pagination({
  newerHref,
  olderHref,
  newerLabel,
  olderLabel,
}: {
  newerHref?: Route | null
  olderHref?: Route | null
  newerLabel?: string
  olderLabel?: string
}) {
  const t = useMessages(shell).pagination
  if (!newerHref && !olderHref) return null
  return (
    <nav aria-label={t.pages} className="ml-auto flex gap-2">
      <Step href={newerHref}>
        <ChevronLeftIcon aria-hidden />
        {newerLabel ?? t.newer}
      </Step>
      <Step href={olderHref}>
        {olderLabel ?? t.older}
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
