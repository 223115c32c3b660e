'use client'

import { useEffect, useEffectEvent } from 'react'

/** ⌘S or Ctrl S saves at once; ⌘Enter or Ctrl Enter issues. */
export function useShortcuts({ save, issue }: { save: () => void; issue: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
    if (event.key.toLowerCase() === 's') {
      event.preventDefault()
      save()
    }
    if (event.key === 'Enter' && !document.querySelector('[role="alertdialog"], [role="dialog"]')) {
      event.preventDefault()
      issue()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
