'use client'

import { useSyncExternalStore } from 'react'

/** "⌘" where keyboards have it, "Ctrl" elsewhere; the server does not know and says "⌘". */
export function useCommandKey(): '⌘' | 'Ctrl' {
  return useSyncExternalStore(
    () => () => undefined,
    () => (/Mac|iPhone|iPad/.test(window.navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => '⌘',
  )
}
