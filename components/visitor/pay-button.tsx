'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { VisitorDialog } from './visitor-dialog'

interface PayButtonProps {
  lang: string
  words: { pay: string; title: string; text: string; close: string; done: string }
  /** The account, and what a banking app reads. */
  children: ReactNode
}

/** Opens what one needs to pay. */
export function PayButton({ lang, words, children }: PayButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="primary" size="xl" onClick={() => setIsOpen(true)}>
        {words.pay}
      </Button>
      <VisitorDialog
        lang={lang}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={words.title}
        text={words.text}
        closeLabel={words.close}
      >
        {children}
        <Button variant="primary" size="xl" onClick={() => setIsOpen(false)}>
          {words.done}
        </Button>
      </VisitorDialog>
    </>
  )
}
