'use client'

import { type ComponentProps, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { type DownloadWords, requestPdf } from './request-pdf'

interface DownloadButtonProps extends Pick<ComponentProps<typeof Button>, 'variant' | 'className'> {
  /** Where the PDF is asked for. */
  path: string
  label: string
  lang: string
  words: DownloadWords
}

/** Has the PDF made, which then comes from a link that works once. */
export function DownloadButton({ path, label, lang, words, ...look }: DownloadButtonProps) {
  const [pending, startTransition] = useTransition()
  const download = () =>
    startTransition(async () => {
      const answer = await requestPdf(path, words)
      if ('url' in answer) window.location.assign(answer.url)
      else toast.error(<span lang={lang}>{answer.refusal}</span>, { duration: 8000 })
    })
  return (
    <Button size="xl" pending={pending} onClick={download} {...look}>
      {label}
    </Button>
  )
}
