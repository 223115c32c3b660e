'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { type DraftDifference, totalKey } from './draft-differences'

interface ConflictDialogProps {
  /** "quote" or "invoice" */
  noun: string
  differences: DraftDifference[]
  /** "09:44" */
  otherAt: string
  mineAt: string
  savedBy: string
  onKeepMine: () => Promise<unknown>
  onUseOther: () => void
  onSaveCopy: () => Promise<unknown>
}

/** Two versions side by side, only where they differ; nothing is lost whatever is chosen. */
export function ConflictDialog(props: ConflictDialogProps) {
  const t = useMessages(editor).conflictDialog
  const [isPending, setPending] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    setPending(true)
    await work()
    setPending(false)
  }
  return (
    <Dialog open>
      <DialogContent
        role="alertdialog"
        withClose={false}
        className="sm:max-w-[576px]"
        onEscapeKeyDown={event => event.preventDefault()}
        onOpenAutoFocus={event => {
          event.preventDefault()
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
        }}
      >
        <DialogHeader className="pr-0">
          <DialogTitle>{t.twoTabsEditedThis(props.noun)}</DialogTitle>
          <DialogDescription>{t.anotherTabSaved(props.otherAt, props.savedBy)}</DialogDescription>
        </DialogHeader>
        <Differences {...props} />
        <DialogFooter className="items-center">
          <Button variant="ghost" disabled={isPending} onClick={() => void run(props.onSaveCopy)}>
            {t.saveMineCopy}
          </Button>
          <Button variant="outline" disabled={isPending} onClick={props.onUseOther}>
            {t.useOtherTab}
          </Button>
          <Button variant="primary" pending={isPending} onClick={() => void run(props.onKeepMine)}>
            {t.keepThisTab}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function Differences({ differences, otherAt, mineAt }: ConflictDialogProps) {
  const t = useMessages(editor).conflictDialog
  if (differences.length === 0)
    return <p className="text-sm text-muted-foreground">{t.bothVersionsSay}</p>
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
      <thead>
        <tr className="text-xs">
          <td />
          <th
            scope="col"
            className="rounded-t-lg bg-primary-tint px-3 py-2 text-right font-medium text-primary-text"
          >
            {[t.thisTab, mineAt].filter(Boolean).join(', ')}
          </th>
          <th scope="col" className="px-3 py-2 text-right font-normal text-muted-foreground">
            {[t.otherTab, otherAt].filter(Boolean).join(', ')}
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((row, index) => {
          const isLast = index === differences.length - 1
          const isDue = row.key === totalKey
          return (
            <tr key={row.key} className="align-top [&>*]:border-t">
              <th scope="row" className="py-2 pr-3 text-left font-normal text-muted-foreground">
                <span className="line-clamp-2">{row.label}</span>
              </th>
              <td
                className={cn(
                  'bg-primary-tint px-3 py-2 text-right tabular-nums',
                  isLast && 'rounded-b-lg',
                  isDue && 'font-semibold',
                )}
              >
                <span className="line-clamp-6 whitespace-pre-line">{row.mine}</span>
              </td>
              <td className="px-3 py-2 text-right tabular-nums">
                <span className="line-clamp-6 whitespace-pre-line">{row.theirs}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
