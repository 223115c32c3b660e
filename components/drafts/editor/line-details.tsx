'use client'

import type { Dispatch } from 'react'
import { kindWords } from '@/components/drafts/kind-words'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { DiscountField } from './discount-field'
import type { EditorAction } from './editor-state'
import { FieldProblem } from './field-problem'
import { LineOption } from './line-option'
import { LinePhoto } from './line-photo'
import type { LineProps } from './line-props'
import { controlId } from './problems'
import { TaxFields } from './tax-fields'

const usualUnits = ['hour', 'day', 'piece', 'page', 'month', 'project']

/** What is rarely changed on a line: unit, discount, tax, and whether the client may leave it out. */
export function LineDetails(props: LineProps & { dispatch: Dispatch<EditorAction> }) {
  const { line, number, setting, typed, problems, dispatch } = props
  const name = `Line ${number}`
  const shared = { currency: setting.currency, locale: setting.locale, dispatch }
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <Label htmlFor={controlId(line.id, 'unit')} className="max-sm:text-base">
          Unit
        </Label>
        <Input
          id={controlId(line.id, 'unit')}
          aria-label={`${name} unit`}
          value={line.unit}
          maxLength={20}
          list="usual-units"
          className="[&::-webkit-calendar-picker-indicator]:hidden!"
          autoComplete="off"
          placeholder="None"
          onChange={event =>
            dispatch({ type: 'line written', line: line.id, fields: { unit: event.target.value } })
          }
        />
        <datalist id="usual-units">
          {usualUnits.map(unit => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor={controlId(line.id, 'discount')} className="max-sm:text-base">
          Discount
        </Label>
        <DiscountField
          {...shared}
          line={line.id}
          name={`${name} discount`}
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
        noun={kindWords[setting.kind].noun}
        tax={line.tax}
        defaultTax={setting.defaultTax}
        taxLabel={setting.taxLabel}
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
