'use client'

import { unstable_rethrow } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { PaletteAnswer, PaletteGroup } from '@/components/shell/palette/model'
import { paletteTexts } from '@/lib/messages/en/palette'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'
import { wordedGroups } from './found-words'

export type Find = (query: string) => Promise<ActionResult<PaletteAnswer>>

type Found = { query: string; groups: readonly PaletteGroup[]; refused: string | null }

const pauseMs = 150
const nothing: Found = { query: '', groups: [], refused: null }

/** Searches after a pause in typing. The latest words win, and what was found before stays until they are answered. */
export function useFind(find: Find, typed: string): Omit<Found, 'query'> & { searching: boolean } {
  const t = useMessages(paletteTexts)
  const query = typed.trim()
  const [found, setFound] = useState(nothing)
  const latest = useRef('')
  useEffect(() => {
    latest.current = query
    if (!query) return
    const ask = async () => {
      const answer = await find(query).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (latest.current !== query) return
      startTransition(() => setFound(before => readAnswer(query, answer, before, t)))
    }
    const timer = setTimeout(() => startTransition(ask), pauseMs)
    return () => clearTimeout(timer)
  }, [find, query, t])
  if (!query) return { ...nothing, searching: false }
  return { groups: found.groups, refused: found.refused, searching: found.query !== query }
}

function readAnswer(
  query: string,
  answer: ActionResult<PaletteAnswer> | null,
  before: Found,
  t: typeof paletteTexts,
): Found {
  if (answer?.ok)
    return { query, groups: wordedGroups(answer.value.groups, t.found), refused: null }
  return { query, groups: before.groups, refused: answer?.message ?? t.useFind.unreachable }
}
