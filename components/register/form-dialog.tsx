'use client'

import { type ReactNode, useState } from 'react'
import { type FieldValues, useFormState } from 'react-hook-form'
import { Form, SubmitButton } from '@/components/form/form'
import type { ActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { DiscardQuestion } from './discard-question'

interface FormDialogProps<Values extends FieldValues> {
  action: ActionForm<Values>
  title: string
  /** What follows from it. */
  text: ReactNode
  /** The button: verb and noun. */
  submitLabel: string
  size?: 'md' | 'lg'
  /** It cannot be taken back, such as a reversal. */
  danger?: boolean
  /** Why it cannot be sent as it stands. */
  isBlocked?: boolean
  /** Always as high as it may be: for a form that changes its height while it is used. */
  isTall?: boolean
  /** What somebody writes in it, such as "mail": it is not thrown away without a question. */
  written?: string
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog with one form; a sheet from below on phones. Only what lies between its title and its buttons scrolls. It
 * stays open while the answer is under way.
 */
export function FormDialog<Values extends FieldValues>({
  action,
  title,
  text,
  submitLabel,
  size,
  danger = false,
  isBlocked = false,
  isTall = false,
  written,
  onClose,
  children,
}: FormDialogProps<Values>) {
  const t = useMessages(register).formDialog
  const { isDirty } = useFormState({ control: action.form.control })
  const [leaving, setLeaving] = useState(false)
  const close = () => (written && isDirty ? setLeaving(true) : onClose())
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || action.pending ? undefined : close())}>
      <DialogContent
        size={size}
        className={cn(
          'flex flex-col overflow-hidden px-0 pb-0 max-sm:px-0 max-sm:pb-0',
          isTall && tallDialog,
        )}
      >
        <DialogHeader className="shrink-0 pr-14 pl-6 max-sm:pl-5">
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{text}</DialogDescription>
        </DialogHeader>
        <Form
          action={action}
          className={cn(
            '-mt-1 min-h-0 grid-cols-[minmax(0,1fr)] overflow-y-auto px-6 pt-1 max-sm:px-5',
            isTall && 'flex flex-1 flex-col',
          )}
        >
          {children}
          <DialogFooter
            className={cn(
              'sticky bottom-0 z-10 -mx-6 bg-popover px-6 pt-1 pb-6 max-sm:-mx-5 max-sm:border-t max-sm:px-5 max-sm:pt-3 max-sm:pb-safe-3',
              isTall && 'mt-auto border-t pt-4 pb-4',
            )}
          >
            <DialogClose asChild>
              <Button variant="ghost" className="max-sm:hidden">
                {t.cancel}
              </Button>
            </DialogClose>
            <SubmitButton variant={danger ? 'danger' : 'primary'} disabled={isBlocked}>
              {submitLabel}
            </SubmitButton>
          </DialogFooter>
        </Form>
        {leaving && written ? (
          <DiscardQuestion noun={written} onKeep={() => setLeaving(false)} onDiscard={onClose} />
        ) : null}
      </DialogContent>
    </Dialog>
  )
}

/** For `isTall`, and for what stands in its place until it is loaded. */
export const tallDialog = 'h-[min(760px,calc(100dvh-48px))]'
