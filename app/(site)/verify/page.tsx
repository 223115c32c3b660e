import type { Metadata } from 'next'
import Link from 'next/link'
import { Wordmark } from '@/components/brand/mark'
import { VerifyScreen } from '@/components/verify/verify-screen'
import { site } from '@/lib/messages/en/site'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = {
  title: site.verify.title,
  description: site.verify.description,
}

export default function VerifyPage() {
  const t = useMessages(site).verify
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
        {t.foot}
      </footer>
    </div>
  )
}
