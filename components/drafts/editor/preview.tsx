'use client'

import { useEffect, useRef } from 'react'
import { Paper } from '@/components/documents/paper'
import { cn } from '@/components/ui/cn'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { BrandFont } from '@/lib/documents/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { Look } from '@/lib/presets/model'

interface PreviewProps {
  /** Null only before anything could be computed. */
  blocks: DocumentBlocks | null
  company: Company
  font: BrandFont
  look: Pick<Look, 'template' | 'paper'>
  logoUrl: string | null
}

/** The desk with the paper that follows the typing; the line in hand is marked and kept in sight. */
export function PreviewDesk({
  blocks,
  company,
  font,
  look,
  logoUrl,
  activeLine,
  className,
}: PreviewProps & { activeLine: string | null; className?: string }) {
  const t = useMessages(editor).preview
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!activeLine) return
    const line = desk.current?.querySelector(`[data-line="${activeLine}"]`)
    line?.scrollIntoView({ block: 'nearest' })
  }, [activeLine])
  return (
    <div ref={desk} className={cn('bg-desk px-8 pt-2 pb-12 max-sm:px-3 max-sm:py-4', className)}>
      <div className="mx-auto max-w-[656px]">
        {blocks ? (
          <div className="rounded-xs shadow-paper">
            <Paper
              blocks={blocks}
              brand={{ ...company.brand, font }}
              layout={company}
              template={look.template}
              paper={look.paper ?? company.paper}
              activeLineId={activeLine}
              logoUrl={logoUrl}
            />
          </div>
        ) : (
          <p className="pt-16 text-center text-sm text-muted-foreground">{t.previewAppearsOnce}</p>
        )}
      </div>
    </div>
  )
}
