'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'

/** Something of ours failed inside the office: the rail stays, and so does what was typed elsewhere. */
export default function OfficeError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <ErrorState
      title="This page did not work"
      text="It is our fault, not yours. Nothing was lost: try again, and if it happens once more, tell us the reference below."
      reference={error.digest}
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    />
  )
}
