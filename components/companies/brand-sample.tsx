'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { paperFont } from '@/components/brand/brand-font'
import { memberPictureUrl } from '@/components/documents/paper-picture'
import { sampleBlocksOf } from '@/components/presets/sample-document'
import { Alert } from '@/components/ui/alert'
import { SegmentedList, SegmentedTrigger, Tabs, TabsContent } from '@/components/ui/tabs'
import type { BrandChoices } from '@/lib/companies/brand/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'
import type { Look } from '@/lib/presets/model'
import { BrandSampleMail } from './brand-sample-mail'
import { BrandSamplePage } from './brand-sample-page'
import { BrandSamplePaper } from './brand-sample-paper'
import { Scaled } from './brand-scaled'

interface BrandSampleProps {
  company: Company
  look: Look
  brand: BrandChoices
  font: BrandFont
  logoUrl: string | null
  /** ISO date of the company's calendar. */
  today: string
}

/** What the brand would make of a document, a mail and the page of a client, while it is being chosen. */
export function BrandSample({ company, look, brand, font, logoUrl, today }: BrandSampleProps) {
  const t = useMessages(texts).sample
  const [view, setView] = useState('document')
  const calm = useDeferredValue(brand)
  const blocks = useMemo(
    () => sampleBlocksOf({ kind: 'invoice', look, company, font, today }),
    [look, company, font, today],
  )
  const { stack } = paperFont(font, memberPictureUrl)
  const paper = { company, look, brand: calm, font, logoUrl }
  return (
    <Tabs value={view} onValueChange={setView} className="mx-auto max-w-[656px]">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="text-xs text-muted-foreground max-sm:text-sm">{t.label}</span>
        <SegmentedList aria-label={t.label} className="max-sm:w-full">
          <SegmentedTrigger value="document">{t.document}</SegmentedTrigger>
          <SegmentedTrigger value="mail">{t.mail}</SegmentedTrigger>
          <SegmentedTrigger value="page">{t.page}</SegmentedTrigger>
        </SegmentedList>
      </div>
      {blocks ? (
        <>
          <TabsContent value="document" className="pt-0">
            <Scaled width={paperWidth}>
              <BrandSamplePaper {...paper} blocks={blocks} />
            </Scaled>
          </TabsContent>
          <TabsContent value="page" className="pt-0">
            <BrandSamplePage {...paper} blocks={blocks} fontStack={stack} />
          </TabsContent>
        </>
      ) : (
        <Alert>{t.none}</Alert>
      )}
      <TabsContent value="mail" className="pt-0">
        <BrandSampleMail
          // The server puts the logo that is kept into the mail: another one makes another mail.
          key={logoUrl}
          companyId={company.id}
          primary={brand.primary}
          fontFamily={brand.fontFamily}
        />
      </TabsContent>
    </Tabs>
  )
}

/** In pixels, so that it is drawn as a page however narrow the screen. */
const paperWidth = 656
