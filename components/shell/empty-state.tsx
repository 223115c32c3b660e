import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type EmptyStateProps = {
  /** One of the drawings of `empty-drawings`. */
  drawing?: ReactNode
  title: string
  text: ReactNode
  action?: ReactNode
  secondary?: ReactNode
  /** `h1` where nothing else heads the page. */
  heading?: 'h1' | 'h2'
  className?: string
}

/** What a room is for while it is still empty, and the one thing to do. */
export function EmptyState({
  drawing,
  title,
  text,
  action,
  secondary,
  heading: Heading = 'h2',
  className,
}: EmptyStateProps) {
  return (
    <section className={cn('grid flex-1 place-items-center px-5 py-12 pb-16', className)}>
      <div className="grid w-full max-w-[400px] justify-items-center text-center">
        {drawing ? <div className="mb-8 max-w-full">{drawing}</div> : null}
        <Heading className="text-xl">{title}</Heading>
        <p className="mt-2 text-balance text-muted-foreground max-sm:text-lg">{text}</p>
        {action ? <div className="mt-6 max-sm:w-full max-sm:[&>*]:w-full">{action}</div> : null}
        {secondary ? <div className="mt-2">{secondary}</div> : null}
      </div>
    </section>
  )
}
