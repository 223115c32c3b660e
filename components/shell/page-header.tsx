import { ArrowLeftIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

type PageHeaderProps = {
  title: ReactNode
  /** Beside the title, quiet: how many there are. */
  count?: ReactNode
  status?: ReactNode
  /** Where the arrow before the title leads. */
  back?: { href: Route; label: string }
  /** Outline and ghost buttons, menus. */
  secondary?: ReactNode
  /** The one filled button of the screen. */
  primary?: ReactNode
  className?: string
}

export function PageHeader({
  title,
  count,
  status,
  back,
  secondary,
  primary,
  className,
}: PageHeaderProps) {
  return (
    <header
      className={cn(
        'flex min-h-16 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-8 py-3 max-lg:px-5 max-sm:pt-[calc(12px+env(safe-area-inset-top))]',
        className,
      )}
    >
      {back ? (
        <Button asChild variant="ghost" size="icon" className="-ml-2.5">
          <Link href={back.href} aria-label={back.label} title={back.label}>
            <ArrowLeftIcon strokeWidth={1.6} aria-hidden />
          </Link>
        </Button>
      ) : null}
      <h1
        className={cn(
          'line-clamp-2 min-w-0 text-xl break-words sm:line-clamp-1',
          back ? 'max-sm:flex-1' : 'max-sm:text-2xl',
        )}
      >
        {title}
      </h1>
      {count === undefined ? null : <span className="num text-muted-foreground">{count}</span>}
      {status}
      {secondary || primary ? (
        <div className="ml-auto flex items-center gap-2">
          {secondary}
          {primary}
        </div>
      ) : null}
    </header>
  )
}

/** The room under a page's header, as wide as text may be. */
export function PageBody({ className, ...props }: React.ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'w-full max-w-[calc(var(--content)+64px)] px-8 pt-2 pb-8 max-lg:px-5',
        className,
      )}
      {...props}
    />
  )
}
