import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <table className={cn('w-full table-fixed border-collapse text-base', className)} {...props} />
  )
}

export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead {...props} />
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />
}

/** `data-state="selected"` marks the open row; a link inside may fill it with `after:absolute`. */
export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        'group relative border-b hover:bg-hover has-[a:focus-visible]:bg-hover has-[a:focus-visible]:shadow-[inset_0_0_0_1px_var(--ring)]',
        'data-[state=selected]:bg-primary-tint data-[state=selected]:shadow-[inset_2px_0_0_var(--primary)]',
        className,
      )}
      {...props}
    />
  )
}

type CellProps = { numeric?: boolean }

export function TableHead({ className, numeric, ...props }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={cn(
        'h-8 truncate border-b px-3 text-left text-xs font-normal text-muted-foreground first:pl-8 last:pr-8 max-lg:first:pl-5 max-lg:last:pr-5 max-lg:in-data-selecting:first:pl-12',
        numeric && 'text-right',
        className,
      )}
      {...props}
    />
  )
}

export function TableCell({ className, numeric, ...props }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={cn(
        'h-11 truncate px-3 first:pl-8 last:pr-8 max-lg:first:pl-5 max-lg:last:pr-5 max-lg:in-data-selecting:first:pl-12',
        numeric && 'num text-right',
        className,
      )}
      {...props}
    />
  )
}
