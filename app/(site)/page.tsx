import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { LandingHeader } from '@/components/site/landing-header'
import { SamplePaper } from '@/components/site/sample-paper'
import { SealCard } from '@/components/site/seal-card'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'

export const metadata: Metadata = { title: { absolute: 'Pixel Crafte Billing' } }

const promises = [
  ['Never changes', 'The same PDF, byte for byte, on any day'],
  ['Every cent agrees', 'Screen, paper and totals, to the last one'],
  ['Works one-handed', 'Write on site, from your phone'],
] as const

export default async function LandingPage() {
  if (await currentMember()) redirect('/dashboard')
  return (
    <div className="mx-auto flex min-h-dvh max-w-[1280px] flex-col overflow-clip lg:h-dvh lg:min-h-[720px]">
      <LandingHeader />
      <main className="grid min-h-0 flex-1 gap-x-14 px-20 pt-18 max-lg:px-10 max-sm:px-5 max-sm:pt-8 lg:grid-cols-[minmax(0,536px)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)]">
        <div className="flex flex-col">
          <h1 className="text-display max-sm:text-display-sm">Invoices as careful as your work</h1>
          <p className="mt-6 max-w-[46ch] text-[18px] leading-7 tracking-[-0.008em] text-muted-foreground max-sm:mt-4 max-sm:text-[17px] max-sm:leading-[26px]">
            Write, issue and download invoices from one quiet place. What you issue never changes,
            and every cent agrees.
          </p>
          <div className="mt-9 flex gap-3 max-sm:mt-7 max-sm:flex-col">
            <Button asChild variant="primary" size="xl">
              <Link href="/sign-up">Start a company</Link>
            </Button>
          </div>
          <dl className="mt-auto mb-12 grid max-w-lg grid-cols-3 gap-6 border-t pt-5 text-sm max-lg:mt-12 max-sm:mb-10 max-sm:grid-cols-1 max-sm:gap-4 max-sm:text-base">
            {promises.map(([promise, meaning]) => (
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
