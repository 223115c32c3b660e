'use client'

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

interface IssueDialogProps {
  number: string
  amountDue: string
  clientName: string
  isPending: boolean
  refusal: string | null
  onConfirm: () => void
  onClose: () => void
}

/** The last question before an invoice can never change again. */
export function IssueDialog(props: IssueDialogProps) {
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || props.isPending ? undefined : props.onClose())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>Issue {props.number}?</DialogTitle>
          <DialogDescription>It gets its number and can’t be changed afterwards.</DialogDescription>
        </DialogHeader>
        <dl className="flex items-baseline justify-between gap-4 border-y py-3">
          <dt className="min-w-0 truncate" title={props.clientName}>
            {props.clientName}
          </dt>
          <dd className="num shrink-0 font-semibold">{props.amountDue}</dd>
        </dl>
        {props.refusal ? <Alert variant="danger">{props.refusal}</Alert> : null}
        <DialogFooter>
          <Button variant="ghost" onClick={props.onClose} disabled={props.isPending}>
            Keep as draft
          </Button>
          <Button variant="primary" pending={props.isPending} onClick={props.onConfirm}>
            Issue invoice
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
