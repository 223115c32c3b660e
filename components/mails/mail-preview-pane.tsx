'use client'

import { Facts } from '@/components/shell/facts'
import { Alert } from '@/components/ui/alert'
import { HtmlFrame } from '@/components/ui/html-frame'
import { Skeleton } from '@/components/ui/skeleton'
import { previewMailAction } from '@/lib/mails/sending/actions'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import { useAnswer } from './use-answer'

interface MailPreviewPaneProps {
  wanted: { companyId: string; id: string; subject: string; body: string }
  /** As they stand in the form, one mail each. */
  to: readonly string[]
  withPdf: boolean
}

/** The mail as it will arrive, made by the very code that sends it. */
export function MailPreviewPane({ wanted, to, withPdf }: MailPreviewPaneProps) {
  const t = useMessages(sendingTexts).mailPreviewPane
  const { value: preview, refusal } = useAnswer(previewMailAction, wanted)
  if (refusal) return <Alert variant="danger">{refusal}</Alert>
  if (!preview)
    return (
      <div role="status" aria-label={t.loading}>
        <Skeleton className="h-96 w-full" />
      </div>
    )
  return (
    <div className="grid gap-4">
      <Facts
        facts={[
          { label: t.from, value: preview.from },
          {
            label: t.to,
            value: <span className="wrap-anywhere">{to.join(', ') || t.nobodyYet}</span>,
          },
          { label: t.subject, value: preview.subject },
          ...(withPdf ? [{ label: t.attached, value: t.thePdf }] : []),
        ]}
      />
      <div className="overflow-hidden rounded-lg border">
        <HtmlFrame html={preview.html} title={t.title} />
      </div>
    </div>
  )
}
