'use client'

import type { Dispatch } from 'react'
import { taxCategoryNames } from '@/components/form/tax-categories'
import { Label } from '@/components/ui/label'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectSeparator,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { categoriesWithRate, type DraftTax } from '@/lib/drafts/model'
import type { FormatLocale } from '@/lib/money/locale'
import { type TaxCategory, taxCategories } from '@/lib/money/model'
import { DecimalField } from './decimal-field'
import { type EditorAction, wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import { controlId } from './problems'
import { taxWords } from './tax-words'

interface TaxFieldsProps {
  line: string
  /** Null on a line that follows the document. */
  tax: DraftTax | null
  defaultTax: DraftTax
  taxLabel: string
  typed: string | undefined
  problem: string | undefined
  currency: string
  locale: FormatLocale
  dispatch: Dispatch<EditorAction>
  /** Before the names of the fields, such as "Line 2 "; empty for the whole draft. */
  prefix: string
  /** What a line may follow: "quote" or "invoice". */
  noun: string
}

const followsDraft = 'draft'

/** Category and rate of a line, or those that new and untouched lines follow. */
export function TaxFields(props: TaxFieldsProps) {
  const { line, tax, defaultTax, taxLabel, locale, dispatch, prefix } = props
  const hasRate = tax !== null && categoriesWithRate.includes(tax.category)
  const categoryId = `${controlId(line, 'taxRate')}-category`
  const choose = (value: string) =>
    dispatch({
      type: 'tax chosen',
      line,
      category: categoryOf(value),
      usualRate: defaultTax.rate,
    })
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={categoryId} className="max-sm:text-base">
        {taxLabel}
      </Label>
      <div className="flex gap-2">
        <Select value={tax?.category ?? followsDraft} onValueChange={choose}>
          <SelectTrigger id={categoryId} aria-label={`${prefix}tax category`.trim()}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {line === wholeDraft ? null : (
              <>
                <SelectItem value={followsDraft}>
                  As the {props.noun}: {taxWords(defaultTax, taxLabel, locale)}
                </SelectItem>
                <SelectSeparator />
              </>
            )}
            {taxCategories.map(category => (
              <SelectItem key={category} value={category}>
                {taxCategoryNames[category]}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        {hasRate ? (
          <DecimalField
            place={{ line, field: 'taxRate' }}
            kind="percent"
            value={tax.rate}
            typed={props.typed}
            problem={props.problem}
            currency={props.currency}
            locale={locale}
            dispatch={dispatch}
            label={`${prefix}tax rate`}
            trailing={<span className="pr-1">%</span>}
            className="w-24 shrink-0"
          />
        ) : null}
      </div>
      <FieldProblem line={line} field="taxRate" sentence={props.problem} />
    </div>
  )
}

function categoryOf(value: string): TaxCategory | null {
  return taxCategories.find(category => category === value) ?? null
}
