'use client'

import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Form, SubmitButton } from '@/components/form/form'
import type { ActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'

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
  onClose,
  children,
}: FormDialogProps<Values>) {
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || action.pending ? undefined : onClose())}>
      <DialogContent
        size={size}
        className="flex flex-col overflow-hidden px-0 pb-0 max-sm:px-0 max-sm:pb-0"
      >
        <DialogHeader className="shrink-0 pr-14 pl-6 max-sm:pl-5">
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{text}</DialogDescription>
        </DialogHeader>
        <Form
          action={action}
          className="-mt-1 min-h-0 grid-cols-[minmax(0,1fr)] overflow-y-auto px-6 pt-1 max-sm:px-5"
        >
          {children}
          <DialogFooter className="sticky bottom-0 z-10 -mx-6 bg-popover px-6 pt-1 pb-6 max-sm:-mx-5 max-sm:border-t max-sm:px-5 max-sm:pt-3 max-sm:pb-safe-3">
            <DialogClose asChild>
              <Button variant="ghost" className="max-sm:hidden">
                Cancel
              </Button>
            </DialogClose>
            <SubmitButton variant={danger ? 'danger' : 'primary'} disabled={isBlocked}>
              {submitLabel}
            </SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
