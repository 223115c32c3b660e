'use client'

import { type ReactNode, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { DropZone } from './drop-zone'
import { useVerification } from './use-verification'
import { Genuine, Unknown } from './verdict'

/** Drop a PDF, read whether it was issued here. The file itself never leaves the device. */
export function VerifyScreen() {
  const { outcome, problem, turn, pending, dragging, check } = useVerification()
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (
    <Button
      variant={outcome ? 'outline' : 'primary'}
      size="xl"
      pending={pending}
      onClick={() => chooser.current?.click()}
      className="max-sm:w-full"
    >
      {outcome ? 'Check another PDF' : 'Choose a PDF'}
    </Button>
  )
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="application/pdf,.pdf"
        aria-label="PDF to check"
        tabIndex={-1}
        className="sr-only"
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          // Chosen again, the same file is looked at again.
          event.target.value = ''
          if (files.length > 0) check(files)
        }}
      />
      {outcome ? null : <Question />}
      {outcome?.found ? (
        <Genuine key={turn} document={outcome.found} fileName={outcome.fileName} />
      ) : null}
      {outcome && !outcome.found ? <Unknown key={turn} fileName={outcome.fileName} /> : null}
      <Problem>{problem}</Problem>
      <DropZone dragging={dragging} small={outcome !== null}>
        {choose}
      </DropZone>
    </>
  )
}

function Question() {
  return (
    <>
      <h1 className="text-2xl font-semibold">Is this document genuine?</h1>
      <p className="mt-2 mb-7 text-[15px] leading-6 text-muted-foreground max-sm:text-lg">
        Every invoice, quote, credit note and receipt issued here can be checked. The file stays on
        your device: only its hash (SHA-256) is compared with those of what was issued.
      </p>
    </>
  )
}

/** Read aloud whenever it changes. */
function Problem({ children }: { children: ReactNode }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {children ? (
        <Alert variant="danger" className="mb-5">
          {children}
        </Alert>
      ) : null}
    </div>
  )
}
