'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

interface CopyRowProps {
  label: string
  value: string
  /** What a bank’s form takes. */
  copy: string
  words: { copy: string; copied: string; copyOf: string; copiedOf: string; refused: string }
}

const shownFor = 2500

/** A value to be typed elsewhere, and the button that saves typing it. */
export function CopyRow({ label, value, copy, words }: CopyRowProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const shown = useRef<HTMLElement>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = window.setTimeout(() => setOutcome(null), shownFor)
    return () => window.clearTimeout(timer)
  }, [outcome])
  const copyValue = () =>
    copyText(copy).then(
      () => setOutcome('copied'),
      () => {
        setOutcome('refused')
        if (shown.current) window.getSelection()?.selectAllChildren(shown.current)
      },
    )
  const isRefused = outcome === 'refused'
  return (
    <div className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b">
      <dt className="self-end pt-1 text-xs text-muted-foreground">{label}</dt>
      <dd ref={shown} className="self-start pb-1 text-[15px]/5 wrap-anywhere select-text">
        {value}
      </dd>
      <dd className="col-start-2 row-span-2 row-start-1 self-center">
        <Button
          variant="link"
          className="h-12 min-w-12 justify-end text-sm max-sm:h-12 max-sm:text-sm"
          aria-label={words.copyOf}
          onClick={copyValue}
        >
          {outcome === 'copied' ? words.copied : words.copy}
        </Button>
      </dd>
      <dd className={isRefused ? 'col-span-2 pb-2 text-sm text-muted-foreground' : 'sr-only'}>
        <span role="status">{sentenceOf(outcome, words)}</span>
      </dd>
    </div>
  )
}

function sentenceOf(outcome: 'copied' | 'refused' | null, words: CopyRowProps['words']): string {
  if (outcome === null) return ''
  return outcome === 'copied' ? words.copiedOf : words.refused
}

/** Without a secure connection there is no clipboard to write to but by a selection. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.activeElement?.after(area)
  area.select()
  const isDone = document.execCommand('copy')
  area.remove()
  if (!isDone) throw new Error('The browser does not let the page copy.')
}
