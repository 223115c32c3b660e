'use client'

import { ArrowDownIcon, ArrowUpIcon, CopyIcon, Trash2Icon } from 'lucide-react'
import { type Dispatch, memo } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Drawer, DrawerContent, DrawerTitle } from '@/components/ui/drawer'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { formatQuantity } from '@/lib/money/format'
import { DecimalField } from './decimal-field'
import { discountWords } from './draft-differences'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import { type LineActions, titleOf } from './line-actions'
import { LineDetails } from './line-details'
import { OptionMark } from './line-option'
import { PhotoThumb } from './line-photo'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { shownAmount } from './typed-number'

/** A line on a phone: what and how much, in two rows; a touch opens it below. */
export const LinePhoneRow = memo(function LinePhoneRow(
  props: LineProps & { onOpen: (id: string) => void },
) {
  const t = useMessages(editor).linePhone
  const { line, number, amount, setting, problems } = props
  const [sentence] = Object.values(problems ?? {})
  const { currency, locale } = setting
  const counted = [formatQuantity(line.quantity || '0', locale), line.unit].filter(Boolean)
  return (
    <li className="border-b last:border-0">
      <button
        type="button"
        onClick={() => props.onOpen(line.id)}
        className={cn(
          'grid min-h-17 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 py-3 text-left',
          line.photo && 'grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3',
        )}
      >
        <span className="sr-only">{t.editLine(number)}</span>
        {line.photo ? <PhotoThumb photo={line.photo} className="row-span-2 size-11" /> : null}
        <span
          dir="auto"
          className={cn(
            'truncate text-lg',
            (!line.description.trim() || !line.chosen) && 'text-muted-foreground',
          )}
        >
          {titleOf(line.description) || t.describeTheWork}
        </span>
        <span className={cn('num text-lg', !line.chosen && 'text-muted-foreground')}>{amount}</span>
        <span className="flex min-w-0 items-center gap-3 text-sm text-muted-foreground tabular-nums">
          {line.optional ? <OptionMark chosen={line.chosen} /> : null}
          <span className="min-w-0">
            {counted.join('\u00a0')} × {shownAmount(line.unitPrice || '0', currency, locale)}
          </span>
        </span>
        <span className="num text-right text-sm text-muted-foreground">
          {discountWords(line.discount, currency, locale)}
        </span>
      </button>
      {sentence ? <p className="pb-3 text-sm text-destructive-text">{sentence}</p> : null}
    </li>
  )
})

type LineDrawerProps = LineProps & {
  dispatch: Dispatch<EditorAction>
  actions: LineActions
  onOpen: (id: string | null) => void
}

/** All of one line, in thumb's reach. */
export function LineDrawer(props: LineDrawerProps) {
  const t = useMessages(editor).linePhone
  const { line, number, setting, typed, problems, dispatch, onOpen } = props
  const name = t.line(number)
  const shared = { currency: setting.currency, locale: setting.locale, dispatch }
  return (
    <Drawer
      open
      onOpenChange={isOpen => onOpen(isOpen ? line.id : null)}
      repositionInputs={false}
      autoFocus
    >
      <DrawerContent aria-describedby={undefined}>
        <div className="flex items-center gap-4 pr-3">
          <DrawerTitle className="flex-1">{name}</DrawerTitle>
          <span className="num pt-1 text-lg font-medium">{props.amount}</span>
          <Button variant="ghost" size="md" onClick={() => onOpen(null)}>
            {t.done}
          </Button>
        </div>
        <div className="grid gap-5 overflow-y-auto px-5 pt-1 pb-5">
          <div className="grid gap-1.5">
            <Label htmlFor={controlId(line.id, 'description')} className="text-base">
              {t.description}
            </Label>
            <Textarea
              id={controlId(line.id, 'description')}
              aria-label={t.descriptionOf(name)}
              dir="auto"
              rows={2}
              maxLength={2000}
              className="min-h-18"
              aria-invalid={problems?.description !== undefined || undefined}
              placeholder={t.describeTheWork}
              value={line.description}
              onChange={event =>
                dispatch({
                  type: 'line written',
                  line: line.id,
                  fields: { description: event.target.value },
                })
              }
            />
            <FieldProblem line={line.id} field="description" sentence={problems?.description} />
          </div>
          <div className="grid grid-cols-2 content-start gap-3">
            {(['quantity', 'unitPrice'] as const).map(field => (
              <div key={field} className="grid content-start gap-1.5">
                <Label htmlFor={controlId(line.id, field)} className="text-base">
                  {field === 'quantity' ? t.quantity : t.price}
                </Label>
                <DecimalField
                  {...shared}
                  place={{ line: line.id, field }}
                  kind={field === 'quantity' ? 'quantity' : 'price'}
                  value={line[field]}
                  typed={typed?.[field]}
                  problem={problems?.[field]}
                  label={`${name} ${field === 'quantity' ? t.quantityText : t.priceText}`}
                  placeholder="0"
                />
                <FieldProblem line={line.id} field={field} sentence={problems?.[field]} />
              </div>
            ))}
          </div>
          <LineDetails {...props} />
          <LineDrawerActions {...props} />
        </div>
      </DrawerContent>
    </Drawer>
  )
}

function LineDrawerActions({ line, number, isFirst, isLast, actions, onOpen }: LineDrawerProps) {
  const t = useMessages(editor).linePhone
  const { id } = line
  const remove = () => {
    onOpen(null)
    actions.remove(id)
  }
  const choices = [
    {
      label: t.moveLineUp(number),
      Icon: ArrowUpIcon,
      isOff: isFirst,
      run: () => actions.moveBy(id, -1),
    },
    {
      label: t.moveLineDown(number),
      Icon: ArrowDownIcon,
      isOff: isLast,
      run: () => actions.moveBy(id, 1),
    },
    {
      label: t.duplicateLine(number),
      Icon: CopyIcon,
      isOff: false,
      run: () => onOpen(actions.duplicate(id)),
    },
    { label: t.removeLine(number), Icon: Trash2Icon, isOff: false, run: remove },
  ]
  return (
    <div className="-mx-2 flex justify-between border-t pt-3">
      {choices.map(({ label, Icon, isOff, run }) => (
        <Button
          key={label}
          variant="ghost"
          size="icon"
          aria-label={label}
          title={label}
          disabled={isOff}
          onClick={run}
          className="size-12"
        >
          <Icon className="size-5" strokeWidth={1.6} aria-hidden />
        </Button>
      ))}
    </div>
  )
}
