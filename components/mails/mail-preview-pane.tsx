'use client'

import { Facts } from '@/components/shell/facts'
import { Alert } from '@/components/ui/alert'
import { HtmlFrame } from '@/components/ui/html-frame'
import { Skeleton } from '@/components/ui/skeleton'
import { previewMailAction } from '@/lib/mails/sending/actions'
import { useAnswer } from './use-answer'

interface MailPreviewPaneProps {
  wanted: { companyId: string; id: string; subject: string; body: string }
  /** As they stand in the form, one mail each. */
  to: readonly string[]
  withPdf: boolean
}

/** The mail as it will arrive, made by the very code that sends it. */
export function MailPreviewPane({ wanted, to, withPdf }: MailPreviewPaneProps) {
  const { value: preview, refusal } = useAnswer(previewMailAction, wanted)
  if (refusal) return <Alert variant="danger">{refusal}</Alert>
  if (!preview)
    return (
      <div role="status" aria-label="Loading">
        <Skeleton className="h-96 w-full" />
      </div>
    )
  return (
    <div className="grid gap-4">
      <Facts
        facts={[
          { label: 'From', value: preview.from },
          {
            label: 'To',
            value: <span className="wrap-anywhere">{to.join(', ') || 'Nobody yet'}</span>,
          },
          { label: 'Subject', value: preview.subject },
          ...(withPdf ? [{ label: 'Attached', value: 'The PDF' }] : []),
        ]}
      />
      <div className="overflow-hidden rounded-lg border">
        <HtmlFrame html={preview.html} title="The mail as it will arrive" />
      </div>
    </div>
  )
}
