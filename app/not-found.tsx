import type { Metadata } from 'next'
import Link from 'next/link'
import { Wordmark } from '@/components/brand/mark'
import { NothingFoundDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <Link href="/" className="m-5 self-start rounded-md text-sm sm:m-8">
        <Wordmark />
      </Link>
      <EmptyState
        heading="h1"
        drawing={<NothingFoundDrawing />}
        title="There is nothing at this address"
        text="It may be mistyped, deleted, or belong to another company. Check the address, or begin again from the start page."
        action={
          <Button asChild variant="primary">
            <Link href="/">Go to the start page</Link>
          </Button>
        }
      />
    </main>
  )
}
