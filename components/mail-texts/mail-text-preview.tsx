'use client'

import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { HtmlFrame } from '@/components/ui/html-frame'
import { Skeleton } from '@/components/ui/skeleton'
import type { MailTextKind } from '@/lib/mails/model'
import { previewMailTextAction } from '@/lib/mails/texts/actions'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'

interface MailTextPreviewProps {
  companyId: string
  kind: MailTextKind
  subject: string
  body: string
}

/** The very mail, made by the server as it would be sent, about a made-up document. */
export function MailTextPreview(props: MailTextPreviewProps) {
  const t = useMessages(mailTexts).mailTextPreview
  const { mail, problem } = usePreview(props)
  return (
    <div className="px-8 pb-12 max-sm:px-3 max-sm:pb-6">
      <div className="mx-auto max-w-[656px]">
        <div className="flex h-16 items-center text-sm text-muted-foreground max-sm:px-2">
          {t.liveSample}
        </div>
        {problem ? <Alert className="mb-4">{problem}</Alert> : null}
        {mail ? (
          <article className="overflow-hidden rounded-lg bg-card shadow-paper">
            <h2 className="border-b px-6 py-4 text-base font-medium text-wrap wrap-anywhere max-sm:px-5">
              <span className="mr-2 font-normal text-muted-foreground">{t.subject}</span>
              {mail.subject}
            </h2>
            <HtmlFrame html={mail.html} title={t.title} />
          </article>
        ) : (
          <Skeleton className="h-[560px] w-full rounded-lg" />
        )}
      </div>
    </div>
  )
}

const calmMs = 350

/** What was made of the newest words that stood still for a moment. */
function usePreview({ companyId, kind, subject, body }: MailTextPreviewProps) {
  const t = useMessages(mailTexts).mailTextPreview
  const [mail, setMail] = useState<{ subject: string; html: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await previewMailTextAction({ companyId, kind, subject, body }).catch(
        () => null,
      )
      if (isOver) return
      if (answer?.ok) setMail(answer.value)
      setProblem(answer?.ok ? null : (answer?.message ?? t.unreachable))
    }, calmMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [companyId, kind, subject, body, t])
  return { mail, problem }
}
