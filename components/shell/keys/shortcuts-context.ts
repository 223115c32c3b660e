'use client'

import { createContext, use } from 'react'

export type ShortcutsControl = { openPalette: () => void; openKeys: () => void }

export const ShortcutsContext = createContext<ShortcutsControl | null>(null)

/** Null outside of the office, where there is nothing to search. */
export function useShortcuts(): ShortcutsControl | null {
  return use(ShortcutsContext)
}
