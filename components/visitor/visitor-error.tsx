'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { VisitorFrame } from './visitor-frame'
import { languageOf, lostWords } from './words-lost'

/** Something of ours broke: in the frame of the page, in the browser’s language. */
export function VisitorError({ reference, retry }: { reference?: string; retry: () => void }) {
  const language = useSyncExternalStore(subscribe, ownLanguage, () => 'en' as const)
  const { error, footer } = lostWords[language]
  return (
    <VisitorFrame lang={language} width="one" words={footer}>
      <div role="alert" className="mx-auto w-full max-w-[560px] px-5 pt-9 pb-10 sm:px-6 sm:pt-18">
        <h1 className="text-2xl font-semibold">{error.title}</h1>
        <p className="mt-2 text-[15px]/6 text-pretty text-muted-foreground">{error.text}</p>
        <Button variant="primary" size="xl" className="mt-7 max-sm:w-full" onClick={retry}>
          {error.retry}
        </Button>
        {reference ? (
          <p className="mt-6 text-xs text-muted-foreground">
            {error.reference} <span className="font-medium">{reference}</span>
          </p>
        ) : null}
      </div>
    </VisitorFrame>
  )
}

function ownLanguage() {
  return languageOf(navigator.languages)
}

/** A browser keeps its language while a page is open. */
function subscribe() {
  return () => undefined
}
