'use client'

import { Paper } from '@/components/documents/paper'
import { samplePictureUrl } from '@/components/presets/sample-document'
import type { BrandChoices } from '@/lib/companies/brand/model'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { BrandFont } from '@/lib/documents/model'
import type { Look } from '@/lib/presets/model'

export interface SamplePaperProps {
  company: Company
  look: Look
  brand: BrandChoices
  font: BrandFont
  logoUrl: string | null
  blocks: DocumentBlocks
}

/** The paper of a made-up document, in a brand that may not be saved yet. */
export function BrandSamplePaper({
  company,
  look,
  brand,
  font,
  logoUrl,
  blocks,
}: SamplePaperProps) {
  const { primary, accent, logoSize } = brand
  return (
    <Paper
      blocks={blocks}
      brand={{ primary, accent, font, logoSize }}
      layout={brand}
      template={look.template}
      paper={look.paper ?? company.paper}
      logoUrl={logoUrl}
      pictureUrl={samplePictureUrl}
    />
  )
}
