'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

interface CopyRowProps {
  label: string
  value: string
  /** What a bank’s form takes. */
  copy: string
  words: { copy: string; copied: string; copyOf: string; copiedOf: string }
}

const shownFor = 2500

/** A value to be typed elsewhere, and the button that saves typing it. */
export function CopyRow({ label, value, copy, words }: CopyRowProps) {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = window.setTimeout(() => setIsCopied(false), shownFor)
    return () => window.clearTimeout(timer)
  }, [isCopied])
  const copyValue = () =>
    copyText(copy).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  return (
    <div className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b">
      <dt className="self-end pt-1 text-xs text-muted-foreground">{label}</dt>
      <dd className="self-start pb-1 text-[15px]/5 wrap-anywhere select-text">{value}</dd>
      <dd className="col-start-2 row-span-2 row-start-1 self-center">
        <Button
          variant="link"
          className="h-12 min-w-12 justify-end text-sm max-sm:h-12 max-sm:text-sm"
          aria-label={words.copyOf}
          onClick={copyValue}
        >
          {isCopied ? words.copied : words.copy}
        </Button>
        <span className="sr-only" role="status">
          {isCopied ? words.copiedOf : ''}
        </span>
      </dd>
    </div>
  )
}

/** Without a secure connection there is no clipboard to write to but by a selection. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.activeElement?.after(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
