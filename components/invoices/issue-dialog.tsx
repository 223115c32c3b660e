'use client'

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
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The number it will get. */
  number: string
  pending: boolean
  issue: () => void
}

/** Issuing cannot be undone, so it is asked once, with what will happen. */
export function IssueDialog({ open, onOpenChange, number, pending, issue }: IssueDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Issue {number}?</DialogTitle>
          <DialogDescription>
            The invoice gets its number and can’t be changed afterwards.
          </DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Keep as draft
          </Button>
          <Button variant="primary" pending={pending} onClick={issue}>
            Issue {number}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
