'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { beforeLeaving } from '@/components/shell/leaving'
import { toRoute } from '@/components/shell/list-address'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type UnsavedGuardProps = {
  isDirty: boolean
  /** What would be lost, as a sentence. */
  text: string
}

/** Asks before a page with unsaved fields is left: by a link, by keys, by going back, or by closing it. */
export function UnsavedGuard({ isDirty, text }: UnsavedGuardProps) {
  const t = useMessages(shell).unsavedGuard
  const router = useRouter()
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const ask = useEffectEvent((event: Event) => {
    const goOn = wayOut(event, href => router.push(toRoute(href)))
    if (!goOn) return
    event.preventDefault()
    event.stopPropagation()
    setLeave(() => goOn)
  })
  const isGuarding = isDirty && leave === null
  useEffect(() => (isGuarding ? listenForLeaving(event => ask(event)) : undefined), [isGuarding])
  if (!leave) return null
  return (
    <Dialog open onOpenChange={isOpen => (isOpen ? undefined : setLeave(null))}>
      <DialogContent role="alertdialog" withClose={false}>
        <DialogHeader>
          <DialogTitle>{t.leaveWithoutSaving}</DialogTitle>
          <DialogDescription>{text}</DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <Button variant="ghost" onClick={() => setLeave(null)}>
            {t.keepEditing}
          </Button>
          <Button variant="danger" onClick={leave}>
            {t.leaveWithoutSavingText}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function listenForLeaving(ask: (event: Event) => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  // Earlier than the router, which follows a link that was not called off.
  window.addEventListener('click', ask, { signal, capture: true })
  window.addEventListener('beforeunload', event => event.preventDefault(), { signal })
  window.addEventListener(beforeLeaving, ask, { signal })
  if ('navigation' in window) window.navigation.addEventListener('navigate', ask, { signal })
  return () => listening.abort()
}

/** How to go on with what was called off; null where the page stays. */
function wayOut(event: Event, go: (href: string) => void): (() => void) | null {
  if (event instanceof CustomEvent) return () => go(String(event.detail))
  if (event instanceof MouseEvent) {
    const href = hrefOf(event)
    return href === null ? null : () => go(href)
  }
  if (event instanceof NavigateEvent) {
    const { key, sameDocument } = event.destination
    const isBack = event.navigationType === 'traverse' && sameDocument && event.cancelable
    return isBack ? () => void window.navigation.traverseTo(key) : null
  }
  return null
}

/** Where a plain press on a link of ours leads, if to another page. */
function hrefOf(event: MouseEvent): string | null {
  const { target } = event
  const isPlain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = target instanceof Element ? target.closest('a') : null
  if (!isPlain || !link?.href || link.target || link.hasAttribute('download')) return null
  const { origin, pathname, search } = new URL(link.href)
  if (origin !== window.location.origin) return null
  const isHere = pathname === window.location.pathname && search === window.location.search
  return isHere ? null : pathname + search
}
