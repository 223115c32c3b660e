import Link from 'next/link'
import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export default function Forbidden() {
  const t = useMessages(pages).office
  return (
    <ErrorState
      title={t.forbidden.title}
      text={t.forbidden.text}
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">{t.toDashboard}</Link>
        </Button>
      }
    />
  )
}
