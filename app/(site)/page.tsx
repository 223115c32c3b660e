import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { LandingHeader } from '@/components/site/landing-header'
import { SamplePaper } from '@/components/site/sample-paper'
import { SealCard } from '@/components/site/seal-card'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'
import { pages } from '@/lib/messages/en/pages'
import { site } from '@/lib/messages/en/site'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: { absolute: pages.appName } }

export default async function LandingPage() {
  const t = useMessages(site).landing
  if (await currentMember()) redirect('/dashboard')
  return (
    <div className="mx-auto flex min-h-dvh max-w-[1280px] flex-col overflow-clip lg:h-dvh lg:min-h-[720px]">
      <LandingHeader />
      <main className="grid min-h-0 flex-1 gap-x-14 px-20 pt-18 max-lg:px-10 max-sm:px-5 max-sm:pt-8 lg:grid-cols-[minmax(0,536px)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)]">
        <div className="flex flex-col">
          <h1 className="text-display max-sm:text-display-sm">{t.heading}</h1>
          <p className="mt-6 max-w-[46ch] text-[18px] leading-7 tracking-[-0.008em] text-muted-foreground max-sm:mt-4 max-sm:text-[17px] max-sm:leading-[26px]">
            {t.text}
          </p>
          <div className="mt-9 flex gap-3 max-sm:mt-7 max-sm:flex-col">
            <Button asChild variant="primary" size="xl">
              <Link href="/sign-up">{t.start}</Link>
            </Button>
          </div>
          <dl className="mt-auto mb-12 grid max-w-lg grid-cols-3 gap-6 border-t pt-5 text-sm max-lg:mt-12 max-sm:mb-10 max-sm:grid-cols-1 max-sm:gap-4 max-sm:text-base">
            {t.promises.map(([promise, meaning]) => (
              <div key={promise}>
                <dt className="font-medium">{promise}</dt>
                <dd className="text-muted-foreground">{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="relative max-lg:mx-auto">
          <SamplePaper className="-mt-4 mb-[-48px] min-h-[860px] lg:min-h-[1240px] [zoom:0.868] max-sm:mt-0 max-sm:[zoom:0.5757]" />
          <SealCard className="absolute top-[456px] -left-10 max-lg:hidden" />
        </div>
      </main>
    </div>
  )
}
