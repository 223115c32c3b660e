'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'

/** Something of ours failed inside the office: the rail stays, and so does what was typed elsewhere. */
export default function OfficeError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <ErrorState
      title="This page did not work"
      text={
        error.digest
          ? 'It is our fault, not yours. Nothing was lost: try again, and if it happens once more, tell us the reference below.'
          : 'It is our fault, not yours. Nothing was lost: try again in a moment.'
      }
      reference={error.digest}
      action={
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
      }
    />
  )
}
