'use client'

import { XIcon } from 'lucide-react'
import { PageView } from '@/components/documents/page-view'
import { Paper, type PaperProps } from '@/components/documents/paper'
import { Status } from '@/components/shell/status'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import type { PaperSize, TemplateName } from '@/lib/documents/model'
import { drafts } from '@/lib/messages/en/drafts'
import { useMessages } from '@/lib/messages/use-messages'

export interface DraftPreview {
  /** Null only before anything could be computed. */
  blocks: DocumentBlocks | null
  brand: PaperProps['brand']
  layout: PaperProps['layout']
  template: TemplateName
  paper: PaperSize
  logoUrl: string | null
}

/** A draft's document alone, as the PDF will show it. */
export function PreviewDialog({
  blocks,
  onClose,
  ...paper
}: DraftPreview & { onClose: () => void }) {
  const t = useMessages(drafts).previewDialog
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      <DialogContent
        size="full"
        withClose={false}
        className="content-start gap-0 bg-desk p-0 max-sm:h-[calc(100dvh-24px)] max-sm:px-0 max-sm:pb-0 sm:max-w-[880px]"
      >
        <DialogHeader className="sticky top-0 z-10 flex h-16 items-center gap-3 bg-desk pr-4 pl-6">
          <DialogTitle>{t.preview}</DialogTitle>
          <Status status="draft" />
          <DialogDescription className="sr-only">{t.documentPdfWill}</DialogDescription>
          <DialogClose asChild>
            <Button variant="ghost" size="icon" className="ml-auto" aria-label={t.close}>
              <XIcon aria-hidden />
            </Button>
          </DialogClose>
        </DialogHeader>
        <div className="min-w-0 px-10 pb-10 max-sm:px-3 max-sm:pb-4">
          {blocks ? (
            <div className="rounded-xs shadow-paper">
              <PageView>
                <Paper blocks={blocks} {...paper} />
              </PageView>
            </div>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}
