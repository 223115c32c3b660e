'use client'

import { XIcon } from 'lucide-react'
import { Dialog as DialogPrimitive } from 'radix-ui'
import { type ComponentProps, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ui } from '@/lib/messages/en/ui'
import { useMessages } from '@/lib/messages/use-messages'

export const Dialog = DialogPrimitive.Root
export const DialogTrigger = DialogPrimitive.Trigger
export const DialogClose = DialogPrimitive.Close

export function DialogOverlay({
  className,
  ...props
}: ComponentProps<typeof DialogPrimitive.Overlay>) {
  return (
    <DialogPrimitive.Overlay
      className={cn(
        'fixed inset-0 z-50 bg-overlay data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out',
        className,
      )}
      {...props}
    />
  )
}

type DialogContentProps = ComponentProps<typeof DialogPrimitive.Content> & {
  size?: 'md' | 'lg' | 'full'
  withClose?: boolean
}

const widths = { md: 'sm:max-w-[480px]', lg: 'sm:max-w-[640px]', full: 'sm:max-w-[960px]' } as const

/** A dialog on a desk, a sheet from below on a phone. */
export function DialogContent({
  className,
  children,
  size = 'md',
  withClose = true,
  onOpenAutoFocus,
  onCloseAutoFocus,
  ...props
}: DialogContentProps) {
  const t = useMessages(ui).dialog
  const focus = useReturnedFocus({ onOpenAutoFocus, onCloseAutoFocus })
  return (
    <DialogPrimitive.Portal>
      <DialogOverlay />
      <DialogPrimitive.Content
        className={cn(
          'fixed z-50 grid max-h-[calc(100dvh-48px)] w-full grid-cols-[minmax(0,1fr)] gap-5 overflow-y-auto bg-popover p-6 text-popover-foreground shadow-pop outline-none',
          'sm:top-1/2 sm:left-1/2 sm:w-[calc(100%-32px)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl',
          'max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-sheet max-sm:px-5 max-sm:pb-safe-6',
          'data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out',
          widths[size],
          className,
        )}
        {...focus}
        {...props}
      >
        {children}
        {withClose ? (
          <DialogPrimitive.Close asChild>
            <Button variant="ghost" size="icon" className="absolute top-3.5 right-3.5 z-20">
              <XIcon aria-hidden />
              <span className="sr-only">{t.close}</span>
            </Button>
          </DialogPrimitive.Close>
        ) : null}
      </DialogPrimitive.Content>
    </DialogPrimitive.Portal>
  )
}

export function DialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('grid gap-1 pr-8', className)} {...props} />
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return <DialogPrimitive.Title className={cn('text-lg font-medium', className)} {...props} />
}

export function DialogDescription({
  className,
  ...props
}: ComponentProps<typeof DialogPrimitive.Description>) {
  return (
    <DialogPrimitive.Description
      className={cn('text-sm text-muted-foreground max-sm:text-base', className)}
      {...props}
    />
  )
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'flex justify-end gap-2 max-sm:flex-col-reverse max-sm:[&>*]:w-full',
        className,
      )}
      {...props}
    />
  )
}

type FocusHandlers = Pick<
  ComponentProps<typeof DialogPrimitive.Content>,
  'onOpenAutoFocus' | 'onCloseAutoFocus'
>

/** Gives the focus back to what had it before the dialog opened, whether or not that is a trigger. */
export function useReturnedFocus({
  onOpenAutoFocus,
  onCloseAutoFocus,
}: FocusHandlers): FocusHandlers {
  const opener = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus: event => {
      opener.current = openerOf(document.activeElement)
      onOpenAutoFocus?.(event)
    },
    onCloseAutoFocus: event => {
      onCloseAutoFocus?.(event)
      if (event.defaultPrevented || !opener.current) return
      const target = opener.current.isConnected ? opener.current : document.getElementById('main')
      if (!target) return
      event.preventDefault()
      target.focus({ preventScroll: true })
    },
  }
}

/** A menu is gone when its dialog closes; the button that opened the menu is not. */
function openerOf(active: Element | null): HTMLElement | null {
  const menuButton = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const opener = menuButton ? document.getElementById(menuButton) : active
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
