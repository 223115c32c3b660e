'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowDownIcon, ArrowUpIcon, GripVerticalIcon, PlusIcon, Trash2Icon } from 'lucide-react'
import { type ChangeEvent, type Dispatch, memo } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { cellBox } from './decimal-field'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import { focusSoon, type LineActions } from './line-actions'
import type { SectionProps } from './line-props'
import { controlId } from './problems'

export type SectionRowProps = SectionProps & {
  isActive: boolean
  dispatch: Dispatch<EditorAction>
  actions: LineActions
}

/** A heading among the lines; dragged it moves alone, by its buttons with all of its lines. */
export const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const t = useMessages(editor).sectionRow
  const { section, number, isActive, subtotal, problem } = props
  const sortable = useSortable({ id: section.id, transition: sortTransition })
  return (
    <li
      ref={sortable.setNodeRef}
      data-line-row={section.id}
      data-section-row
      data-active={isActive || undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={cn(
        'group/line relative -mx-4 border-b border-input px-4 pt-5 pb-1.5 first:pt-2',
        sortable.isDragging && 'z-10 rounded-lg bg-popover shadow-pop',
      )}
    >
      <div className="flex items-center gap-2">
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t.reorderSection(number)}
          className="grid h-8 w-5 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-muted-foreground opacity-60 hover:opacity-100 focus-visible:opacity-100"
        >
          <GripVerticalIcon className="size-4" strokeWidth={1.6} aria-hidden />
        </button>
        <input
          {...headingControl(props, t)}
          className={cn(cellBox, 'flex-1 text-ellipsis font-semibold')}
        />
        <SectionButtons {...props} />
        <span className="num min-w-24 shrink-0 text-right text-base font-semibold">{subtotal}</span>
      </div>
      <div className="pl-7 empty:hidden">
        <FieldProblem line={section.id} field="description" sentence={problem} />
      </div>
    </li>
  )
})

const sortTransition = { duration: 120, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/** What the control of a heading's text has, in the table and in the drawer. */
export function headingControl(
  {
    section,
    number,
    problem,
    dispatch,
  }: Pick<SectionRowProps, 'section' | 'number' | 'problem' | 'dispatch'>,
  t: typeof editor.sectionRow,
) {
  const id = controlId(section.id, 'description')
  return {
    id,
    'aria-label': t.sectionHeading(number),
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': problem ? `${id}-error` : undefined,
    autoComplete: 'off',
    maxLength: 160,
    placeholder: t.placeholder,
    value: section.description,
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      dispatch({
        type: 'line written',
        line: section.id,
        fields: { description: event.target.value },
      }),
  }
}

function SectionButtons({ section, number, isFirst, isLast, actions }: SectionRowProps) {
  const t = useMessages(editor).sectionRow
  const name = t.section(number)
  const choices = [
    {
      label: t.addALineTo(name),
      title: t.addALineHere,
      Icon: PlusIcon,
      isOff: false,
      run: () => focusSoon(controlId(actions.add(section.id), 'description')),
    },
    {
      label: t.moveUp(name),
      title: t.moveUpLines,
      Icon: ArrowUpIcon,
      isOff: isFirst,
      run: () => actions.moveSection(section.id, -1),
    },
    {
      label: t.moveDown(name),
      title: t.moveDownLines,
      Icon: ArrowDownIcon,
      isOff: isLast,
      run: () => actions.moveSection(section.id, 1),
    },
    {
      label: t.remove(name),
      title: t.removeTheHeading,
      Icon: Trash2Icon,
      isOff: false,
      run: () => actions.remove(section.id),
    },
  ]
  return (
    <div className="flex w-0 shrink-0 overflow-hidden group-focus-within/line:w-auto group-focus-within/line:overflow-visible group-hover/line:w-auto group-hover/line:overflow-visible">
      {choices.map(({ label, title, Icon, isOff, run }) => (
        <Button
          key={label}
          variant="ghost"
          size="icon-sm"
          className="size-6"
          aria-label={label}
          title={title}
          disabled={isOff}
          onClick={run}
        >
          <Icon className="size-3.5" strokeWidth={1.6} aria-hidden />
        </Button>
      ))}
    </div>
  )
}
