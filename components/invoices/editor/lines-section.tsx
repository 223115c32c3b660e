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
import { PercentIcon, PlusIcon } from 'lucide-react'
import { type Dispatch, useId, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { usePhone } from '@/components/ui/use-phone'
import type { InvoiceDraft } from '@/lib/invoices/model'
import type { Calculation } from '@/lib/money/model'
import { DocumentDiscount } from './document-discount'
import { type EditorAction, type TypedTexts, wholeInvoice } from './editor-state'
import { addLineId, focusSoon, type LineActions } from './line-actions'
import { LineDrawer, LinePhoneRow } from './line-phone'
import type { LineProps, LineSetting } from './line-props'
import { LineRow, lineColumns } from './line-row'
import { controlId, type ProblemsByPlace } from './problems'
import { shownAmount } from './typed-number'

interface LinesSectionProps {
  draft: InvoiceDraft
  typed: TypedTexts
  problems: ProblemsByPlace
  calculation: Calculation | null
  setting: LineSetting
  activeLine: string | null
  onActivate: (id: string | null) => void
  dispatch: Dispatch<EditorAction>
  actions: LineActions
}

export function LinesSection(props: LinesSectionProps) {
  const { draft, dispatch, actions, onActivate } = props
  const isPhone = usePhone()
  const lines = linePropsOf(props)
  const add = () => {
    const line = actions.add()
    onActivate(line)
    focusSoon(controlId(line, 'description'))
  }
  return (
    <section aria-labelledby="lines-heading" className="border-b py-6 max-sm:py-4">
      <div className="flex items-baseline justify-between">
        <h2 id="lines-heading" className="text-base max-sm:text-sm max-sm:text-muted-foreground">
          Lines
        </h2>
        <span className="text-xs text-muted-foreground">
          {draft.taxMode === 'inclusive' ? 'Prices include tax' : 'Prices without tax'}
        </span>
      </div>
      {isPhone ? <PhoneLines {...props} lines={lines} /> : <DeskLines {...props} lines={lines} />}
      <DocumentDiscount
        discount={draft.discount}
        typed={props.typed[wholeInvoice]?.discount}
        problem={props.problems[wholeInvoice]?.discount}
        currency={draft.currency}
        locale={props.setting.locale}
        dispatch={dispatch}
      />
      <div className="mt-3 flex gap-1 max-sm:mt-1 max-sm:-ml-3 sm:ml-3">
        <Button
          id={addLineId}
          variant="ghost"
          size="sm"
          onClick={add}
          className="max-sm:h-12 max-sm:text-primary-text"
        >
          <PlusIcon strokeWidth={1.6} aria-hidden />
          Add line
        </Button>
        {draft.discount ? null : (
          <Button
            variant="ghost"
            size="sm"
            className="max-sm:h-12"
            onClick={() => {
              dispatch({ type: 'discount chosen', line: wholeInvoice, kind: 'percent' })
              focusSoon(controlId(wholeInvoice, 'discount'))
            }}
          >
            <PercentIcon strokeWidth={1.6} aria-hidden />
            Discount
          </Button>
        )}
      </div>
    </section>
  )
}

function linePropsOf({ draft, typed, problems, calculation, setting }: LinesSectionProps) {
  const computed = new Map(calculation?.lines.map(line => [line.id, line]))
  const shown = (value: string) => shownAmount(value, setting.currency, setting.locale)
  return draft.lines.map((line, index): LineProps => {
    const figures = computed.get(line.id)
    return {
      line,
      number: index + 1,
      amount: figures ? shown(figures.amount) : '',
      discountTotal: figures?.allowance_total ?? '',
      setting,
      typed: typed[line.id],
      problems: problems[line.id],
    }
  })
}

type WithLines = LinesSectionProps & { lines: LineProps[] }

function DeskLines({ lines, activeLine, dispatch, actions }: WithLines) {
  const contextId = useId()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = useStableIds(lines)
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) actions.moveTo(String(active.id), ids.indexOf(String(over.id)))
  }
  return (
    <div className="max-sm:hidden">
      <div
        aria-hidden
        className={`${lineColumns} mt-2 -mx-4 h-7 items-center border-b px-4 text-xs text-muted-foreground`}
      >
        <span />
        <span className="px-2">Description</span>
        <span className="-ml-2 pr-2 text-right whitespace-nowrap">Quantity</span>
        <span className="px-2 text-right">Price</span>
        <span className="text-right">Amount</span>
      </div>
      <DndContext
        id={contextId}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ announcements: announcementsOf(ids), screenReaderInstructions }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol>
            {lines.map(line => (
              <LineRow
                key={line.line.id}
                {...line}
                isActive={activeLine === line.line.id}
                dispatch={dispatch}
                actions={actions}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </div>
  )
}

/** The very same list as long as it says the same: each row redraws when it is another. */
function useStableIds(lines: LineProps[]): string[] {
  const joined = lines.map(({ line }) => line.id).join(' ')
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined])
}

function PhoneLines({ lines, activeLine, onActivate, dispatch, actions }: WithLines) {
  const open = lines.find(({ line }) => line.id === activeLine)
  return (
    <>
      <ul>
        {lines.map(line => (
          <LinePhoneRow key={line.line.id} {...line} onOpen={onActivate} />
        ))}
      </ul>
      {open ? (
        <LineDrawer
          {...open}
          count={lines.length}
          dispatch={dispatch}
          actions={actions}
          onOpen={onActivate}
        />
      ) : null}
    </>
  )
}

const screenReaderInstructions = {
  draggable:
    'Press space to pick up the line, the arrow keys to move it, space again to put it down, escape to leave it where it was.',
}

function announcementsOf(ids: string[]): Announcements {
  const place = (id: string | number) => `${ids.indexOf(String(id)) + 1} of ${ids.length}`
  return {
    onDragStart: ({ active }) => `Picked up line ${place(active.id)}.`,
    onDragOver: ({ over }) => (over ? `Now at ${place(over.id)}.` : undefined),
    onDragEnd: ({ over }) => (over ? `Put down at ${place(over.id)}.` : 'Put back.'),
    onDragCancel: () => 'Put back where it was.',
  }
}
