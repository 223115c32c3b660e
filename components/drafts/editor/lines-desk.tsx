'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { type Dispatch, useId, useMemo } from 'react'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import type { LineActions } from './line-actions'
import { type LineColumns, lineColumnsOf } from './line-columns'
import { LineRow, lineColumns } from './line-row'
import type { Row } from './line-rows'
import { SectionRow } from './section-row'

export interface LinesProps {
  rows: Row[]
  activeLine: string | null
  onActivate: (id: string | null) => void
  dispatch: Dispatch<EditorAction>
  actions: LineActions
}

/** Lines and headings as a table that is written in, and put in order by hand or from the keyboard. */
export function LinesDesk({ rows, activeLine, dispatch, actions }: LinesProps) {
  const t = useMessages(editor).linesDesk
  const contextId = useId()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = useStableIds(rows)
  const columns = lineColumnsOf(rows)
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) actions.moveTo(String(active.id), ids.indexOf(String(over.id)))
  }
  return (
    <div
      data-figures={columns.figures}
      style={sizesOf(columns)}
      className="group/lines max-sm:hidden"
    >
      <div
        aria-hidden
        className={`${lineColumns} mt-2 -mx-4 h-7 items-center border-b px-4 text-xs text-muted-foreground`}
      >
        <span />
        <span className="px-2 whitespace-nowrap">{t.description}</span>
        <span className="-ml-2 pr-2 text-right whitespace-nowrap">{t.quantity}</span>
        <span className="px-2 text-right">{t.price}</span>
        <span className="text-right group-data-[figures=apart]/lines:invisible">{t.amount}</span>
      </div>
      <DndContext
        id={contextId}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          announcements: announcementsOf(ids, t),
          screenReaderInstructions: { draggable: t.instructions },
        }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol>
            {rows.map(row => {
              const shared = { isActive: activeLine === idOf(row), dispatch, actions }
              return row.kind === 'section' ? (
                <SectionRow key={idOf(row)} {...row.props} {...shared} />
              ) : (
                <LineRow key={idOf(row)} {...row.props} {...shared} />
              )
            })}
          </ol>
        </SortableContext>
      </DndContext>
    </div>
  )
}

/** For the head and all rows. */
function sizesOf({ quantity, price, amount }: LineColumns): Record<`--${string}`, string> {
  return {
    '--quantity-column': `${quantity}px`,
    '--price-column': `${price}px`,
    '--amount-column': `${amount}px`,
  }
}

/** The very same list as long as it says the same: each row redraws when it is another. */
function useStableIds(rows: Row[]): string[] {
  const joined = rows.map(idOf).join(' ')
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined])
}

function idOf(row: Row): string {
  return row.kind === 'section' ? row.props.section.id : row.props.line.id
}

function announcementsOf(ids: string[], t: typeof editor.linesDesk): Announcements {
  const place = (id: string | number) => t.of(ids.indexOf(String(id)) + 1, ids.length)
  return {
    onDragStart: ({ active }) => t.pickedUpRow(place(active.id)),
    onDragOver: ({ over }) => (over ? t.nowAt(place(over.id)) : undefined),
    onDragEnd: ({ over }) => (over ? t.putDownAt(place(over.id)) : t.putBack),
    onDragCancel: () => t.putBackWhere,
  }
}
