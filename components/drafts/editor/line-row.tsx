'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { CopyIcon, GripVerticalIcon, Trash2Icon } from 'lucide-react'
import { type Dispatch, memo } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { cellBox, DecimalField } from './decimal-field'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import { focusSoon, type LineActions, titleOf } from './line-actions'
import { LineDetailsButton } from './line-details-button'
import { PhotoThumb } from './line-photo'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { usePhoto } from './use-photo'

export type LineRowProps = LineProps & {
  isActive: boolean
  dispatch: Dispatch<EditorAction>
  actions: LineActions
}

export const lineColumns =
  'grid grid-cols-[20px_minmax(0,1fr)_var(--quantity-column)_var(--price-column)_var(--amount-column)] gap-x-2 [&>*]:min-w-0'

/** A line as a row of the table: text at rest, boxes while it is edited. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const t = useMessages(editor).lineRow
  const { line, number, isActive, dispatch, actions, setting } = props
  const sortable = useSortable({ id: line.id, transition: sortTransition })
  const name = t.line(number)
  const shared = { currency: setting.currency, locale: setting.locale, dispatch }
  const photo = usePhoto(props)
  return (
    <li
      ref={sortable.setNodeRef}
      onDragOver={event => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={event => {
        event.preventDefault()
        void photo.add(event.dataTransfer.files[0])
      }}
      onFocus={photo.forget}
      data-line-row={line.id}
      data-active={isActive || undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={cn(
        lineColumns,
        'group/line relative -mx-4 items-start border-b px-4 py-2',
        'data-active:rounded-lg data-active:border-transparent data-active:bg-primary-tint',
        !line.chosen && 'text-muted-foreground',
        sortable.isDragging && 'z-10 rounded-lg bg-popover shadow-pop',
      )}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={t.reorderLine(number)}
        className="grid h-8 w-5 cursor-grab touch-none place-items-center rounded-sm text-muted-foreground opacity-60 hover:opacity-100 focus-visible:opacity-100"
      >
        <GripVerticalIcon className="size-4" strokeWidth={1.6} aria-hidden />
      </button>
      <div className="flex items-start gap-1 group-not-data-[figures=beside]/lines:col-[2/-1]">
        {line.photo ? <PhotoThumb photo={line.photo} className="mt-0.5 ml-1 size-7" /> : null}
        <LineDescription {...props} name={name} />
      </div>
      <DecimalField
        {...shared}
        look="cell"
        kind="quantity"
        place={{ line: line.id, field: 'quantity' }}
        value={line.quantity}
        typed={props.typed?.quantity}
        problem={props.problems?.quantity}
        label={t.quantity(name)}
        placeholder="0"
        className="col-start-3"
      />
      <DecimalField
        {...shared}
        look="cell"
        kind="price"
        place={{ line: line.id, field: 'unitPrice' }}
        value={line.unitPrice}
        typed={props.typed?.unitPrice}
        problem={props.problems?.unitPrice}
        label={t.price(name)}
        placeholder="0"
        className="col-start-4"
      />
      <span className="num col-start-5 flex h-8 items-center justify-end pt-px text-base group-data-[figures=apart]/lines:col-[2/-1] group-data-[figures=apart]/lines:h-6">
        {props.amount}
      </span>
      <div className="col-[2/-1] flex h-6 items-center gap-1 pl-0.5">
        <LineDetailsButton {...props} />
        <div className="ml-auto flex opacity-0 transition-opacity group-focus-within/line:opacity-100 group-hover/line:opacity-100 group-data-active/line:opacity-100">
          <Button
            variant="ghost"
            size="icon-sm"
            className="size-6"
            aria-label={t.duplicateLine(number)}
            title={t.duplicate}
            onClick={() => focusSoon(controlId(actions.duplicate(line.id), 'description'))}
          >
            <CopyIcon className="size-3.5" strokeWidth={1.6} aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            className="size-6"
            aria-label={t.removeLine(number)}
            title={t.remove}
            onClick={() => actions.remove(line.id)}
          >
            <Trash2Icon className="size-3.5" strokeWidth={1.6} aria-hidden />
          </Button>
        </div>
      </div>
      <div className="col-[2/-1] grid gap-1 empty:hidden">
        {(['description', 'quantity', 'unitPrice', 'discount', 'taxRate'] as const).map(field => (
          <FieldProblem
            key={field}
            line={line.id}
            field={field}
            sentence={props.problems?.[field]}
          />
        ))}
        <FieldProblem line={line.id} field="photo" sentence={photo.refusal} />
      </div>
    </li>
  )
})

const sortTransition = { duration: 120, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/** Title and detail as they will be printed; one text of several lines while it is edited. */
function LineDescription({
  line,
  name,
  isActive,
  problems,
  dispatch,
}: LineRowProps & { name: string }) {
  const t = useMessages(editor).lineRow
  const title = titleOf(line.description)
  const [, ...detail] = line.description.trim().split('\n')
  const problem = problems?.description
  return (
    <div className="relative min-w-0 flex-1">
      {isActive || title === '' ? null : (
        <div aria-hidden className="pointer-events-none grid min-h-8 content-center px-2">
          <span dir="auto" className="truncate">
            {title}
          </span>
          {detail.length > 0 ? (
            <span
              dir="auto"
              className="line-clamp-2 text-xs whitespace-pre-line text-muted-foreground"
            >
              {detail.join('\n')}
            </span>
          ) : null}
        </div>
      )}
      <textarea
        id={controlId(line.id, 'description')}
        aria-label={t.description(name)}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${controlId(line.id, 'description')}-error` : undefined}
        dir="auto"
        rows={1}
        maxLength={2000}
        placeholder={t.placeholder}
        value={line.description}
        onChange={event =>
          dispatch({
            type: 'line written',
            line: line.id,
            fields: { description: event.target.value },
          })
        }
        className={cn(
          cellBox,
          'field-sizing-content block h-auto min-h-8 resize-none py-1.5 leading-5',
          !isActive && title !== '' && 'absolute inset-0 h-full opacity-0',
        )}
      />
    </div>
  )
}
