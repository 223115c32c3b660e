'use client'

import type { Dispatch } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import type { Draft } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { type DraftDateField, type EditorAction, wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import { controlId } from './problems'

interface HeadFieldsProps {
  draft: Draft
  typed: Readonly<Record<string, string>> | undefined
  problems: Readonly<Record<string, string>> | undefined
  termDays: number
  dispatch: Dispatch<EditorAction>
}

/** The dates and the client's own reference. */
export function HeadFields(props: HeadFieldsProps) {
  const t = useMessages(editor).headFields
  const { kinds } = useMessages(drafts)
  const { draft, problems, dispatch } = props
  const reference = controlId(wholeDraft, 'purchaseOrder')
  return (
    <div className="mt-4 grid grid-cols-[1.2fr_1.2fr_1fr] gap-3 max-sm:grid-cols-2">
      <DraftDate {...props} field="issuedOn" label={t.issueDate} />
      <DraftDate {...props} field="dueOn" label={kinds[draft.kind].term} />
      <div className="grid content-start gap-1.5 max-sm:col-span-2">
        <Label htmlFor={reference} className="truncate max-sm:text-base">
          {t.poNumber} <span className="font-normal text-muted-foreground">{t.optional}</span>
        </Label>
        <Input
          id={reference}
          value={draft.purchaseOrder}
          maxLength={100}
          autoComplete="off"
          aria-invalid={problems?.purchaseOrder !== undefined || undefined}
          onChange={event =>
            dispatch({ type: 'fields changed', fields: { purchaseOrder: event.target.value } })
          }
        />
        <FieldProblem line={wholeDraft} field="purchaseOrder" sentence={problems?.purchaseOrder} />
      </div>
    </div>
  )
}

function DraftDate({
  field,
  label,
  draft,
  typed,
  problems,
  termDays,
  dispatch,
}: HeadFieldsProps & { field: DraftDateField; label: string }) {
  const id = controlId(wholeDraft, field)
  const problem = problems?.[field]
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={id} className="max-sm:text-base">
        {label}
      </Label>
      <DateInput
        id={id}
        value={typed?.[field] ?? draft[field]}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onValueChange={text => dispatch({ type: 'date chosen', field, text, termDays })}
      />
      <FieldProblem line={wholeDraft} field={field} sentence={problem} />
    </div>
  )
}
