'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isBusy } from '@/components/shell/keys/is-busy'
import {
  createIn,
  type KeyGroup,
  keyTable,
  type RoomCreate,
} from '@/components/shell/keys/key-table'
import { asksForPalette, isPlain, type Pair, readKeys } from '@/components/shell/keys/keyboard'
import { ShortcutsContext } from '@/components/shell/keys/shortcuts-context'
import { mayLeaveFor } from '@/components/shell/leaving'
import { toRoute } from '@/components/shell/list-address'
import type { PaletteProps } from '@/components/shell/palette/palette-dialog'
import { paletteTexts } from '@/lib/messages/en/palette'
import { useMessages } from '@/lib/messages/use-messages'

export type ShortcutsProps = PaletteProps & {
  /** What `n` makes, by room; elsewhere it makes the first. */
  create: readonly RoomCreate[]
  /** Further keys that the help lists. */
  extraKeys?: readonly KeyGroup[]
}

type Layer = 'palette' | 'keys' | null

const loadPalette = () => import('@/components/shell/palette/palette-dialog')
const loadKeys = () => import('@/components/shell/keys/keys-dialog')

/** The keys of the whole office, its palette and its help. */
export function Shortcuts({
  create,
  extraKeys = [],
  children,
  ...palette
}: ShortcutsProps & { children: ReactNode }) {
  const t = useMessages(paletteTexts).keyTable
  const [layer, setLayer] = useState<Layer>(null)
  const here = createIn(create, usePathname())
  useShortcutKeys(palette.actions, here, setLayer)
  const paletteDialog = useLoaded(loadPalette, layer === 'palette')
  const keysDialog = useLoaded(loadKeys, layer === 'keys')
  const control = { openPalette: () => setLayer('palette'), openKeys: () => setLayer('keys') }
  const show = (which: Layer) => (open: boolean) => setLayer(open ? which : null)
  return (
    <ShortcutsContext value={control}>
      {children}
      {paletteDialog ? (
        <paletteDialog.PaletteDialog
          {...palette}
          open={layer === 'palette'}
          onOpenChange={show('palette')}
        />
      ) : null}
      {keysDialog ? (
        <keysDialog.KeysDialog
          groups={keyTable(palette.actions, here, extraKeys, t)}
          open={layer === 'keys'}
          onOpenChange={show('keys')}
        />
      ) : null}
    </ShortcutsContext>
  )
}

function useShortcutKeys(
  actions: PaletteProps['actions'],
  here: RoomCreate | null,
  setLayer: (layer: Layer) => void,
): void {
  const router = useRouter()
  const pair = useRef<Pair>(null)
  const bound = new Set([
    '?',
    '/',
    ...(here ? ['n'] : []),
    ...actions.flatMap(each => each.keys ?? []),
  ])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (asksForPalette(event)) {
      event.preventDefault()
      if (!isBusy(null)) setLayer('palette')
      return
    }
    if (!isPlain(event) || isBusy(event.target)) return
    const { asked, pair: next } = readKeys(event.key, pair.current, event.timeStamp, bound)
    pair.current = next
    if (!asked) return
    event.preventDefault()
    const href = asked === 'n' ? here?.href : actions.find(({ keys }) => keys === asked)?.href
    if (asked === '?') setLayer('keys')
    else if (asked === '/') searchList(() => setLayer('palette'))
    else if (href && mayLeaveFor(href)) router.push(toRoute(href))
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function searchList(otherwise: () => void): void {
  const boxes = document.querySelectorAll<HTMLInputElement>('[role="search"] input[type="search"]')
  const box = [...boxes].find(each => each.checkVisibility())
  if (box) box.select()
  else otherwise()
}

/** A part that is fetched when it is first wanted. When it cannot be fetched, wanting it again tries again. */
function useLoaded<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  useEffect(() => {
    if (!wanted || part) return
    load().then(
      loaded => setPart(() => loaded),
      () => undefined,
    )
  }, [load, wanted, part])
  return part
}
