'use client'

import { EllipsisIcon, FilePenLineIcon, PencilIcon, ReceiptIcon, Trash2Icon } from 'lucide-react'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { toastUndo } from '@/components/ui/toast-undo'
import { deleteClientAction, restoreClientAction } from '@/lib/clients/actions'
import { editClientPath, newQuotePath, newReceiptPath } from './paths'

/** Whether one may, and who may where one may not. */
export interface ClientPermission {
  allowed: boolean
  reason: string
}

interface ClientActionsProps {
  client: { id: string; name: string }
  companyId: string
  permissions: { pay: ClientPermission; edit: ClientPermission; delete: ClientPermission }
}

/** What one does with a client beside writing an invoice. */
export function ClientActions({ client, companyId, permissions }: ClientActionsProps) {
  const router = useRouter()
  const { pending, remove } = useDeleteClient(client, companyId)
  const { pay, edit } = permissions
  const reasons = new Set(
    [pay, edit, permissions.delete].filter(each => !each.allowed).map(each => each.reason),
  )
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" pending={pending} aria-label="More actions">
          {pending ? null : <EllipsisIcon strokeWidth={1.6} aria-hidden />}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-w-72">
        <DropdownMenuItem onSelect={() => router.push(newQuotePath(client.id))}>
          <FilePenLineIcon strokeWidth={1.6} aria-hidden />
          New quote
        </DropdownMenuItem>
        <DropdownMenuItem
          disabled={!pay.allowed}
          onSelect={() => router.push(newReceiptPath(client.id))}
        >
          <ReceiptIcon strokeWidth={1.6} aria-hidden />
          Record payment
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          disabled={!edit.allowed}
          onSelect={() => router.push(editClientPath(client.id))}
        >
          <PencilIcon strokeWidth={1.6} aria-hidden />
          Edit client
        </DropdownMenuItem>
        <DropdownMenuItem
          danger
          disabled={!permissions.delete.allowed || pending}
          onSelect={remove}
        >
          <Trash2Icon strokeWidth={1.6} aria-hidden />
          Delete client
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
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const remove = () =>
    startTransition(async () => {
      const answer = await deleteClientAction({ companyId, id }).catch(unreachable)
      if (!answer.ok) return void toast.error(answer.message)
      const restore = () => restoreClientAction({ companyId, id })
      toastUndo(`${name} deleted`, restore, `${name} restored`)
      router.push('/clients')
    })
  return { pending, remove }
}

function unreachable(error: unknown) {
  unstable_rethrow(error)
  return { ok: false, message: 'That did not work. Check the connection and try again.' } as const
}
