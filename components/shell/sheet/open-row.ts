'use client'

import { createContext, use } from 'react'

/** What the rows of a list know of the sheet beside it. */
export type OpenRow = {
  /** The row whose sheet is shown or on its way. */
  openId: string | null
  /** Opens a row beside the list. */
  open: (id: string) => void
  /** Moves the focus into the sheet that is open. */
  enter: () => void
}

export const OpenRowContext = createContext<OpenRow | null>(null)

/** Null where a list has no sheet beside it: its rows are plain links. */
export function useOpenRow(): OpenRow | null {
  return use(OpenRowContext)
}
