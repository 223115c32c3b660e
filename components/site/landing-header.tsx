import Link from 'next/link'
import { Wordmark } from '@/components/brand/mark'
import { Button } from '@/components/ui/button'
import { site } from '@/lib/messages/en/site'
import { useMessages } from '@/lib/messages/use-messages'

/** The way in for those who are here already, and a quiet one for whoever holds a document. */
export function LandingHeader() {
  const t = useMessages(site).landingHeader
  return (
    <header className="flex h-[72px] shrink-0 items-center justify-between px-20 max-lg:px-10 max-sm:h-14 max-sm:px-5">
      <Wordmark />
      <div className="-mr-3.5 flex max-sm:-mr-5">
        <Button asChild variant="ghost" className="text-base max-sm:px-3 max-sm:text-base">
          <Link href="/verify">
            {t.verify}
            <span className="max-sm:sr-only">{t.aDocument}</span>
          </Link>
        </Button>
        <Button asChild variant="ghost" className="text-base text-foreground max-sm:text-base">
          <Link href="/sign-in">{t.signIn}</Link>
        </Button>
      </div>
    </header>
  )
}
