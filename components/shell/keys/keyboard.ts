/** What a pressed key is, as far as shortcuts care. */
export type Pressed = {
  key: string
  metaKey: boolean
  ctrlKey: boolean
  altKey: boolean
  isComposing?: boolean
  defaultPrevented?: boolean
}

/** Whether a key was pressed alone: shift only makes another character of it. */
export function isPlain(pressed: Pressed): boolean {
  const modified = pressed.metaKey || pressed.ctrlKey || pressed.altKey
  return !modified && !pressed.isComposing && !pressed.defaultPrevented
}

/** ⌘K on a Mac, Ctrl+K elsewhere. */
export function asksForPalette(pressed: Pressed): boolean {
  if (pressed.altKey || pressed.isComposing) return false
  return pressed.metaKey !== pressed.ctrlKey && pressed.key.toLowerCase() === 'k'
}

/** Which way among the rows of a list a key leads. */
export function rowStep(key: string): -1 | 0 | 1 {
  if (key === 'ArrowDown' || key === 'j') return 1
  return key === 'ArrowUp' || key === 'k' ? -1 : 0
}

/** How long the second key of a pair may take. */
const pairMs = 1_200

/** The keys pressed so far that may still become a shortcut such as "g i". */
export type Pair = { first: string; atMs: number } | null

/** What was asked for by a key, and what is remembered for the next one. */
export function readKeys(
  key: string,
  before: Pair,
  nowMs: number,
  bound: ReadonlySet<string>,
): { asked: string | null; pair: Pair } {
  const both = before && nowMs - before.atMs <= pairMs ? `${before.first} ${key}` : null
  if (both && bound.has(both)) return { asked: both, pair: null }
  if (bound.has(key)) return { asked: key, pair: null }
  const begins = [...bound].some(keys => keys.startsWith(`${key} `))
  return { asked: null, pair: begins ? { first: key, atMs: nowMs } : null }
}
