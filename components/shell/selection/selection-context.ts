'use client'

import { createContext, use } from 'react'

export type SelectableRow = { id: string; label: string }

/** Which rows of a page are chosen, and how to choose others. */
export type Selecting = {
  rows: readonly SelectableRow[]
  chosen: ReadonlySet<string>
  toggle: (id: string) => void
  choose: (ids: readonly string[]) => void
  /** Rows are being ticked instead of opened, as on a phone. */
  mode: boolean
  setMode: (mode: boolean) => void
}

export const SelectingContext = createContext<Selecting | null>(null)

/** Null where rows cannot be chosen. */
export function useSelecting(): Selecting | null {
  return use(SelectingContext)
}

/** The rows chosen, in the order of the list, and how to let go of them: for what acts on them. */
export function useRowSelection(): { ids: string[]; clear: () => void } {
  const selecting = use(SelectingContext)
  if (!selecting) return { ids: [], clear: () => undefined }
  const ids = selecting.rows.map(({ id }) => id).filter(id => selecting.chosen.has(id))
  return { ids, clear: () => selecting.choose([]) }
}
