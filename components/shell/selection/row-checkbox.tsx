'use client'

import { useRowId } from '@/components/shell/list-row'
import { useSelecting } from '@/components/shell/selection/selection-context'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

/** In the gutter before the row: there when one needs it, and no column when one does not. */
const gutter =
  'absolute inset-y-0 left-0 z-10 flex w-8 items-center justify-center max-lg:hidden max-lg:w-12 max-lg:in-data-selecting:flex lg:opacity-0 lg:pointer-coarse:opacity-100 lg:in-data-chosen:opacity-100 lg:group-hover:opacity-100 lg:focus-within:opacity-100'

/** More than the small box answers, but nothing of the row's own link beside it. */
const target = "sm:after:absolute sm:after:-inset-x-1 sm:after:-inset-y-3.5 sm:after:content-['']"

/** Chooses the row it stands in. */
export function RowCheckbox() {
  const t = useMessages(shell).rowCheckbox
  const id = useRowId()
  const selecting = useSelecting()
  const row = selecting?.rows.find(each => each.id === id)
  if (!selecting || !row) return null
  return (
    <span className={gutter}>
      <Checkbox
        className={target}
        aria-label={t.select(row.label)}
        checked={selecting.chosen.has(row.id)}
        onCheckedChange={() => selecting.toggle(row.id)}
      />
    </span>
  )
}

/** Chooses every row of the page, or none; it stands in the head of the first column. */
export function SelectAll() {
  const t = useMessages(shell).rowCheckbox
  const selecting = useSelecting()
  if (!selecting || selecting.rows.length === 0) return null
  const { rows, chosen, choose } = selecting
  const all = chosen.size === rows.length
  return (
    <span className={cn(gutter, 'h-8')}>
      <Checkbox
        className={target}
        aria-label={t.selectAllRows}
        checked={all || (chosen.size > 0 ? 'indeterminate' : false)}
        onCheckedChange={() => choose(all ? [] : rows.map(({ id }) => id))}
      />
    </span>
  )
}

/** Begins and ends choosing rows where there is no gutter for it, as on a phone. */
export function SelectMode({ className }: { className?: string }) {
  const t = useMessages(shell).rowCheckbox
  const selecting = useSelecting()
  if (!selecting || selecting.rows.length === 0) return null
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-pressed={selecting.mode}
      className={cn('lg:hidden', className)}
      onClick={() => selecting.setMode(!selecting.mode)}
    >
      {selecting.mode ? t.done : t.selectText}
    </Button>
  )
}
