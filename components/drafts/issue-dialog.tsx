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
import type { DraftKind } from '@/lib/drafts/model'
import { drafts } from '@/lib/messages/en/drafts'
import { useMessages } from '@/lib/messages/use-messages'
import { issueWords, nextVersionOf, type Revision } from './kind-words'

interface IssueDialogProps {
  kind: DraftKind
  /** Of a quote that has a number already. */
  revision?: Revision | null
  number: string
  amountDue: string
  clientName: string
  isPending: boolean
  refusal: string | null
  onConfirm: () => void
  onClose: () => void
}

/** The last question before a document, or a version of it, can never change again. */
export function IssueDialog({ kind, revision = null, ...props }: IssueDialogProps) {
  const words = useMessages(drafts)
  const t = words.issueDialog
  return (
    <Dialog open onOpenChange={isOpen => (isOpen || props.isPending ? undefined : props.onClose())}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>
            {revision
              ? t.issueVersionOf(nextVersionOf(revision), revision.number)
              : t.issue(props.number)}
          </DialogTitle>
          <DialogDescription>
            {revision ? t.takesPlaceVersion(revision.replaces.version) : words.kinds[kind].onIssue}
          </DialogDescription>
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
            {revision ? t.keepRevising : t.keepAsDraft}
          </Button>
          <Button variant="primary" pending={props.isPending} onClick={props.onConfirm}>
            {issueWords(kind, revision, words)}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
