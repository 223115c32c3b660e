import { PlusIcon } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { SampleDashboard } from '@/app/kitchen-sink/dashboard/sample-dashboard'
import { SampleFrame } from '@/app/kitchen-sink/sample-frame'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readTheme } from '@/components/shell/read-theme'
import { Button } from '@/components/ui/button'
import { env } from '@/lib/platform/env'

export const metadata: Metadata = { title: 'A dashboard' }

/** The parts of a dashboard, in the office's frame. */
export default async function DashboardPage() {
  const mode = env().APP_MODE
  if (mode !== 'development' && mode !== 'test') notFound()
  return (
    <SampleFrame theme={await readTheme()}>
      <PageHeader
        title="Good morning, Maya"
        count="Friday, 20 Nov 2026"
        secondary={
          <Button asChild className="max-lg:hidden">
            <Link href="/invoices/new">New quote</Link>
          </Button>
        }
        primary={
          <Button asChild variant="primary" className="max-lg:hidden">
            <Link href="/invoices/new">
              <PlusIcon aria-hidden />
              New invoice
            </Link>
          </Button>
        }
      />
      <PageBody>
        <SampleDashboard />
      </PageBody>
      <FloatingNew href="/invoices/new" label="New" />
    </SampleFrame>
  )
}
