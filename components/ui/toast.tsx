'use client'

import { CircleCheckIcon, InfoIcon } from 'lucide-react'
import { Toaster as Sonner } from 'sonner'
import { Spinner } from '@/components/ui/spinner'

/** Above whatever lies at the foot of the screen: nobody waits for a toast to press what it covers. */
const height = [
  '[--toast-bottom:24px]',
  'max-lg:[--toast-bottom:calc(var(--bottom-bar)+16px+env(safe-area-inset-bottom))]',
  'max-lg:[body:has([data-foot-action])_&]:[--toast-bottom:calc(var(--bottom-bar)+88px+env(safe-area-inset-bottom))]',
  '[body:has([data-frame=editor])_&]:[--toast-bottom:calc(96px+env(safe-area-inset-bottom))]!',
].join(' ')

/** The place where toasts appear; say them with `toast` from sonner. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      style={{ fontFamily: 'inherit' }}
      className={height}
      offset={{ bottom: 'var(--toast-bottom)' }}
      mobileOffset={{ bottom: 'var(--toast-bottom)', left: 16, right: 16 }}
      icons={{
        success: <CircleCheckIcon className="size-4 text-status-paid" aria-hidden />,
        error: <InfoIcon className="size-4 rotate-180 text-status-overdue" aria-hidden />,
        loading: <Spinner />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex min-h-12 w-(--width) items-center gap-3 rounded-xl bg-popover py-2 pr-2 pl-4 text-sm text-popover-foreground shadow-pop max-sm:w-full max-sm:text-base',
          content: 'min-w-0 flex-1 py-1.5',
          title: 'font-normal',
          description: 'text-xs text-muted-foreground',
          actionButton:
            'h-8 shrink-0 rounded-md px-2.5 text-sm font-medium text-primary-text hover:bg-hover max-sm:h-12',
          cancelButton:
            'h-8 shrink-0 rounded-md px-2.5 text-sm font-medium text-muted-foreground hover:bg-hover max-sm:h-12',
        },
      }}
    />
  )
}
