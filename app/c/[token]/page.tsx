import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { VisitScreen } from '@/components/visitor/visit-screen'
import { readAs } from '@/lib/access/doors'
import { currentVisitor } from '@/lib/access/session'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { now } from '@/lib/platform/clock'
import { getVisitView } from '@/lib/visits/queries'

interface VisitorPageProps {
  params: Promise<{ token: string }>
}

export async function generateMetadata({ params }: VisitorPageProps): Promise<Metadata> {
  // What breaks the page must not take its title as well.
  const view = await visitOf((await params).token).catch(() => null)
  if (!view) return {}
  return { title: { absolute: `${view.headline.kind} ${view.number} · ${view.company.name}` } }
}

export default async function VisitorPage({ params }: VisitorPageProps) {
  const view = await visitOf((await params).token)
  if (!view) notFound()
  return <VisitScreen view={view} font={brandFontOf(view.company)} />
}

/** Read once for the page and its title. */
const visitOf = cache(async (token: string) => {
  const link = await currentVisitor(token)
  return link && readAs(link.actor, tx => getVisitView(tx, link, now()))
})
