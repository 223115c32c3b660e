'use client'

import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { HtmlFrame } from '@/components/ui/html-frame'
import { Skeleton } from '@/components/ui/skeleton'
import { previewInBrandAction } from '@/lib/mails/preview/actions'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'

interface BrandSampleMailProps {
  companyId: string
  primary: string
  fontFamily: string
}

/** The mail with an invoice, made by the very code that sends it. */
export function BrandSampleMail(props: BrandSampleMailProps) {
  const t = useMessages(texts).sample
  const { mail, problem } = usePreview(props, t.mailLost)
  return (
    <>
      {problem ? <Alert className="mb-4">{problem}</Alert> : null}
      {mail ? (
        <article className="overflow-hidden rounded-lg bg-card shadow-paper">
          <h3 className="border-b px-5 py-3 text-sm font-medium text-wrap wrap-anywhere">
            <span className="mr-2 font-normal text-muted-foreground">{t.subject}</span>
            {mail.subject}
          </h3>
          <HtmlFrame html={mail.html} title={t.mailFrame} />
        </article>
      ) : (
        <Skeleton className="h-[560px] w-full rounded-lg" />
      )}
    </>
  )
}

const calmMs = 350

/** What was made of the newest colours that stood still for a moment. */
function usePreview({ companyId, primary, fontFamily }: BrandSampleMailProps, lost: string) {
  const [mail, setMail] = useState<{ subject: string; html: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const answer = await previewInBrandAction({ companyId, primary, fontFamily }).catch(
        () => null,
      )
      if (isOver) return
      if (answer?.ok) setMail(answer.value)
      setProblem(answer?.ok ? null : (answer?.message ?? lost))
    }, calmMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [companyId, primary, fontFamily, lost])
  return { mail, problem }
}
