import type { Metadata } from 'next'
import Link from 'next/link'
import { Wordmark } from '@/components/brand/mark'
import { VerifyScreen } from '@/components/verify/verify-screen'

export const metadata: Metadata = {
  title: 'Verify a document',
  description:
    'Check whether a PDF was issued with Pixel Crafte Billing, and what it is worth today.',
}

export default function VerifyPage() {
  return (
    <div className="flex min-h-dvh flex-col bg-sidebar px-6 max-sm:px-5">
      <header className="mx-auto flex h-16 w-full max-w-[512px] shrink-0 items-center max-sm:h-14">
        <Link href="/" className="rounded-md text-sm">
          <Wordmark />
        </Link>
      </header>
      <main className="mx-auto w-full max-w-[512px] flex-1 pt-[72px] pb-16 max-sm:pt-9">
        <VerifyScreen />
      </main>
      <footer className="mx-auto w-full max-w-[512px] pb-safe-6 text-center text-sm text-muted-foreground">
        Nothing is uploaded, kept or listed. One changed byte, and a file is not known here.
      </footer>
    </div>
  )
}
