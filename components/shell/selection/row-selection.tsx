'use client'

import { XIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  type SelectableRow,
  type Selecting,
  SelectingContext,
  useRowSelection,
} from '@/components/shell/selection/selection-context'
import { Button } from '@/components/ui/button'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type RowSelectionProps = {
  /** The rows of this page that may be chosen, in order. */
  rows: readonly SelectableRow[]
  /** What can be done with the chosen rows; it asks `useRowSelection` which. */
  actions: ReactNode
  children: ReactNode
}

/** A list whose rows can be chosen: while some are, a bar says how many and what can be done. */
export function RowSelection({ rows, actions, children }: RowSelectionProps) {
  const selecting = useChosen(rows)
  const { chosen, mode } = selecting
  return (
    <SelectingContext value={selecting}>
      <div
        data-selecting={mode || undefined}
        data-chosen={chosen.size > 0 || undefined}
        className="group/select flex min-w-0 flex-1 flex-col"
      >
        {children}
        {chosen.size > 0 || mode ? <SelectionBar actions={actions} /> : null}
      </div>
    </SelectingContext>
  )
}

function useChosen(rows: readonly SelectableRow[]): Selecting {
  const page = rows.map(({ id }) => id).join()
  const [seen, setSeen] = useState(page)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [mode, setMode] = useState(false)
  // Other rows came: nobody acts on rows that are out of sight.
  if (seen !== page) {
    setSeen(page)
    setChosen(new Set())
  }
  return {
    rows,
    chosen,
    mode,
    choose: ids => setChosen(new Set(ids)),
    toggle: id =>
      setChosen(before => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    setMode: next => {
      setMode(next)
      if (!next) setChosen(new Set())
    },
  }
}

/** Over the foot of the list on a desk; on a phone in the place of the bottom bar. */
function SelectionBar({ actions }: { actions: ReactNode }) {
  const t = useMessages(shell).rowSelection
  const { ids } = useRowSelection()
  return (
    <div className="pointer-events-none z-30 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 lg:sticky lg:bottom-0 lg:h-0">
      <section
        aria-label={t.selectedRows}
        className="pointer-events-auto flex items-center gap-3 bg-popover max-lg:gap-2 max-lg:border-t max-lg:pr-2 max-lg:pl-5 max-lg:pt-3 max-lg:pb-safe-3 lg:absolute lg:bottom-4 lg:left-1/2 lg:max-w-[calc(100%-32px)] lg:-translate-x-1/2 lg:rounded-xl lg:py-2 lg:pr-2 lg:pl-4 lg:shadow-pop"
      >
        <p role="status" className="num shrink-0 text-sm font-medium max-sm:text-base">
          {t.selected(ids.length)}
        </p>
        <div className="flex min-w-0 flex-1 items-center gap-2 overflow-x-auto [&>:first-child]:ml-auto [scrollbar-width:none]">
          {ids.length > 0 ? actions : null}
        </div>
        <ClearButton />
      </section>
    </div>
  )
}

function ClearButton() {
  const t = useMessages(shell).rowSelection
  const { clear } = useRowSelection()
  return (
    <Button variant="ghost" size="icon" aria-label={t.clearSelection} onClick={clear}>
      <XIcon aria-hidden />
    </Button>
  )
}
