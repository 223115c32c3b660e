'use client'

import { toast } from 'sonner'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useToastUndo } from '@/components/ui/use-toast-undo'

export function Voices() {
  const toastUndo = useToastUndo()
  return (
    <Shelf title="Toast, alert, loading">
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() =>
              toastUndo(
                'PCF-2026-0044 deleted',
                async () => ({ ok: true }),
                'PCF-2026-0044 is back',
              )
            }
          >
            Toast with undo
          </Button>
          <Button size="sm" onClick={() => toast.error('Not saved. You are offline.')}>
            Error toast
          </Button>
        </div>
        <Alert variant="warning">
          <strong>Reminders are paused.</strong> The mail server refused the last two.
        </Alert>
        <Alert variant="danger" role="note">
          This e-mail and password do not belong together. Check both, or reset the password.
        </Alert>
        <Alert>An issued invoice cannot change. Duplicate it to correct something.</Alert>
        <div className="flex items-center gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="w-2/3" />
            <Skeleton className="w-2/5" />
          </div>
        </div>
      </div>
    </Shelf>
  )
}
