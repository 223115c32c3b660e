'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <main className="flex min-h-dvh flex-col">
      <ErrorState
        title="This page could not be shown"
        text={
          error.digest
            ? 'Something went wrong on our side; nothing you saved is lost. Try again, and if it stays, tell us the reference below.'
            : 'Something went wrong on our side; nothing you saved is lost. Try again in a moment.'
        }
        reference={error.digest}
        action={
          <>
            <Button variant="primary" onClick={() => retry()}>
              Try again
            </Button>
            <Button asChild>
              <a href="/">Go to the start page</a>
            </Button>
          </>
        }
      />
    </main>
  )
}
