'use client'

import { useDeferredValue, useMemo } from 'react'
import { Paper } from '@/components/documents/paper'
import { sampleBlocksOf, samplePictureUrl } from '@/components/presets/sample-document'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { plainLook } from '@/lib/presets/model'

export interface PaperSetting {
  company: Company
  font: BrandFont
  logoUrl: string | null
  /** ISO date of the company's calendar. */
  today: string
}

/** An invoice of the company, as it would look with what stands in the form. */
export function SamplePaper({ company, font, logoUrl, today }: PaperSetting) {
  const calm = useDeferredValue(company)
  const blocks = useMemo(
    () => sampleBlocksOf({ kind: 'invoice', look: plainLook, company: calm, font, today }),
    [calm, font, today],
  )
  if (!blocks) return null
  return (
    <div className="rounded-xs shadow-paper">
      <Paper
        blocks={blocks}
        brand={{ ...calm.brand, font }}
        layout={calm}
        paper={calm.paper}
        logoUrl={logoUrl}
        pictureUrl={samplePictureUrl}
      />
    </div>
  )
}
