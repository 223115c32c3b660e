'use client'

import { type ReactNode, useEffect } from 'react'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'

const listId = 'templates'

/** The template the keyboard goes on at; the list itself where that is not in it. */
let wanted: string | null = null

/** Leads the keyboard to a template, or to the list, as soon as the list is shown. */
export function focusInList(presetId: string = listId): void {
  wanted = presetId
  takeFocus()
}

/** The list of templates, where the keyboard goes on after one was added or deleted. */
export function PresetListFrame({ children }: { children: ReactNode }) {
  const t = useMessages(presetTexts).presetListFrame
  useEffect(takeFocus, [])
  return (
    <ul id={listId} aria-label={t.templates} tabIndex={-1} className="max-w-[720px]">
      {children}
    </ul>
  )
}

function takeFocus(): void {
  const list = document.getElementById(listId)
  if (!list || wanted === null) return
  const target = document.getElementById(wanted) ?? list
  wanted = null
  target.focus()
}
