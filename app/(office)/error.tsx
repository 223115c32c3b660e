'use client'

import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

/** Something of ours failed inside the office: the rail stays, and so does what was typed elsewhere. */
export default function OfficeError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const t = useMessages(pages).office.failed
  return (
    <ErrorState
      title={t.title}
      text={error.digest ? t.textWithReference : t.text}
      reference={error.digest}
      action={
        <Button variant="primary" onClick={() => retry()}>
          {t.tryAgain}
        </Button>
      }
    />
  )
}
