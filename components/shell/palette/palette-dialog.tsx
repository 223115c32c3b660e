'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useState } from 'react'
import { useCommandKey } from '@/components/shell/keys/use-command-key'
import { mayLeaveFor } from '@/components/shell/leaving'
import { toRoute } from '@/components/shell/list-address'
import {
  matchingActions,
  type PaletteAction,
  type PaletteMatch,
} from '@/components/shell/palette/model'
import { PaletteGroups, type PaletteSection } from '@/components/shell/palette/palette-groups'
import { recentOf, remember } from '@/components/shell/palette/recent'
import { type Find, useFind } from '@/components/shell/palette/use-find'
import { Button } from '@/components/ui/button'
import { Command, CommandEmpty, CommandInput, CommandList } from '@/components/ui/command'
import { Dialog, DialogClose, DialogContent, DialogTitle } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { paletteTexts } from '@/lib/messages/en/palette'
import { useMessages } from '@/lib/messages/use-messages'

export type PaletteProps = {
  actions: readonly PaletteAction[]
  find: Find
  /** Company and person: whose recent choices are remembered. */
  owner: string
}

type PaletteDialogProps = PaletteProps & { open: boolean; onOpenChange: (open: boolean) => void }

/** One box for everything: what one can do, where one can go, and every client and document. */
export function PaletteDialog({ open, onOpenChange, ...palette }: PaletteDialogProps) {
  const t = useMessages(paletteTexts).paletteDialog
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="lg"
        withClose={false}
        aria-describedby={undefined}
        className="gap-0 overflow-hidden p-0 max-sm:top-0 max-sm:max-h-none max-sm:rounded-none max-sm:px-0 max-sm:pb-0 sm:top-[min(112px,14vh)] sm:translate-y-0"
      >
        <DialogTitle className="sr-only">{t.searchOrDo}</DialogTitle>
        <Palette {...palette} onClose={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

/** Apart from the dialog, so that every opening begins anew. */
function Palette({ actions, find, owner, onClose }: PaletteProps & { onClose: () => void }) {
  const t = useMessages(paletteTexts).paletteDialog
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState('')
  const [recent] = useState(() => recentOf(owner))
  const router = useRouter()
  const { groups, refused, searching } = useFind(find, typed)
  const sections = sectionsOf(typed.trim() ? groups : [], actions, typed, recent, t)
  const matches = sections.flatMap(({ label, matches }) =>
    matches.map(match => ({ key: `${label}/${match.id}`, match })),
  )
  const current = matches.find(({ key }) => key === moved) ?? matches[0]
  const choose = (match: PaletteMatch) => {
    onClose()
    if (match.kind !== 'create' && match.kind !== 'go') remember(owner, match)
    if (mayLeaveFor(match.href)) router.push(toRoute(match.href))
  }
  const openInTab = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || !current) return
    event.preventDefault()
    remember(owner, current.match)
    window.open(current.match.href, '_blank', 'noopener')
  }
  return (
    <Command
      label={t.searchOrDo}
      shouldFilter={false}
      loop
      value={current?.key ?? ''}
      onValueChange={setMoved}
      onKeyDown={openInTab}
      className="sm:max-h-[min(520px,calc(100dvh-160px))] max-sm:h-dvh"
    >
      <CommandInput
        size="lg"
        value={typed}
        onValueChange={next => {
          setTyped(next)
          setMoved('')
        }}
        busy={searching}
        placeholder={t.searchOrDo}
        aria-label={t.searchOrDo}
        trailing={<Leave />}
      />
      {refused ? (
        <p role="alert" className="border-b px-5 py-2.5 text-sm text-destructive-text">
          {refused}
        </p>
      ) : null}
      <CommandList className="max-h-none flex-1 p-0 max-sm:max-h-none max-sm:px-0">
        {searching ? null : (
          <CommandEmpty className="px-5 py-6">{nothingFor(typed, t)}</CommandEmpty>
        )}
        <PaletteGroups sections={sections} query={typed} onChoose={choose} />
      </CommandList>
      <Legend />
    </Command>
  )
}

/** What was found comes first, then what one can do with the same words. */
function sectionsOf(
  groups: readonly PaletteSection[],
  actions: readonly PaletteAction[],
  typed: string,
  recent: readonly PaletteMatch[],
  t: typeof paletteTexts.paletteDialog,
): PaletteSection[] {
  const doable = matchingActions(actions, typed)
  const section = (label: string, kind: PaletteAction['kind']) => ({
    label,
    matches: doable
      .filter(action => action.kind === kind)
      .map(action => ({ ...action, id: action.href, title: action.label })),
  })
  return [
    ...(typed.trim() ? groups : [{ label: t.recent, matches: recent }]),
    section(t.do, 'create'),
    section(t.goTo, 'go'),
  ].filter(({ matches }) => matches.length > 0)
}

function nothingFor(typed: string, t: typeof paletteTexts.paletteDialog): string {
  return t.nothingCalledTry(typed.trim())
}

function Leave() {
  const t = useMessages(paletteTexts).paletteDialog
  return (
    <DialogClose asChild>
      <Button variant="ghost" size="sm" className="-mr-2 max-sm:-mr-3 sm:px-1">
        <Kbd className="max-sm:hidden">{t.esc}</Kbd>
        <span className="sm:sr-only">{t.cancel}</span>
      </Button>
    </DialogClose>
  )
}

function Legend() {
  const t = useMessages(paletteTexts).paletteDialog
  const command = useCommandKey()
  return (
    <div
      aria-hidden
      className="flex h-10 shrink-0 items-center gap-4 border-t px-5 text-xs text-muted-foreground max-sm:hidden [&>span]:flex [&>span]:items-center [&>span]:gap-1.5"
    >
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t.move}
      </span>
      <span>
        <Kbd>↵</Kbd>
        {t.open}
      </span>
      <span>
        <Kbd>{command}</Kbd>
        <Kbd>↵</Kbd>
        {t.openNewTab}
      </span>
    </div>
  )
}
