'use client'

import type { FormEvent, ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

interface VisitorFormProps {
  onSend: () => void
  pending: boolean
  refusal: string
  submitLabel: string
  cancel?: { label: string; onCancel: () => void }
  danger?: boolean
  children: ReactNode
}

/** Fields, why it was refused, and what sends it. */
export function VisitorForm(props: VisitorFormProps) {
  const { onSend, pending, refusal, submitLabel, cancel, danger = false, children } = props
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onSend()
  }
  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={send}>
      {children}
      {refusal ? <Alert variant="danger">{refusal}</Alert> : null}
      <div className="grid gap-1">
        <Button type="submit" size="xl" variant={danger ? 'danger' : 'primary'} pending={pending}>
          {submitLabel}
        </Button>
        {cancel ? (
          <Button variant="ghost" size="xl" onClick={cancel.onCancel}>
            {cancel.label}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** Takes the focus to the first field that is not right yet. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector(
      '[role="dialog"] :is([aria-invalid="true"], [data-missing])',
    )
    if (field instanceof HTMLElement) field.focus()
  })
}
