'use client'

import { ChevronDownIcon, PencilIcon, PlusIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { focusSoon, titleOf } from './line-actions'
import { LineDrawer, LinePhoneRow } from './line-phone'
import type { LineProps, SectionProps } from './line-props'
import type { Row } from './line-rows'
import type { LinesProps } from './lines-desk'
import { controlId } from './problems'
import { SectionDrawer } from './section-drawer'

interface Group {
  section: SectionProps | null
  lines: LineProps[]
}

/** Lines under their headings, which fold; a touch opens one below. */
export function LinesPhone({ rows, activeLine, onActivate, dispatch, actions }: LinesProps) {
  const groups = groupsOf(rows)
  const folding = useFolding(groups, activeLine)
  const open = rows.find(row => idOf(row) === activeLine)
  const shared = { dispatch, actions, onOpen: onActivate }
  return (
    <>
      <ul>
        {groups.map(({ section, lines }) =>
          section ? (
            <SectionGroup
              key={section.section.id}
              section={section}
              lines={lines}
              isFolded={folding.isFolded(section.section.id)}
              onFold={() => folding.toggle(section.section.id)}
              onOpen={onActivate}
              onAdd={() => {
                const line = actions.add(section.section.id)
                onActivate(line)
                focusSoon(controlId(line, 'description'))
              }}
            />
          ) : (
            lines.map(line => <LinePhoneRow key={line.line.id} {...line} onOpen={onActivate} />)
          ),
        )}
      </ul>
      {open?.kind === 'line' ? <LineDrawer {...open.props} {...shared} /> : null}
      {open?.kind === 'section' ? <SectionDrawer {...open.props} {...shared} /> : null}
    </>
  )
}

interface SectionGroupProps {
  section: SectionProps
  lines: LineProps[]
  isFolded: boolean
  onFold: () => void
  onOpen: (id: string) => void
  onAdd: () => void
}

function SectionGroup({ section, lines, isFolded, onFold, onOpen, onAdd }: SectionGroupProps) {
  const t = useMessages(editor).linesPhone
  const { number, subtotal, items, problem } = section
  const heading = titleOf(section.section.description)
  const hasProblem = problem ?? lines.some(line => line.problems !== undefined)
  return (
    <li className="border-b last:border-0">
      <button
        type="button"
        aria-expanded={!isFolded}
        onClick={onFold}
        className="grid min-h-16 w-full grid-cols-[minmax(0,1fr)_auto_20px] items-center gap-x-2.5 py-2.5 text-left"
      >
        <span className="grid min-w-0 gap-0.5">
          <span
            className={cn(
              'truncate text-lg font-medium',
              heading === '' && 'text-muted-foreground',
            )}
          >
            {heading || t.section(number)}
          </span>
          <span
            className={cn(
              'text-sm text-muted-foreground',
              isFolded && hasProblem && 'text-destructive-text',
            )}
          >
            {isFolded && hasProblem ? t.somethingToMend : items}
          </span>
        </span>
        <span className="num text-lg font-medium">{subtotal}</span>
        <ChevronDownIcon
          className={cn(
            'size-5 text-muted-foreground transition-transform',
            !isFolded && 'rotate-180',
          )}
          strokeWidth={1.6}
          aria-hidden
        />
      </button>
      {isFolded ? null : (
        <>
          <ul className="border-t">
            {lines.map(line => (
              <LinePhoneRow key={line.line.id} {...line} onOpen={onOpen} />
            ))}
          </ul>
          <div className="-ml-3 flex gap-1 pb-1">
            <Button variant="ghost" size="sm" className="min-w-0 max-sm:h-12" onClick={onAdd}>
              <PlusIcon strokeWidth={1.6} aria-hidden />
              {t.addHere}
              <span className="sr-only">{t.inSection(number)}</span>
            </Button>
            <Button
              variant="ghost"
              size="sm"
              className="max-sm:h-12"
              onClick={() => onOpen(section.section.id)}
            >
              <PencilIcon strokeWidth={1.6} aria-hidden />
              {t.editSection}
              <span className="sr-only"> {number}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

/** A draft of several sections opens with the first one unfolded alone; what is new or in hand is unfolded too. */
function useFolding(groups: Group[], activeLine: string | null) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => {
    const ids = groups.flatMap(({ section }) => section?.section.id ?? [])
    return new Set(ids.slice(1))
  })
  const inHand = groups.find(({ lines }) => lines.some(({ line }) => line.id === activeLine))
  const hidden = inHand?.section?.section.id
  if (hidden !== undefined && folded.has(hidden)) setFolded(without(folded, hidden))
  const toggle = (id: string) => {
    setFolded(folded.has(id) ? without(folded, id) : new Set([...folded, id]))
  }
  return { isFolded: (id: string) => folded.has(id), toggle }
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter(other => other !== id))
}

function groupsOf(rows: Row[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (row.kind === 'section') groups.push({ section: row.props, lines: [] })
    else if (last) last.lines.push(row.props)
    else groups.push({ section: null, lines: [row.props] })
  }
  return groups
}

function idOf(row: Row): string {
  return row.kind === 'section' ? row.props.section.id : row.props.line.id
}
