'use client'

import { FieldFrame } from '@/components/form/field-frame'
import { currencyOptions } from '@/components/form/options'
import { Combobox } from '@/components/ui/combobox'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { dateFormatSamples } from '@/lib/imports/cells/model'
import {
  dateFormats,
  decimalSigns,
  type ImportKind,
  type ImportOptions,
  taxRules,
} from '@/lib/imports/model'
import { currencyNames } from '@/lib/messages/en/currencies'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'

interface FormatFieldsProps {
  kind: ImportKind
  options: ImportOptions
  onChange: (options: ImportOptions) => void
}

/** How dates and amounts are written, and what goes for rows that say nothing of it. */
export function FormatFields({ kind, options, onChange }: FormatFieldsProps) {
  const t = useMessages(imports).mapping
  const names = useMessages(currencyNames)
  if (kind === 'clients') return null
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="pb-3 font-medium">{t.format}</legend>
      <Choice
        id="date-format"
        label={t.dateFormat}
        help={options.dateFormat === '' ? t.dateHelp : undefined}
        value={options.dateFormat}
        choices={dateFormats.map(value => ({ value, label: dateFormatSamples[value] }))}
        onChoose={dateFormat => onChange({ ...options, dateFormat })}
      />
      <Choice
        id="decimal-sign"
        label={t.decimalSign}
        value={options.decimalSign}
        choices={decimalSigns.map(value => ({ value, label: t.decimals[value] }))}
        onChoose={decimalSign => onChange({ ...options, decimalSign })}
      />
      <FieldFrame id="import-currency" label={t.currency} help={t.currencyHelp}>
        <Combobox
          id="import-currency"
          label={t.currency}
          options={currencyOptions(names)}
          value={options.currency}
          onValueChange={currency => onChange({ ...options, currency })}
        />
      </FieldFrame>
      <Choice
        id="tax-rule"
        label={t.taxRule}
        value={options.taxRule}
        choices={taxRules.map(value => ({ value, label: t.taxRules[value] }))}
        onChoose={taxRule => onChange({ ...options, taxRule })}
      />
    </fieldset>
  )
}

interface ChoiceProps<Value extends string> {
  id: string
  label: string
  help?: string | undefined
  value: Value | ''
  choices: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({
  id,
  label,
  help,
  value,
  choices,
  onChoose,
}: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const found = choices.find(each => each.value === chosen)
    if (found) onChoose(found.value)
  }
  return (
    <FieldFrame id={id} label={label} help={help}>
      <Select value={value} onValueChange={choose}>
        <SelectTrigger id={id}>
          <SelectValue placeholder="–" />
        </SelectTrigger>
        <SelectContent>
          {choices.map(each => (
            <SelectItem key={each.value} value={each.value}>
              {each.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </FieldFrame>
  )
}
