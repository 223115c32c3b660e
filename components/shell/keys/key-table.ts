import type { PaletteAction } from '@/components/shell/palette/model'

/** One line of the help: keys pressed one after the other, or "⌘ K" at once. */
export type KeyLine = { keys: readonly string[]; does: string }

export type KeyGroup = { title: string; lines: readonly KeyLine[] }

/** The room a list is, and what is made in it. */
export type RoomCreate = { room: string; href: string; label: string }

/** Everything the keyboard can do, as the help lists it. */
export function keyTable(
  actions: readonly PaletteAction[],
  create: RoomCreate | null,
  extra: readonly KeyGroup[],
): KeyGroup[] {
  const rooms = actions.flatMap(({ keys, label }) => (keys ? [{ keys: [keys], does: label }] : []))
  return [
    { title: 'Anywhere', lines: [...anywhere, ...(create ? [lineOf(create)] : [])] },
    ...(rooms.length > 0 ? [{ title: 'Go to', lines: rooms }] : []),
    { title: 'In a list', lines: list },
    ...extra,
  ]
}

/** What `n` makes: in its room the room's own, elsewhere the first. */
export function createIn(create: readonly RoomCreate[], pathname: string): RoomCreate | null {
  const here = create.find(({ room }) => pathname === room || pathname.startsWith(`${room}/`))
  return here ?? create[0] ?? null
}

const anywhere: readonly KeyLine[] = [
  { keys: ['⌘ K', 'Ctrl K'], does: 'Search or do' },
  { keys: ['/'], does: 'Search this list' },
  { keys: ['?'], does: 'Show the keys' },
  { keys: ['esc'], does: 'Close, or clear the search' },
]

const list: readonly KeyLine[] = [
  { keys: ['↓', 'j'], does: 'Next row' },
  { keys: ['↑', 'k'], does: 'Previous row' },
  { keys: ['↵'], does: 'Open the row beside the list; again: go into it' },
  { keys: ['⌘ ↵', 'Ctrl ↵'], does: 'Open the row in a new tab' },
  { keys: ['esc'], does: 'Close what is open beside the list' },
]

function lineOf({ label }: RoomCreate): KeyLine {
  return { keys: ['n'], does: label }
}
