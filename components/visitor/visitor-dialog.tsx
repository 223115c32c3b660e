'use client'

import { XIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogTitle,
} from '@/components/ui/dialog'

interface VisitorDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** It lies outside the page that says its language. */
  lang: string
  title: string
  text?: string
  closeLabel: string
  children: ReactNode
}

/** One decision: a dialog on a desk, a sheet from below on a phone. */
export function VisitorDialog(props: VisitorDialogProps) {
  const { isOpen, onOpenChange, lang, title, text, closeLabel, children } = props
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent
        lang={lang}
        withClose={false}
        onOpenAutoFocus={focusFirstControl}
        className="gap-4 wrap-anywhere max-sm:pt-5 max-sm:pb-safe-5"
        {...(text ? {} : { 'aria-describedby': undefined })}
      >
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
          <DialogTitle className="pt-1 text-xl font-semibold">{title}</DialogTitle>
          <DialogClose asChild>
            <Button
              variant="ghost"
              size="icon"
              className="-mt-0.5 -mr-2.5 max-sm:size-12"
              aria-label={closeLabel}
            >
              <XIcon aria-hidden />
            </Button>
          </DialogClose>
          {text ? (
            <DialogDescription className="col-span-2 text-base max-sm:text-[15px] [&:lang(de)]:hyphens-auto">
              {text}
            </DialogDescription>
          ) : null}
        </div>
        {children}
      </DialogContent>
    </Dialog>
  )
}

/** On a desk one starts to type at once; on a phone the keyboard would cover what is to be read first. */
function focusFirstControl(event: Event): void {
  if (!window.matchMedia('(hover: hover) and (pointer: fine)').matches) return
  const dialog = event.currentTarget
  const first = dialog instanceof HTMLElement ? dialog.querySelector('form input, dl button') : null
  if (!(first instanceof HTMLElement)) return
  event.preventDefault()
  first.focus()
}
