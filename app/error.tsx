'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const t = useMessages(pages).failed
  return (
    <main className="flex min-h-dvh flex-col">
      <ErrorState
        title={t.title}
        text={error.digest ? t.textWithReference : t.text}
        reference={error.digest}
        action={
          <>
            <Button variant="primary" onClick={() => retry()}>
              {t.tryAgain}
            </Button>
            <Button asChild>
              <a href="/">{t.toStart}</a>
            </Button>
          </>
        }
      />
    </main>
  )
}
