import type { Route } from 'next'
import type { ShownStatus } from '@/components/shell/status'
import type { paletteTexts } from '@/lib/messages/en/palette'

export const paletteKinds = [
  'client',
  'quote',
  'invoice',
  'credit_note',
  'receipt',
  'create',
  'go',
] as const
export type PaletteKind = (typeof paletteKinds)[number]

/** Something one can always do: create, or go to a room. */
export type PaletteAction = {
  label: string
  href: Route
  kind: 'create' | 'go'
  /** Its shortcut, such as "g i": shown, and bound. */
  keys?: string
  /** Other words people look for it with. */
  keywords?: readonly string[]
}

export type PaletteMatch = {
  id: string
  kind: PaletteKind
  title: string
  detail?: string
  status?: ShownStatus
  /** Formatted. */
  amount?: string
  href: string
}

export type PaletteGroup = { label: string; matches: readonly PaletteMatch[] }

/** What a search found, in the order it is shown; the catalogue has its words. */
export type PaletteAnswer = { groups: readonly AnsweredGroup[] }

export type AnsweredGroup =
  | {
      of: 'clients' | 'documents'
      /** Drafts have no number to be called by. */
      matches: readonly (Omit<PaletteMatch, 'title'> & { title: string | null })[]
    }
  | { of: 'offers'; clientName: string; offers: readonly AnsweredOffer[] }

type AnsweredOffer = { offer: keyof typeof paletteTexts.found.offers; href: string }

/** The actions of which each typed word begins a word; all of them while nothing is typed. */
export function matchingActions(
  actions: readonly PaletteAction[],
  query: string,
): readonly PaletteAction[] {
  const typed = wordsOf(query)
  return actions.filter(({ label, keywords = [] }) => {
    const words = wordsOf([label, ...keywords].join(' '))
    return typed.every(each => words.some(word => word.startsWith(each)))
  })
}

/** A text in pieces, of which those that begin a word as something typed does are marked. */
export function markedPieces(text: string, query: string): { text: string; marked: boolean }[] {
  const typed = wordsOf(query)
  const pieces = text.split(/(?<=\s)|(?=\s)/)
  return pieces.flatMap(piece => {
    const found = typed
      .filter(each => piece.toLowerCase().startsWith(each))
      .reduce((longest, each) => Math.max(longest, each.length), 0)
    if (found === 0) return [{ text: piece, marked: false }]
    const rest = piece.slice(found)
    const start = { text: piece.slice(0, found), marked: true }
    return rest ? [start, { text: rest, marked: false }] : [start]
  })
}

/** What is kept of a choice: amounts and statuses would grow old. */
export function toRecent({ id, kind, title, detail, href }: PaletteMatch): PaletteMatch {
  return { id, kind, title, ...(detail ? { detail } : {}), href }
}

const mostRecent = 6

/** The newest choice first, each once. */
export function withRecent(
  recent: readonly PaletteMatch[],
  match: PaletteMatch,
): readonly PaletteMatch[] {
  return [toRecent(match), ...recent.filter(each => each.href !== match.href)].slice(0, mostRecent)
}

/** What a browser kept, as far as it can still be read. */
export function readRecent(stored: unknown): readonly PaletteMatch[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each: unknown) => {
    const match = readMatch(each)
    return match ? [match] : []
  })
}

function readMatch(stored: unknown): PaletteMatch | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { id, kind, title, detail, href }: Partial<Record<string, unknown>> = { ...stored }
  const known = paletteKinds.find(each => each === kind)
  if (!known || typeof id !== 'string' || typeof title !== 'string') return null
  if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return null
  return toRecent({
    id,
    kind: known,
    title,
    href,
    ...(typeof detail === 'string' ? { detail } : {}),
  })
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}
