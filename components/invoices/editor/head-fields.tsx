'use client'

import type { Dispatch } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import type { InvoiceDraft } from '@/lib/invoices/model'
import { type DraftDateField, type EditorAction, wholeInvoice } from './editor-state'
import { FieldProblem } from './field-problem'
import { controlId } from './problems'

interface HeadFieldsProps {
  draft: InvoiceDraft
  typed: Readonly<Record<string, string>> | undefined
  problems: Readonly<Record<string, string>> | undefined
  paymentTermsDays: number
  dispatch: Dispatch<EditorAction>
}

/** The dates and the client's own reference. */
export function HeadFields(props: HeadFieldsProps) {
  const { draft, problems, dispatch } = props
  const reference = controlId(wholeInvoice, 'purchaseOrder')
  return (
    <div className="mt-4 grid grid-cols-[1.2fr_1.2fr_1fr] gap-3 max-sm:grid-cols-2">
      <DraftDate {...props} field="issuedOn" label="Issue date" />
      <DraftDate {...props} field="dueOn" label="Due date" />
      <div className="grid content-start gap-1.5 max-sm:col-span-2">
        <Label htmlFor={reference} className="truncate max-sm:text-base">
          PO number <span className="font-normal text-muted-foreground">optional</span>
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
        <FieldProblem
          line={wholeInvoice}
          field="purchaseOrder"
          sentence={problems?.purchaseOrder}
        />
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
  paymentTermsDays,
  dispatch,
}: HeadFieldsProps & { field: DraftDateField; label: string }) {
  const id = controlId(wholeInvoice, field)
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
        onValueChange={text => dispatch({ type: 'date chosen', field, text, paymentTermsDays })}
      />
      <FieldProblem line={wholeInvoice} field={field} sentence={problem} />
    </div>
  )
}
