import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SampleList } from '@/app/kitchen-sink/list/sample-list'
import { SampleFrame } from '@/app/kitchen-sink/sample-frame'
import { readTheme } from '@/components/shell/read-theme'
import { env } from '@/lib/platform/env'

export const metadata: Metadata = { title: 'A list' }

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A list with everything a list can have, in the office's frame. */
export default async function ListPage({ searchParams }: PageProps) {
  const mode = env().APP_MODE
  if (mode !== 'development' && mode !== 'test') notFound()
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return (
    <SampleFrame theme={await readTheme()}>
      <SampleList params={Object.fromEntries(given)} />
    </SampleFrame>
  )
}
