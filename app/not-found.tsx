import type { Metadata } from 'next'
import Link from 'next/link'
import { Wordmark } from '@/components/brand/mark'
import { NothingFoundDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { Button } from '@/components/ui/button'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: pages.notFound.title }

export default function NotFound() {
  const t = useMessages(pages).notFound
  return (
    <main className="flex min-h-dvh flex-col">
      <Link href="/" className="m-5 self-start rounded-md text-sm sm:m-8">
        <Wordmark />
      </Link>
      <EmptyState
        heading="h1"
        drawing={<NothingFoundDrawing />}
        title={t.heading}
        text={t.text}
        action={
          <Button asChild variant="primary">
            <Link href="/">{t.toStart}</Link>
          </Button>
        }
      />
    </main>
  )
}
