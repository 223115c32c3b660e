'use client'

import { useSyncExternalStore } from 'react'

const narrow = '(width < 40rem)'

/** Whether the window is as narrow as a phone; false on the server. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false)
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

function isNarrow(): boolean {
  return window.matchMedia(narrow).matches
}
