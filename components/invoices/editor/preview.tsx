'use client'

import { useEffect, useRef } from 'react'
import { Paper } from '@/components/documents/paper'
import { Status } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks } from '@/lib/documents/model'

interface PreviewProps {
  /** Null only before anything could be computed. */
  blocks: DocumentBlocks | null
  company: Company
  logoUrl: string | null
}

/** The desk with the paper that follows the typing; the line in hand is marked and kept in sight. */
export function PreviewDesk({
  blocks,
  company,
  logoUrl,
  activeLine,
  className,
}: PreviewProps & { activeLine: string | null; className?: string }) {
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
              brand={company.brand}
              paper={company.paper}
              activeLineId={activeLine}
              logoUrl={logoUrl}
            />
          </div>
        ) : (
          <p className="pt-16 text-center text-sm text-muted-foreground">
            The preview appears once the figures can be computed.
          </p>
        )}
      </div>
    </div>
  )
}

/** The document alone, as the PDF will show it. */
export function PreviewDialog({
  blocks,
  company,
  logoUrl,
  onClose,
}: PreviewProps & { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      <DialogContent
        size="full"
        className="gap-0 bg-desk p-0 max-sm:h-[calc(100dvh-24px)] max-sm:px-0 max-sm:pb-0 sm:max-w-[880px]"
      >
        <DialogHeader className="sticky top-0 z-10 flex h-16 items-center gap-3 bg-desk px-6">
          <DialogTitle>Preview</DialogTitle>
          <Status status="draft" />
          <DialogDescription className="sr-only">
            The invoice as the PDF will show it.
          </DialogDescription>
        </DialogHeader>
        <div className="px-10 pb-10 max-sm:px-3 max-sm:pb-4">
          {blocks ? (
            <div className="rounded-xs shadow-paper">
              <Paper
                blocks={blocks}
                brand={company.brand}
                paper={company.paper}
                logoUrl={logoUrl}
              />
            </div>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}
