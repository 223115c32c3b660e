'use client'

import { type ComponentProps, createContext, type ReactNode, use } from 'react'
import { useSelecting } from '@/components/shell/selection/selection-context'
import { useOpenRow } from '@/components/shell/sheet/open-row'
import { cn } from '@/components/ui/cn'
import { TableRow } from '@/components/ui/table'

const RowContext = createContext<string | null>(null)

/** The id of the row one stands in. */
export function useRowId(): string | null {
  return use(RowContext)
}

/** Tells what stands inside which row it belongs to. */
export function RowIdProvider({ value, children }: { value: string | null; children: ReactNode }) {
  return <RowContext value={value}>{children}</RowContext>
}

type ListRowProps = ComponentProps<typeof TableRow> & {
  id: string
  /** Grey, for what no longer counts. */
  quiet?: boolean
}

/** A row of a table that may be open beside the list, or chosen among others. */
export function ListRow({ id, quiet = false, className, ...props }: ListRowProps) {
  const open = useOpenRow()?.openId === id
  const chosen = useSelecting()?.chosen.has(id) ?? false
  return (
    <RowIdProvider value={id}>
      <TableRow
        data-state={open ? 'selected' : undefined}
        className={cn(quiet && 'text-muted-foreground', chosen && 'bg-primary-tint', className)}
        {...props}
      />
    </RowIdProvider>
  )
}
