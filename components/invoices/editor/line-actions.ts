import type { Dispatch } from 'react'
import { toast } from 'sonner'
import { type InvoiceDraft, isBlankLine } from '@/lib/invoices/model'
import { newId } from '@/lib/platform/ids'
import type { EditorAction } from './editor-state'
import { controlId } from './problems'

export interface LineActions {
  add: () => string
  remove: (id: string) => void
  duplicate: (id: string) => string
  moveBy: (id: string, by: number) => void
  moveTo: (id: string, to: number) => void
}

/** What a person does to whole lines. `read` gives the newest draft, `focus` leads to a control. */
export function lineActions(
  dispatch: Dispatch<EditorAction>,
  read: () => InvoiceDraft,
  announce: (sentence: string) => void,
): LineActions {
  const indexOf = (id: string) => read().lines.findIndex(line => line.id === id)
  const moveTo = (id: string, to: number) => {
    const last = read().lines.length - 1
    if (to < 0 || to > last || to === indexOf(id)) return
    dispatch({ type: 'line moved', line: id, to })
    announce(`Moved to line ${to + 1} of ${last + 1}.`)
  }
  return {
    add: () => {
      const line = newId()
      dispatch({ type: 'line added', line })
      return line
    },
    remove: id => {
      const index = indexOf(id)
      const line = read().lines[index]
      if (!line) return
      dispatch({ type: 'line removed', line: id })
      const next = read().lines[index + 1] ?? read().lines[index - 1]
      focusSoon(next ? controlId(next.id, 'description') : addLineId)
      if (isBlankLine(line)) return
      toast(`Removed ${titleOf(line.description) || `line ${index + 1}`}`, {
        action: {
          label: 'Undo',
          onClick: () => dispatch({ type: 'line put back', line, index }),
        },
      })
    },
    duplicate: id => {
      const copy = newId()
      dispatch({ type: 'line duplicated', line: id, copy })
      announce(`Line ${indexOf(id) + 1} was duplicated.`)
      return copy
    },
    moveBy: (id, by) => moveTo(id, indexOf(id) + by),
    moveTo,
  }
}

export const addLineId = 'add-line'

/** Leads to a control as soon as it is drawn: a busy machine may take a few frames. Gives up after a second. */
export function focusSoon(id: string, frames = 60): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(id)
    if (control) control.focus()
    else if (frames > 0) focusSoon(id, frames - 1)
  })
}

/** The first line of a description, which is the title on paper. */
export function titleOf(description: string): string {
  return description.trim().split('\n')[0]?.trim() ?? ''
}
