'use client'

import { useEffect, useRef } from 'react'

/** When the document’s state has changed under somebody’s hands, takes them to where the page says so. */
export function StateFocus({ state }: { state: string }) {
  const shown = useRef(state)
  useEffect(() => {
    if (shown.current === state) return
    shown.current = state
    window.scrollTo({ top: 0 })
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [state])
  return null
}
