'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import './globals.css'

export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <html lang="en" className="system">
      <body>
        <title>Something went wrong · Pixel Crafte Billing</title>
        <main className="flex min-h-dvh flex-col">
          <ErrorState
            title="The app could not be shown"
            text="Something went wrong on our side; nothing you saved is lost. Try again in a moment."
            reference={error.digest}
            action={
              <Button variant="primary" onClick={() => retry()}>
                Try again
              </Button>
            }
          />
        </main>
      </body>
    </html>
  )
}
