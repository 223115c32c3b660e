'use client'

import { type Dispatch, useState } from 'react'
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
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import type { FormatLocale } from '@/lib/money/locale'
import { taxCategories } from '@/lib/money/model'
import type { TaxPreset } from '@/lib/tax-presets/model'
import { DecimalField } from './decimal-field'
import { type EditorAction, wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import { controlId } from './problems'
import { followsDraft, ownTaxChoices, shownTaxChoice, taxOfChoice } from './tax-choice'
import { taxWords } from './tax-words'

interface TaxFieldsProps {
  line: string
  /** Null on a line that follows the document. */
  tax: DraftTax | null
  defaultTax: DraftTax
  taxLabel: string
  /** The company's own, to choose from by name. */
  taxes: readonly TaxPreset[]
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

/** Category and rate of a line, or those that new and untouched lines follow. */
export function TaxFields(props: TaxFieldsProps) {
  const t = useMessages(editor).taxFields
  const names = useMessages(taxCategoryNames)
  const { line, tax, defaultTax, taxLabel, taxes, locale, dispatch, prefix } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const hasRate = tax !== null && categoriesWithRate.includes(tax.category)
  const categoryId = `${controlId(line, 'taxRate')}-category`
  const choose = (value: string) => {
    setChosen(value)
    dispatch({
      type: 'tax chosen',
      line,
      ...taxOfChoice(value, taxes),
      usualRate: defaultTax.rate,
    })
  }
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={categoryId} className="max-sm:text-base">
        {taxLabel}
      </Label>
      <div className="flex gap-2">
        <Select value={shownTaxChoice(tax, taxes, chosen)} onValueChange={choose}>
          <SelectTrigger id={categoryId} aria-label={t.taxCategory(prefix).trim()}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {line === wholeDraft ? null : (
              <>
                <SelectItem value={followsDraft}>
                  {t.asThe(props.noun, taxWords(defaultTax, taxLabel, locale, names))}
                </SelectItem>
                <SelectSeparator />
              </>
            )}
            {ownTaxChoices(taxes).map(({ value, label }) => (
              <SelectItem key={value} value={value}>
                {label}
              </SelectItem>
            ))}
            {taxes.length > 0 ? <SelectSeparator /> : null}
            {taxCategories.map(category => (
              <SelectItem key={category} value={category}>
                {names[category]}
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
            label={t.taxRate(prefix)}
            trailing={<span className="pr-1">%</span>}
            className="w-24 shrink-0"
          />
        ) : null}
      </div>
      <FieldProblem line={line} field="taxRate" sentence={props.problem} />
    </div>
  )
}
