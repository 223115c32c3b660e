import { ArrowLeftIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { FindIconButton } from '@/components/shell/palette/find-button'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

type PageHeaderProps = {
  title: ReactNode
  /** Beside the title, quiet: how many there are. */
  count?: ReactNode
  status?: ReactNode
  /** A search box: beside the actions where there is room, else under them. */
  search?: ReactNode
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
  search,
  back,
  secondary,
  primary,
  className,
}: PageHeaderProps) {
  return (
    <header
      className={cn(
        '@container/header flex min-h-16 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-8 py-3.5 max-lg:px-5 max-sm:pt-[calc(14px+env(safe-area-inset-top))]',
        className,
      )}
    >
      {back ? (
        <Button
          asChild
          variant="ghost"
          size="icon"
          className="-ml-2.5 max-sm:-mr-2 max-sm:-ml-4 max-sm:size-12"
        >
          <Link href={back.href} aria-label={back.label} title={back.label}>
            <ArrowLeftIcon strokeWidth={1.6} aria-hidden />
          </Link>
        </Button>
      ) : null}
      <div
        className={cn(
          'flex min-w-0 items-center gap-3 max-sm:flex-1',
          // A long name gives way instead of pushing the actions into another row.
          back && !search && 'flex-1 basis-40',
        )}
      >
        <h1
          title={typeof title === 'string' ? title : undefined}
          className={cn(
            'line-clamp-2 min-w-0 text-xl wrap-anywhere sm:line-clamp-1',
            'max-sm:flex-1',
            back ? null : 'max-sm:text-2xl',
          )}
        >
          {title}
        </h1>
        {count === undefined ? null : <span className="num text-muted-foreground">{count}</span>}
        {status ? <div className="flex shrink-0">{status}</div> : null}
      </div>
      {search ? (
        <div className="@max-md/header:order-last @max-md/header:w-full @min-md/header:ml-auto @min-md/header:max-w-64 @min-md/header:min-w-36 @min-md/header:flex-1">
          {search}
        </div>
      ) : null}
      <div
        className={cn(
          'ml-auto flex items-center gap-2 empty:hidden',
          search && '@min-md/header:ml-0',
        )}
      >
        {back ? null : <FindIconButton className="lg:hidden" />}
        {secondary}
        {primary}
      </div>
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
