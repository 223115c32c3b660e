'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isBusy } from '@/components/shell/keys/is-busy'
import { isPlain, rowStep } from '@/components/shell/keys/keyboard'

type SheetKeys = {
  openId: string | null
  /** Opens the neighbour of the open row. */
  step: (by: -1 | 1) => void
  close: () => void
}

/** ↑ ↓ j k move among the rows, Esc closes; never while a field, a menu or a dialog has the keys. */
export function useSheetKeys(list: RefObject<HTMLElement | null>, keys: SheetKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlain(event) || event.shiftKey || isBusy(event.target)) return
    const by = rowStep(event.key)
    if (keys.openId && event.key === 'Escape') keys.close()
    else if (keys.openId && by) keys.step(by)
    else if (!by || !focusNeighbour(list.current, event, by)) return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Puts the focus on the link of a row that is shown: a list draws its rows twice. */
export function focusRow(list: HTMLElement | null, id: string): void {
  const link = rowLinks(list).find(each => each.dataset.row === id)
  link?.focus({ preventScroll: true })
  link?.closest('tr, li')?.scrollIntoView({ block: 'nearest' })
}

/** With nothing open the letters always move the focus, the arrows only from row to row: elsewhere they scroll. */
function focusNeighbour(list: HTMLElement | null, event: KeyboardEvent, by: -1 | 1): boolean {
  const links = rowLinks(list)
  const place = links.findIndex(link => link.isSameNode(document.activeElement))
  if (place < 0 && event.key.startsWith('Arrow')) return false
  const next = place < 0 ? links.at(by === 1 ? 0 : -1) : links[place + by]
  if (next?.dataset.row) focusRow(list, next.dataset.row)
  return next !== undefined
}

function rowLinks(list: HTMLElement | null): HTMLAnchorElement[] {
  const all = list?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? []
  return [...all].filter(link => link.checkVisibility())
}
