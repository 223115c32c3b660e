'use client'

import {
  ArrowRightIcon,
  Building2Icon,
  FileMinusIcon,
  FilePenLineIcon,
  FileTextIcon,
  PlusIcon,
  ReceiptTextIcon,
} from 'lucide-react'
import { KeyHint } from '@/components/shell/keys/key-hint'
import { markedPieces, type PaletteKind, type PaletteMatch } from '@/components/shell/palette/model'
import { Status } from '@/components/shell/status'
import { CommandGroup, CommandItem } from '@/components/ui/command'

/** A match may be an action, which has a shortcut. */
type Choice = PaletteMatch & { keys?: string }

export type PaletteSection = { label: string; matches: readonly Choice[] }

type PaletteGroupsProps = {
  sections: readonly PaletteSection[]
  query: string
  onChoose: (match: PaletteMatch) => void
}

export function PaletteGroups({ sections, query, onChoose }: PaletteGroupsProps) {
  return sections.map(({ label, matches }) => (
    <CommandGroup
      key={label}
      heading={label}
      className="p-2 not-first:border-t [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-1.5"
    >
      {matches.map(match => (
        <CommandItem
          key={match.id}
          value={`${label}/${match.id}`}
          onSelect={() => onChoose(match)}
          className="min-h-10 gap-3 px-3 data-[selected=true]:bg-primary-tint data-[selected=true]:[&>svg]:text-primary-text"
        >
          <Found match={match} query={query} />
        </CommandItem>
      ))}
    </CommandGroup>
  ))
}

const icons = {
  client: Building2Icon,
  quote: FilePenLineIcon,
  invoice: FileTextIcon,
  credit_note: FileMinusIcon,
  receipt: ReceiptTextIcon,
  create: PlusIcon,
  go: ArrowRightIcon,
} satisfies Record<PaletteKind, typeof PlusIcon>

function Found({ match, query }: { match: Choice; query: string }) {
  const Icon = icons[match.kind]
  const isClient = match.kind === 'client'
  return (
    <>
      <Icon strokeWidth={1.6} aria-hidden />
      <span className="min-w-0 flex-1 truncate">
        <Marked text={match.title} query={query} />
        {match.detail && !isClient ? (
          <span className="ml-1.5 text-muted-foreground">
            <Marked text={match.detail} query={query} />
          </span>
        ) : null}
      </span>
      {match.detail && isClient ? (
        <span className="max-w-2/5 truncate text-sm text-muted-foreground">{match.detail}</span>
      ) : null}
      {match.status ? (
        <span className="flex w-24 max-sm:w-auto">
          <Status
            status={match.status}
            variant="bare"
            className="[--ground:var(--popover)] max-sm:[&>span]:sr-only"
          />
        </span>
      ) : null}
      {match.amount ? (
        <span className="num w-24 text-right text-sm max-sm:w-auto">{match.amount}</span>
      ) : null}
      {match.keys ? <KeyHint keys={match.keys} /> : null}
    </>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  let at = 0
  return markedPieces(text, query).map(piece => {
    const key = at
    at += piece.text.length
    return piece.marked ? (
      <mark key={key} className="bg-transparent font-medium text-primary-text">
        {piece.text}
      </mark>
    ) : (
      piece.text
    )
  })
}
