'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { toast } from 'sonner'
import type { z } from 'zod'
import { formTexts } from '@/lib/messages/en/form'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'

export type Refusal = Extract<ActionResult, { ok: false }> | { code: 'offline'; message: string }

type ActionFormOptions<Values extends FieldValues, Value> = {
  /** The same shape the action parses; its messages stand under the fields. */
  schema: z.ZodType<unknown, Values>
  defaultValues: DefaultValues<Values>
  /** Receives the values as they stand in the fields, and parses them itself. */
  action: (input: Values) => Promise<ActionResult<Value>>
  /** After success; not called when the action redirects. */
  onSuccess?: (value: Value) => void
  /** Called instead of showing the sentence; answer true when the refusal has been dealt with. */
  onRefusal?: (refusal: Refusal) => boolean
  /** Said in a toast after success. */
  successMessage?: string
}

export type ActionForm<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  pending: boolean
  refusal: Refusal | null
  submit: (event?: FormEvent) => void
}

/** Ties fields, their schema and one server action together; `Form` draws it. */
export function useActionForm<Values extends FieldValues, Value>(
  options: ActionFormOptions<Values, Value>,
): ActionForm<Values> {
  const t = useMessages(formTexts).useActionForm
  const { schema, defaultValues, action, onSuccess, onRefusal, successMessage } = options
  const form = useForm<Values>({
    resolver: zodResolver<Values, unknown, unknown>(schema, undefined, { raw: true }),
    defaultValues,
  })
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const underWay = useRef(false)

  const refuse = (answer: Refusal) => {
    if (onRefusal?.(answer)) return
    const shownUnderField = placeUnderFields(form, fieldsOf(answer))
    setRefusal(shownUnderField ? null : answer)
  }
  const send = async (values: Values) => {
    try {
      const answer = await action(values)
      if (!answer.ok) return refuse(answer)
      form.reset(values, { keepValues: true })
      if (successMessage) toast.success(successMessage)
      onSuccess?.(answer.value)
    } catch (error) {
      unstable_rethrow(error)
      refuse({ code: 'offline', message: notSent(t) })
    } finally {
      underWay.current = false
    }
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    // A dialog's form is inside another form's tree of events, though not of the page.
    event?.stopPropagation()
    if (underWay.current) return
    underWay.current = true
    setRefusal(null)
    startTransition(async () => {
      await form.handleSubmit(send, () => {
        underWay.current = false
      })()
    })
  }
  return { form, pending, refusal, submit }
}

/** The sentences by field; a command names the one field its refusal is about. */
function fieldsOf(answer: Refusal): Record<string, string> {
  if ('fields' in answer && answer.fields) return answer.fields
  const field = 'details' in answer ? answer.details?.field : undefined
  return typeof field === 'string' ? { [field]: answer.message } : {}
}

function placeUnderFields<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: Record<string, string>,
): boolean {
  const known = Object.entries(fields).filter(([path]) => isFieldOf(form, path))
  known.forEach(([path, message], index) => {
    if (isFieldOf(form, path))
      form.setError(path, { type: 'server', message }, { shouldFocus: index === 0 })
  })
  return known.length > 0 && known.length === Object.keys(fields).length
}

function isFieldOf<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  path: string,
): path is FieldPath<Values> {
  return form.control._names.mount.has(path as FieldPath<Values>)
}

function notSent(t: typeof formTexts.useActionForm): string {
  return navigator.onLine ? t.serverDidNot : t.youOfflineWhat
}
