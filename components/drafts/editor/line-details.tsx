'use client'

import type { Dispatch } from 'react'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { drafts } from '@/lib/messages/en/drafts'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { DiscountField } from './discount-field'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import { LineOption } from './line-option'
import { LinePhoto } from './line-photo'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { TaxFields } from './tax-fields'

/** What is rarely changed on a line: unit, discount, tax, and whether the client may leave it out. */
export function LineDetails(props: LineProps & { dispatch: Dispatch<EditorAction> }) {
  const t = useMessages(editor).lineDetails
  const { kinds } = useMessages(drafts)
  const { line, number, setting, typed, problems, dispatch } = props
  const name = t.line(number)
  const shared = { currency: setting.currency, locale: setting.locale, dispatch }
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <Label htmlFor={controlId(line.id, 'unit')} className="max-sm:text-base">
          {t.unit}
        </Label>
        <Input
          id={controlId(line.id, 'unit')}
          aria-label={t.unitOf(name)}
          value={line.unit}
          maxLength={20}
          list="usual-units"
          className="[&::-webkit-calendar-picker-indicator]:hidden!"
          autoComplete="off"
          placeholder={t.placeholder}
          onChange={event =>
            dispatch({ type: 'line written', line: line.id, fields: { unit: event.target.value } })
          }
        />
        <datalist id="usual-units">
          {t.usualUnits.map(unit => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor={controlId(line.id, 'discount')} className="max-sm:text-base">
          {t.discount}
        </Label>
        <DiscountField
          {...shared}
          line={line.id}
          name={t.discountOf(name)}
          discount={line.discount}
          typed={typed?.discount}
          problem={problems?.discount}
        />
        <FieldProblem line={line.id} field="discount" sentence={problems?.discount} />
      </div>
      <TaxFields
        {...shared}
        line={line.id}
        prefix={`${name} `}
        noun={kinds[setting.kind].noun}
        tax={line.tax}
        defaultTax={setting.defaultTax}
        taxLabel={setting.taxLabel}
        taxes={setting.taxes}
        typed={typed?.taxRate}
        problem={problems?.taxRate}
      />
      <LinePhoto {...props} />
      {setting.kind === 'quote' ? (
        <LineOption line={line} number={number} dispatch={dispatch} />
      ) : null}
    </div>
  )
}
