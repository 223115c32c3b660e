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

/** A dialog with one form; a sheet from below on phones. It stays open while the answer is under way. */
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
      <DialogContent size={size}>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{text}</DialogDescription>
        </DialogHeader>
        <Form action={action}>
          {children}
          <DialogFooter className="max-sm:sticky max-sm:bottom-0 max-sm:z-10 max-sm:-mx-5 max-sm:border-t max-sm:bg-popover max-sm:px-5 max-sm:py-3">
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
