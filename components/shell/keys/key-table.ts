import type { PaletteAction } from '@/components/shell/palette/model'
import type { paletteTexts } from '@/lib/messages/en/palette'

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
  t: typeof paletteTexts.keyTable,
): KeyGroup[] {
  const rooms = actions.flatMap(({ keys, label }) => (keys ? [{ keys: [keys], does: label }] : []))
  return [
    { title: t.anywhere, lines: [...anywhere(t.does), ...(create ? [lineOf(create)] : [])] },
    ...(rooms.length > 0 ? [{ title: t.goTo, lines: rooms }] : []),
    { title: t.inAList, lines: inList(t.does) },
    ...extra,
  ]
}

/** What `n` makes: in its room the room's own, elsewhere the first. */
export function createIn(create: readonly RoomCreate[], pathname: string): RoomCreate | null {
  const here = create.find(({ room }) => pathname === room || pathname.startsWith(`${room}/`))
  return here ?? create[0] ?? null
}

type Does = (typeof paletteTexts.keyTable)['does']

const anywhere = (does: Does): readonly KeyLine[] => [
  { keys: ['⌘ K', 'Ctrl K'], does: does.searchOrDo },
  { keys: ['/'], does: does.searchList },
  { keys: ['?'], does: does.showKeys },
  { keys: ['esc'], does: does.close },
]

const inList = (does: Does): readonly KeyLine[] => [
  { keys: ['↓', 'j'], does: does.nextRow },
  { keys: ['↑', 'k'], does: does.previousRow },
  { keys: ['↵'], does: does.openRow },
  { keys: ['⌘ ↵', 'Ctrl ↵'], does: does.openTab },
  { keys: ['esc'], does: does.closeRow },
]

function lineOf({ label }: RoomCreate): KeyLine {
  return { keys: ['n'], does: label }
}
