'use client'

import { CheckIcon } from 'lucide-react'
import type { Dispatch } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cn } from '@/components/ui/cn'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import type { DraftLine } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import { controlId } from './problems'

interface LineOptionProps {
  line: DraftLine
  number: number
  dispatch: Dispatch<EditorAction>
}

/** Whether the client may leave a line of a quote out, and whether it is counted until they say so. */
export function LineOption({ line, number, dispatch }: LineOptionProps) {
  const t = useMessages(editor).lineOption
  const [optionalId, chosenId] = [controlId(line.id, 'optional'), controlId(line.id, 'chosen')]
  const offer = (fields: { optional: boolean; chosen: boolean }) =>
    dispatch({ type: 'line offered', line: line.id, ...fields })
  return (
    <div className="grid gap-3 border-t pt-4">
      <div className="flex items-center gap-3">
        <Label
          htmlFor={optionalId}
          className="grid flex-1 gap-0.5 max-sm:min-h-12 max-sm:content-center max-sm:text-base"
        >
          {t.optional}
          <span className="text-xs font-normal text-muted-foreground max-sm:text-sm">
            {t.clientMayTake}
          </span>
        </Label>
        <Switch
          id={optionalId}
          aria-label={t.lineOptional(number)}
          checked={line.optional}
          onCheckedChange={optional => offer({ optional, chosen: !optional })}
        />
      </div>
      {line.optional ? (
        <div className="flex items-center gap-2.5 max-sm:min-h-12">
          <Checkbox
            id={chosenId}
            checked={line.chosen}
            onCheckedChange={chosen => offer({ optional: true, chosen: chosen === true })}
          />
          <Label htmlFor={chosenId} className="flex-1 font-normal max-sm:py-3 max-sm:text-base">
            {t.countedInTheTotal}
          </Label>
        </div>
      ) : null}
    </div>
  )
}

/** The box of an optional line as on paper, ticked when the line is counted. */
export function OptionMark({ chosen }: { chosen: boolean }) {
  const t = useMessages(editor).lineOption
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5">
      <span
        aria-hidden
        className={cn(
          'grid size-3 place-items-center rounded-xs',
          chosen
            ? 'bg-primary text-primary-foreground'
            : 'shadow-[inset_0_0_0_1px_var(--muted-foreground)]',
        )}
      >
        {chosen ? <CheckIcon className="size-2.5" strokeWidth={3.5} /> : null}
      </span>
      {t.optionalMark}
      <span className="sr-only">{chosen ? t.counted : t.notCounted}</span>
    </span>
  )
}
