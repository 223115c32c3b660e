'use client'

import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { NumberField } from '@/components/form/number-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import { printedNumber } from '@/lib/companies/model'
import { setNextNumberAction } from '@/lib/companies/numbers/actions'
import { nextNumberInput } from '@/lib/companies/numbers/input'
import type { NumberSeries } from '@/lib/companies/numbers/model'
import { settings as texts } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { SettingsSection } from './settings-section'

interface NextNumbersProps {
  series: NumberSeries[]
  companyId: string
  /** Why nothing can be set now; null where it can. */
  refusal: string | null
}

/** Where each series goes on; only an empty one can be told where to begin. */
export function NextNumbers({ series, companyId, refusal }: NextNumbersProps) {
  const t = useMessages(texts)
  const [chosen, setChosen] = useState<NumberSeries | null>(null)
  return (
    <SettingsSection title={t.numbers.nextTitle} text={t.numbers.nextText}>
      <ul aria-label={t.numbers.nextTitle}>
        {series.map(each => (
          <SeriesRow
            key={each.kind}
            series={each}
            refusal={refusal ?? (each.isEmpty ? null : t.numbers.notEmpty)}
            onSet={() => setChosen(each)}
          />
        ))}
      </ul>
      {chosen ? (
        <NextNumberDialog series={chosen} companyId={companyId} onClose={() => setChosen(null)} />
      ) : null}
    </SettingsSection>
  )
}

interface SeriesRowProps {
  series: NumberSeries
  refusal: string | null
  onSet: () => void
}

function SeriesRow({ series, refusal, onSet }: SeriesRowProps) {
  const t = useMessages(texts)
  const reasonId = useId()
  const { kind, taken } = series
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3 first:pt-0 last:border-0">
      <div className="grid min-w-0 flex-1 basis-36 gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{t.numbers.kinds[kind]}</span>
          <span className="text-sm whitespace-nowrap">{printedNumber(series, series.next)}</span>
        </span>
        {taken ? (
          <span className="text-sm text-warning">
            {series.isEmpty
              ? t.numbers.taken(taken, printedNumber(series, series.free))
              : t.numbers.takenOfUsed(taken)}
          </span>
        ) : null}
        {refusal ? (
          <span id={reasonId} className="text-sm text-muted-foreground">
            {refusal}
          </span>
        ) : null}
      </div>
      <Button
        onClick={onSet}
        disabled={refusal !== null}
        aria-label={t.numbers.setOf[kind]}
        aria-describedby={refusal ? reasonId : undefined}
      >
        {t.numbers.set}
      </Button>
    </li>
  )
}

interface NextNumberDialogProps {
  series: NumberSeries
  companyId: string
  onClose: () => void
}

function NextNumberDialog({ series, companyId, onClose }: NextNumberDialogProps) {
  const t = useMessages(texts)
  const { kind } = series
  const action = useActionForm({
    schema: nextNumberInput,
    defaultValues: { kind, series: series.series, next: String(series.free) },
    action: fields => setNextNumberAction({ ...fields, companyId }),
    onSuccess: onClose,
    successMessage: t.numbers.wasSet,
  })
  const typed = Number(useWatch({ control: action.form.control, name: 'next' }))
  const isWhole = Number.isInteger(typed) && typed > 0
  return (
    <FormDialog
      action={action}
      title={t.numbers.setTitle[kind]}
      text={t.numbers.setText}
      submitLabel={t.numbers.set}
      onClose={onClose}
    >
      <NumberField
        name="next"
        label={t.numbers.nextField}
        whole
        help={isWhole ? t.numbers.willBe(printedNumber(series, typed)) : null}
      />
    </FormDialog>
  )
}
