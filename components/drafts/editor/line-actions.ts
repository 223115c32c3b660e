import type { Dispatch } from 'react'
import { toast } from 'sonner'
import { type Draft, type DraftLine, isBlankLine } from '@/lib/drafts/model'
import type { editor } from '@/lib/messages/en/editor'
import { newId } from '@/lib/platform/ids'
import type { EditorAction } from './editor-state'
import { lineGroupsOf } from './line-groups'
import { controlId } from './problems'

export interface LineActions {
  /** At the end of a section, or of everything. */
  add: (section?: string) => string
  addSection: () => string
  remove: (id: string) => void
  duplicate: (id: string) => string
  moveBy: (id: string, by: number) => void
  moveTo: (id: string, to: number) => void
  /** With all of its lines, past its neighbour. */
  moveSection: (id: string, by: 1 | -1) => void
}

/** What a person does to whole lines. `read` gives the newest draft, `announce` says what came of it. */
export function lineActions(
  dispatch: Dispatch<EditorAction>,
  read: () => Draft,
  announce: (sentence: string) => void,
  t: typeof editor.lineActions,
): LineActions {
  const indexOf = (id: string) => read().lines.findIndex(line => line.id === id)
  const moveTo = (id: string, to: number) => {
    const last = read().lines.length - 1
    if (to < 0 || to > last || to === indexOf(id)) return
    dispatch({ type: 'line moved', line: id, to })
    announce(t.movedToOf(to + 1, last + 1))
  }
  const add = (fields: Pick<Extract<EditorAction, { type: 'line added' }>, 'kind' | 'section'>) => {
    const line = newId()
    dispatch({ type: 'line added', line, ...fields })
    return line
  }
  return {
    add: section => add({ kind: 'line', section }),
    addSection: () => add({ kind: 'section' }),
    remove: id => removeLine(dispatch, read(), id, t),
    duplicate: id => {
      const copy = newId()
      dispatch({ type: 'line duplicated', line: id, copy })
      announce(t.theLineWasDuplicated)
      return copy
    },
    moveBy: (id, by) => moveTo(id, indexOf(id) + by),
    moveTo,
    moveSection: (id, by) => {
      const sections = lineGroupsOf(read().lines).flatMap(({ section }) => section?.id ?? [])
      const to = sections.indexOf(id) + by
      if (to < 0 || to >= sections.length) return
      dispatch({ type: 'line section moved', line: id, by })
      announce(t.movedToSectionOf(to + 1, sections.length))
    },
  }
}

/** Takes a line or a heading away, and offers to put it back; the lines of a heading stay. */
function removeLine(
  dispatch: Dispatch<EditorAction>,
  { lines }: Draft,
  id: string,
  t: typeof editor.lineActions,
): void {
  const index = lines.findIndex(line => line.id === id)
  const line = lines[index]
  if (!line) return
  dispatch({ type: 'line removed', line: id })
  const next = lines[index + 1] ?? lines[index - 1]
  focusSoon(next ? controlId(next.id, 'description') : addLineId)
  if (isBlankLine(line)) return
  toast(t.removed(titleOf(line.description) || nameOf(line, t)), {
    action: {
      label: t.undo,
      onClick: () => dispatch({ type: 'line put back', line, index }),
    },
  })
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

function nameOf(line: DraftLine, t: typeof editor.lineActions): string {
  return line.kind === 'section' ? t.aSection : t.aLine
}
