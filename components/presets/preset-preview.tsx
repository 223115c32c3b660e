'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { Paper } from '@/components/documents/paper'
import { Segment, Segments } from '@/components/ui/segments'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { type DraftKind, draftKinds } from '@/lib/drafts/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import type { Look } from '@/lib/presets/model'
import { sampleBlocksOf, samplePictureUrl } from './sample-document'

interface PresetPreviewProps {
  look: Look
  company: Company
  font: BrandFont
  logoUrl: string | null
  /** ISO date of the company's calendar. */
  today: string
}

/** A sample document that follows the form, as a quote or as an invoice. */
export function PresetPreview({ look, company, font, logoUrl, today }: PresetPreviewProps) {
  const t = useMessages(presetTexts).presetPreview
  const [kind, setKind] = useState<DraftKind>('quote')
  const calm = useDeferredValue(look)
  const blocks = useMemo(
    () => sampleBlocksOf({ kind, look: calm, company, font, today }),
    [kind, calm, company, font, today],
  )
  return (
    <div className="px-8 pb-12 max-sm:px-3 max-sm:pb-6">
      <div className="mx-auto max-w-[656px]">
        <div className="flex h-16 items-center justify-between gap-4 max-sm:px-2">
          <span className="text-sm text-muted-foreground">{t.liveSample}</span>
          <Segments
            aria-label={t.sample}
            value={kind}
            onValueChange={value => setKind(draftKinds.find(each => each === value) ?? 'quote')}
            className="w-44"
          >
            <Segment value="quote">{t.quote}</Segment>
            <Segment value="invoice">{t.invoice}</Segment>
          </Segments>
        </div>
        {blocks ? (
          <div className="rounded-xs shadow-paper">
            <Paper
              blocks={blocks}
              brand={{ ...company.brand, font }}
              layout={company}
              template={calm.template}
              paper={calm.paper ?? company.paper}
              logoUrl={logoUrl}
              pictureUrl={samplePictureUrl}
            />
          </div>
        ) : null}
      </div>
    </div>
  )
}
