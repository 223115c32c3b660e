'use client'

import Link from 'next/link'
import type { ComponentProps, MouseEvent } from 'react'
import { useRowId } from '@/components/shell/list-row'
import { useSelecting } from '@/components/shell/selection/selection-context'
import { useOpenRow } from '@/components/shell/sheet/open-row'

/** The width from which a sheet stands beside its list. */
export const besideQuery = '(width >= 64rem)'

/** A link to a row's page. Pressed plainly it opens the row beside its list, or ticks it while rows are being chosen. */
export function RowAnchor({ onClick, ...props }: ComponentProps<typeof Link>) {
  const id = useRowId()
  const sheet = useOpenRow()
  const selecting = useSelecting()
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!id || event.defaultPrevented || isModified(event)) return
    if (selecting?.mode) {
      event.preventDefault()
      selecting.toggle(id)
    } else if (sheet && window.matchMedia(besideQuery).matches) {
      event.preventDefault()
      if (sheet.openId === id && event.detail === 0) sheet.enter()
      else sheet.open(id)
    }
  }
  return (
    <Link
      data-row={id ?? undefined}
      aria-current={id && sheet?.openId === id ? 'true' : undefined}
      onClick={press}
      {...props}
    />
  )
}

function isModified(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
}
