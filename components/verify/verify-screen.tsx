'use client'

import { type ReactNode, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { verify } from '@/lib/messages/en/verify'
import { useMessages } from '@/lib/messages/use-messages'
import { DropZone } from './drop-zone'
import { useVerification } from './use-verification'
import { Genuine, Unknown } from './verdict'

/** Drop a PDF, read whether it was issued here. The file itself never leaves the device. */
export function VerifyScreen() {
  const t = useMessages(verify).verifyScreen
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
      {outcome ? t.checkAnotherPdf : t.chooseAPdf}
    </Button>
  )
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="application/pdf,.pdf"
        aria-label={t.pdfToCheck}
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
  const t = useMessages(verify).verifyScreen
  return (
    <>
      <h1 className="text-2xl font-semibold">{t.isThisDocumentGenuine}</h1>
      <p className="mt-2 mb-7 text-[15px] leading-6 text-muted-foreground max-sm:text-lg">
        {t.everyInvoiceQuote}
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
