'use client'

import { CopyIcon, DownloadIcon, EllipsisIcon, EyeIcon, PencilIcon, Trash2Icon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { IssueDialog } from './issue-dialog'
import { editInvoicePath } from './paths'
import type { InvoicePermissions } from './permissions'
import { type DraftPreview, PreviewDialog } from './preview-dialog'
import { type InvoiceCommand, useInvoiceCommands } from './use-invoice-commands'

interface InvoiceActionsProps {
  id: string
  /** Names the document in toasts. */
  label: string
  number: string
  /** Formatted with its currency. */
  amountDue: string
  clientName: string
  version: number
  /** What the preview of a draft shows; null while its figures cannot be computed. */
  preview: DraftPreview | null
  state: 'draft' | 'issued' | 'deleted'
  permissions: InvoicePermissions
}

/** The next sensible action as the one filled button; the others beside and behind it. */
export function InvoiceActions(props: InvoiceActionsProps) {
  const { id, label, number, amountDue, clientName, version, preview, state, permissions } = props
  const router = useRouter()
  const commands = useInvoiceCommands(id, label)
  const [asking, setAsking] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const close = () => {
    setAsking(false)
    setRefusal(null)
  }
  const issue = () => commands.issue(version, close, setRefusal)
  const { running } = commands
  if (state === 'deleted')
    return (
      <Button
        variant="primary"
        size="lg"
        className="w-full max-w-sm"
        pending={running === 'restore'}
        onClick={commands.restore}
      >
        Restore draft
      </Button>
    )
  return (
    <div className="flex w-full max-w-sm flex-col gap-2">
      {state === 'issued' ? (
        <Button
          variant="primary"
          size="lg"
          {...progressOf('download', running)}
          onClick={commands.download}
        >
          <DownloadIcon aria-hidden />
          Download PDF
        </Button>
      ) : (
        <>
          <Button
            variant="primary"
            size="lg"
            disabled={!permissions.issue.allowed || isBusyElsewhere(running)}
            aria-describedby={permissions.issue.allowed ? undefined : 'issue-reason'}
            onClick={() => setAsking(true)}
          >
            Issue invoice
          </Button>
          <Reasons
            id="issue-reason"
            sentences={[permissions.issue, permissions.edit]
              .filter(permission => !permission.allowed)
              .map(permission => permission.reason)}
          />
        </>
      )}
      <div className="flex gap-2 [&>:first-child]:flex-1">
        {state === 'draft' ? (
          <Button
            size="lg"
            disabled={!permissions.edit.allowed || isBusyElsewhere(running)}
            aria-describedby={permissions.edit.allowed ? undefined : 'issue-reason'}
            onClick={() => router.push(editInvoicePath(id))}
          >
            <PencilIcon aria-hidden />
            Edit draft
          </Button>
        ) : (
          <Button size="lg" {...progressOf('duplicate', running)} onClick={commands.duplicate}>
            <CopyIcon aria-hidden />
            Duplicate
          </Button>
        )}
        {state === 'draft' ? (
          <MoreMenu
            permissions={permissions}
            commands={commands}
            preview={() => setPreviewing(true)}
          />
        ) : null}
      </div>
      {state === 'issued' ? (
        <p className="text-xs text-muted-foreground">
          An issued invoice cannot be changed or deleted, by anyone: your client holds the same
          words. Duplicate it to start a new one.
        </p>
      ) : null}
      {previewing && preview ? (
        <PreviewDialog {...preview} onClose={() => setPreviewing(false)} />
      ) : null}
      {asking ? (
        <IssueDialog
          number={number}
          amountDue={amountDue}
          clientName={clientName}
          isPending={running === 'issue'}
          refusal={refusal}
          onConfirm={issue}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

/** Only the button of the command under way turns; the others wait. */
function progressOf(command: InvoiceCommand, running: InvoiceCommand | null) {
  return { pending: running === command, disabled: running !== null && running !== command }
}

/** Issuing has its dialog before everything; the menu's commands do not. */
function isBusyElsewhere(running: InvoiceCommand | null): boolean {
  return running === 'duplicate' || running === 'remove'
}

/** Why buttons are disabled, in sight: a title never shows on a phone. */
function Reasons({ id, sentences }: { id: string; sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <p id={id} className="text-xs text-muted-foreground">
      {sentences.join(' ')}
    </p>
  )
}

interface MoreMenuProps {
  permissions: InvoicePermissions
  commands: ReturnType<typeof useInvoiceCommands>
  preview: () => void
}

function MoreMenu({ permissions, commands, preview }: MoreMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          size="lg"
          pending={isBusyElsewhere(commands.running)}
          aria-label="More actions"
          className="w-10 px-0 max-sm:w-12 max-sm:px-0"
        >
          <EllipsisIcon aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        <DropdownMenuItem onSelect={preview}>
          <EyeIcon strokeWidth={1.6} aria-hidden />
          Preview
        </DropdownMenuItem>
        <DropdownMenuItem disabled={commands.running !== null} onSelect={commands.duplicate}>
          <CopyIcon strokeWidth={1.6} aria-hidden />
          Duplicate
        </DropdownMenuItem>
        <DropdownMenuItem
          disabled={!permissions.delete.allowed || commands.running !== null}
          onSelect={commands.remove}
        >
          <Trash2Icon strokeWidth={1.6} aria-hidden />
          Delete draft
        </DropdownMenuItem>
        {permissions.delete.allowed ? null : (
          <p className="px-2 py-1.5 text-xs text-muted-foreground">{permissions.delete.reason}</p>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
