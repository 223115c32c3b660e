import { cn } from '@/components/ui/cn'

/** The sign of Pixel Crafte Billing: four tiles, one of them a corner. */
export function Mark({ className, title }: { className?: string; title?: string }) {
  return (
    <span
      className={cn(
        'grid size-6 shrink-0 place-items-center rounded-md bg-primary text-primary-foreground',
        className,
      )}
    >
      <svg
        viewBox="0 0 14 14"
        fill="none"
        className="size-[58%]"
        role={title ? 'img' : undefined}
        aria-label={title}
        aria-hidden={title ? undefined : true}
      >
        <rect x="1" y="1" width="5" height="5" rx="1" fill="currentColor" />
        <rect x="8" y="1" width="5" height="5" rx="2.5" fill="currentColor" opacity=".6" />
        <rect x="1" y="8" width="5" height="5" rx="1" fill="currentColor" opacity=".6" />
        <path d="M8 13V8h5" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </span>
  )
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn('flex items-center gap-2.5 font-medium', className)}>
      <Mark />
      Pixel Crafte Billing
    </span>
  )
}
