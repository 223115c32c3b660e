import Link from 'next/link'
import { ErrorState } from '@/components/shell/error-state'
import { Button } from '@/components/ui/button'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export default function OfficeNotFound() {
  const t = useMessages(pages).office
  return (
    <ErrorState
      title={t.notFound.title}
      text={t.notFound.text}
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">{t.toDashboard}</Link>
        </Button>
      }
    />
  )
}
