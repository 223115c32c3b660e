import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Buttons } from '@/app/kitchen-sink/buttons'
import { Choices } from '@/app/kitchen-sink/choices'
import { CompanyColorSamples } from '@/app/kitchen-sink/company-colors'
import { Documents } from '@/app/kitchen-sink/documents'
import { Drawings } from '@/app/kitchen-sink/drawings'
import { Figures } from '@/app/kitchen-sink/figures'
import { FormSample } from '@/app/kitchen-sink/form-sample'
import { Inputs } from '@/app/kitchen-sink/inputs'
import { ListTools } from '@/app/kitchen-sink/list-tools'
import { Overlays } from '@/app/kitchen-sink/overlays'
import { Rows } from '@/app/kitchen-sink/rows'
import { Statuses } from '@/app/kitchen-sink/statuses'
import { SwitchesAndTabs } from '@/app/kitchen-sink/switches-and-tabs'
import { Voices } from '@/app/kitchen-sink/voices'
import { env } from '@/lib/platform/env'

export const metadata: Metadata = { title: 'Kitchen sink' }

/** Every component in every state, for whoever builds screens and for the photographing test. */
export default function KitchenSinkPage() {
  const mode = env().APP_MODE
  if (mode !== 'development' && mode !== 'test') notFound()
  return (
    <main className="mx-auto max-w-[1280px] px-10 py-6 max-sm:px-5">
      <header className="mb-6 flex items-center justify-between gap-4">
        <h1 className="text-xl max-sm:text-2xl">Kitchen sink</h1>
        <p className="text-xs text-muted-foreground max-sm:hidden">
          36 px controls, 48 on phones · radius 8 · 4 px grid
        </p>
      </header>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-3">
        <Buttons />
        <Statuses />
        <Inputs />
        <Choices />
        <SwitchesAndTabs />
        <Rows />
        <Voices />
        <ListTools />
        <Figures />
        <Documents />
        <FormSample />
        <Overlays />
        <Drawings />
        <CompanyColorSamples />
      </div>
    </main>
  )
}
