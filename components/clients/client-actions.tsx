'use client'

import {
  EllipsisIcon,
  EraserIcon,
  FileDownIcon,
  FilePenLineIcon,
  PencilIcon,
  ReceiptIcon,
  Trash2Icon,
} from 'lucide-react'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { useExport } from '@/components/register/use-export'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { useToastUndo } from '@/components/ui/use-toast-undo'
import { deleteClientAction, restoreClientAction } from '@/lib/clients/actions'
import { clients } from '@/lib/messages/en/clients'
import { useMessages } from '@/lib/messages/use-messages'
import { editClientPath, eraseClientPath, newQuotePath, newReceiptPath } from './paths'

/** Whether one may, and who may where one may not. */
export interface ClientPermission {
  allowed: boolean
  reason: string
}

interface ClientActionsProps {
  client: { id: string; name: string }
  companyId: string
  permissions: Record<'pay' | 'edit' | 'export' | 'erase' | 'delete', ClientPermission>
  /** Nothing is known of them any more: there is nothing to edit or to erase. */
  isErased: boolean
}

/** What one does with a client beside writing an invoice. */
export function ClientActions({ client, companyId, permissions, isErased }: ClientActionsProps) {
  const t = useMessages(clients).actions
  const router = useRouter()
  const saving = useExport()
  const { pending, remove } = useDeleteClient(client, companyId)
  const { pay, edit, erase } = permissions
  const reasons = new Set(
    Object.values(permissions)
      .filter(each => !each.allowed)
      .map(each => each.reason),
  )
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" pending={pending || saving.pending} aria-label={t.more}>
          {pending || saving.pending ? null : <EllipsisIcon strokeWidth={1.6} aria-hidden />}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        <DropdownMenuItem onSelect={() => router.push(newQuotePath(client.id))}>
          <FilePenLineIcon strokeWidth={1.6} aria-hidden />
          {t.newQuote}
        </DropdownMenuItem>
        <DropdownMenuItem
          disabled={!pay.allowed}
          onSelect={() => router.push(newReceiptPath(client.id))}
        >
          <ReceiptIcon strokeWidth={1.6} aria-hidden />
          {t.recordPayment}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          disabled={!edit.allowed || isErased}
          onSelect={() => router.push(editClientPath(client.id))}
        >
          <PencilIcon strokeWidth={1.6} aria-hidden />
          {t.edit}
        </DropdownMenuItem>
        <DropdownMenuItem
          disabled={!permissions.export.allowed || saving.pending}
          onSelect={() =>
            saving.run(() => fetchRecords(client.id, companyId), t.exported(client.name))
          }
        >
          <FileDownIcon strokeWidth={1.6} aria-hidden />
          {t.export}
        </DropdownMenuItem>
        <DropdownMenuItem
          danger
          disabled={!erase.allowed || isErased}
          onSelect={() => router.push(eraseClientPath(client.id))}
        >
          <EraserIcon strokeWidth={1.6} aria-hidden />
          {t.erase}
        </DropdownMenuItem>
        <DropdownMenuItem
          danger
          disabled={!permissions.delete.allowed || pending}
          onSelect={remove}
        >
          <Trash2Icon strokeWidth={1.6} aria-hidden />
          {t.delete}
        </DropdownMenuItem>
        {[...reasons].map(reason => (
          <p key={reason} className="px-2.5 py-1.5 text-xs text-muted-foreground">
            {reason}
          </p>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Deletes at once and offers to undo it. */
function useDeleteClient({ id, name }: ClientActionsProps['client'], companyId: string) {
  const t = useMessages(clients)
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const toastUndo = useToastUndo()
  const remove = () =>
    startTransition(async () => {
      const answer = await deleteClientAction({ companyId, id }).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (!answer.ok) return void toast.error(answer.message)
      const restore = () => restoreClientAction({ companyId, id })
      toastUndo(t.actions.deleted(name), restore, t.actions.restored(name))
      router.push('/clients')
    })
  return { pending, remove }
}

/** Asked for with a POST: it is written down that it was taken. */
function fetchRecords(id: string, companyId: string): Promise<Response> {
  return fetch(`/api/clients/${id}/export`, { method: 'POST', body: JSON.stringify({ companyId }) })
}
