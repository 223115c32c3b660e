'use client'

import { type FormEvent, useState } from 'react'
import { describedBy, FieldFrame } from '@/components/form/field-frame'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { quickCreateClientAction } from '@/lib/clients/actions'
import type { ClientChoice } from '@/lib/clients/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'
import { lostConnection } from './lost-connection'

interface QuickClientDialogProps {
  companyId: string
  /** What was typed in the search. */
  name: string
  onClose: () => void
  onCreated: (client: ClientChoice) => void
}

const fields = [
  { name: 'name', optional: false, type: 'text', longest: 160 },
  { name: 'contactName', optional: true, type: 'text', longest: 120 },
  { name: 'email', optional: true, type: 'email', longest: 254 },
] as const

type Values = Record<(typeof fields)[number]['name'], string>

/** A client from inside the editor: the name is enough. */
export function QuickClientDialog({ companyId, name, onClose, onCreated }: QuickClientDialogProps) {
  const t = useMessages(editor).quickClientDialog
  const [id] = useState(newId)
  const [values, setValues] = useState<Values>(() =>
    name.includes('@')
      ? { name: '', contactName: '', email: name }
      : { name, contactName: '', email: '' },
  )
  const [refusal, setRefusal] = useState<{ sentence: string; fields: Record<string, string> }>()
  const [isPending, setPending] = useState(false)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (isPending) return
    setPending(true)
    const answer = await quickCreateClientAction({ companyId, id, ...values }).catch(lostConnection)
    setPending(false)
    if (answer?.ok) onCreated(answer.value)
    else
      setRefusal({
        sentence: answer?.message ?? t.clientCouldNot,
        fields: answer?.fields ?? {},
      })
  }
  const hasFieldErrors = Object.keys(refusal?.fields ?? {}).length > 0
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      <DialogContent>
        <form onSubmit={event => void create(event)} noValidate className="grid gap-5">
          <DialogHeader>
            <DialogTitle>{t.newClient}</DialogTitle>
            <DialogDescription>{t.onlyNameNeeded}</DialogDescription>
          </DialogHeader>
          {refusal && !hasFieldErrors ? <Alert variant="danger">{refusal.sentence}</Alert> : null}
          {fields.map(field => {
            const controlId = `quick-client-${field.name}`
            const error = refusal?.fields[field.name]
            return (
              <FieldFrame
                key={field.name}
                id={controlId}
                label={t.fields[field.name]}
                optional={field.optional}
                error={error}
              >
                <Input
                  id={controlId}
                  type={field.type}
                  autoComplete="off"
                  maxLength={field.longest}
                  value={values[field.name]}
                  aria-invalid={error !== undefined || undefined}
                  aria-describedby={describedBy(controlId, undefined, error)}
                  onChange={event => setValues({ ...values, [field.name]: event.target.value })}
                />
              </FieldFrame>
            )
          })}
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" variant="primary" pending={isPending}>
              {t.addClient}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
