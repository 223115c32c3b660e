'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import './globals.css'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const t = useMessages(pages).appFailed
  return (
    <html lang="en" className="system">
      <body>
        <title>{t.pageTitle}</title>
        <main className="flex min-h-dvh flex-col">
          <ErrorState
            title={t.title}
            text={t.text}
            reference={error.digest}
            action={
              <Button variant="primary" onClick={() => retry()}>
                {t.tryAgain}
              </Button>
            }
          />
        </main>
      </body>
    </html>
  )
}
