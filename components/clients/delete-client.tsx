'use client'

import { Trash2Icon } from 'lucide-react'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { deleteClientAction, restoreClientAction } from '@/lib/clients/actions'

interface DeleteClientProps {
  id: string
  name: string
  allowed: boolean
  reason: string
}

/** Deletes at once and offers to undo it. */
export function DeleteClient({ id, name, allowed, reason }: DeleteClientProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const restore = () =>
    startTransition(async () => {
      const answer = await restoreClientAction({ id }).catch(unreachable)
      if (answer.ok) toast.success(`${name} restored`)
      else toast.error(answer.message)
    })
  const remove = () =>
    startTransition(async () => {
      const answer = await deleteClientAction({ id }).catch(unreachable)
      if (!answer.ok) return void toast.error(answer.message)
      toast(`${name} deleted`, { action: { label: 'Undo', onClick: restore } })
      router.push('/clients')
    })
  return (
    <Button
      variant="ghost"
      disabled={!allowed}
      title={allowed ? undefined : reason}
      pending={pending}
      onClick={remove}
      aria-label={`Delete ${name}`}
    >
      <Trash2Icon aria-hidden />
      <span className="max-sm:sr-only">Delete</span>
    </Button>
  )
}

function unreachable(error: unknown) {
  unstable_rethrow(error)
  return { ok: false, message: 'That did not work. Check the connection and try again.' } as const
}
