'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useOptimistic, useRef, useTransition } from 'react'
import { type ListParams, openHref, toRoute } from '@/components/shell/list-address'
import { besideQuery } from '@/components/shell/row-link'
import { neighbourOf, type SheetRow } from '@/components/shell/sheet/neighbours'
import { OpenRowContext } from '@/components/shell/sheet/open-row'
import { SidePanel } from '@/components/shell/sheet/side-panel'
import { focusRow, useSheetKeys } from '@/components/shell/sheet/use-sheet-keys'
import { cn } from '@/components/ui/cn'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type ListWithSheetProps = {
  /** Where the list lives, and what its address says now. */
  path: Route
  params: ListParams
  /** All rows of this page, in order. */
  rows: readonly SheetRow[]
  /** The row the address names, when it exists. */
  openId: string | null
  /** What the server drew for the open row. */
  sheet: ReactNode
  /** The list itself. */
  children: ReactNode
}

/** A list whose rows open beside it. The address says which; a phone goes to the row's page instead. */
export function ListWithSheet(props: ListWithSheetProps) {
  const t = useMessages(shell).listWithSheet
  const { rows, openId, sheet, children } = props
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { shownId, show } = useShownRow(props)
  const row = rows.find(({ id }) => id === shownId)
  const step = (by: -1 | 1) => {
    const next = neighbourOf(rows, shownId, by)
    if (!next) return
    show(next.id, 'replace')
    if (!panel.current?.contains(document.activeElement)) focusRow(list.current, next.id)
  }
  const close = () => {
    if (shownId) focusRow(list.current, shownId)
    show(null, 'push')
  }
  useSheetKeys(list, { openId: shownId, step, close })
  usePageOnPhones(openId, rows)
  const open = {
    openId: shownId,
    open: (id: string) => show(id, 'push'),
    enter: () => panel.current?.focus(),
  }
  return (
    <OpenRowContext value={open}>
      <div
        className={cn(
          'flex min-w-0 flex-1 flex-col',
          shownId && 'lg:grid lg:grid-cols-[minmax(0,1fr)_var(--side-sheet)]',
        )}
      >
        <div ref={list} className="flex min-w-0 flex-1 flex-col">
          {children}
        </div>
        {shownId ? (
          <SidePanel
            ref={panel}
            label={row?.label ?? t.details}
            href={row ? toRoute(row.href) : null}
            loading={shownId !== openId}
            hasPrevious={neighbourOf(rows, shownId, -1) !== null}
            hasNext={neighbourOf(rows, shownId, 1) !== null}
            onStep={step}
            onClose={close}
          >
            {sheet}
          </SidePanel>
        ) : null}
      </div>
    </OpenRowContext>
  )
}

/** The open row as the address says it, or at once as it will say when the server has answered. */
function useShownRow({ path, params, openId }: ListWithSheetProps) {
  const router = useRouter()
  const [, startTransition] = useTransition()
  const [shownId, setShownId] = useOptimistic(openId)
  const show = (id: string | null, how: 'push' | 'replace') => {
    if (id === shownId) return
    // While the first row is still on its way, replacing would take the list itself out of the history.
    const way = openId === null ? 'push' : how
    startTransition(() => {
      setShownId(id)
      router[way](openHref(path, params, id), { scroll: false })
    })
  }
  return { shownId, show }
}

/** A link to an open row, followed on a phone, leads to the row's page. */
function usePageOnPhones(openId: string | null, rows: readonly SheetRow[]): void {
  const router = useRouter()
  const href = rows.find(({ id }) => id === openId)?.href
  useEffect(() => {
    if (href && !window.matchMedia(besideQuery).matches) router.replace(toRoute(href))
  }, [href, router])
}
