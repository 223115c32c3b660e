'use client'

import { type ReactNode, useId, useState } from 'react'
import type { ListFilterProps } from '@/components/shell/list-filter'
import { rangePresets } from '@/components/shell/list-filter-words'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { toLocalDate } from '@/components/ui/iso-date'
import { Label } from '@/components/ui/label'
import { Segment, Segments } from '@/components/ui/segments'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type ListFilterFormProps = ListFilterProps & {
  onApply: (change: Record<string, string | null>) => void
}

/** The filter as it is being set; the list changes when it is applied. */
export function ListFilterForm({
  params,
  today,
  sorts = [],
  creators = false,
  datesLabel,
  onApply,
}: ListFilterFormProps) {
  const t = useMessages(shell).listFilterForm
  const [from, setFrom] = useState(params.from ?? '')
  const [to, setTo] = useState(params.to ?? '')
  const [creator, setCreator] = useState(params.creator === 'me' ? 'me' : 'all')
  const [sort, setSort] = useState(params.sort ?? sorts[0]?.value ?? '')
  const refusal = refusalOf(from, to, t)
  const apply = () =>
    onApply({
      from,
      to,
      creator: creator === 'me' ? 'me' : null,
      sort: sort === sorts[0]?.value ? null : sort,
    })
  return (
    <form
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault()
        if (!refusal) apply()
      }}
    >
      {datesLabel === null ? null : (
        <Dates
          label={datesLabel ?? t.datesLabel}
          today={today}
          range={{ from, to }}
          refusal={refusal}
          onFrom={setFrom}
          onTo={setTo}
        />
      )}
      {creators ? (
        <Segments aria-label={t.createdBy} value={creator} onValueChange={setCreator}>
          <Segment value="all">{t.everyone}</Segment>
          <Segment value="me">{t.mine}</Segment>
        </Segments>
      ) : null}
      {sorts.length > 1 ? <Sort sorts={sorts} sort={sort} onSort={setSort} /> : null}
      <div className="flex justify-between gap-2 max-sm:flex-col-reverse">
        <Button
          variant="ghost"
          onClick={() => onApply({ from: null, to: null, creator: null, sort: null })}
        >
          {t.clearFilters}
        </Button>
        <Button type="submit">{t.applyFilters}</Button>
      </div>
    </form>
  )
}

type DatesProps = {
  label: string
  today: string
  range: { from: string; to: string }
  refusal: string | null
  onFrom: (date: string) => void
  onTo: (date: string) => void
}

function Dates({ label, today, range, refusal, onFrom, onTo }: DatesProps) {
  const { listFilterForm: t, listFilterWords } = useMessages(shell)
  const id = useId()
  return (
    <fieldset className="grid gap-3" aria-describedby={refusal ? `${id}-refusal` : undefined}>
      <legend className="mb-3 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {rangePresets(today, listFilterWords).map(preset => (
          <Button
            key={preset.label}
            size="sm"
            aria-pressed={preset.from === range.from && preset.to === range.to}
            className="aria-pressed:bg-primary-tint aria-pressed:text-primary-text"
            onClick={() => {
              onFrom(preset.from)
              onTo(preset.to)
            }}
          >
            {preset.label}
          </Button>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field id={`${id}-from`} label={t.from}>
          <DateInput id={`${id}-from`} value={range.from} onValueChange={onFrom} placeholder="" />
        </Field>
        <Field id={`${id}-to`} label={t.to}>
          <DateInput id={`${id}-to`} value={range.to} onValueChange={onTo} placeholder="" />
        </Field>
      </div>
      {refusal ? (
        <p id={`${id}-refusal`} role="alert" className="text-xs text-destructive-text">
          {refusal}
        </p>
      ) : null}
    </fieldset>
  )
}

type SortProps = {
  sorts: NonNullable<ListFilterProps['sorts']>
  sort: string
  onSort: (sort: string) => void
}

function Sort({ sorts, sort, onSort }: SortProps) {
  const t = useMessages(shell).listFilterForm
  const id = useId()
  return (
    <Field id={id} label={t.order}>
      <Select value={sort} onValueChange={onSort}>
        <SelectTrigger id={id}>
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {sorts.map(({ value, label }) => (
            <SelectItem key={value} value={value}>
              {label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </Field>
  )
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      {children}
    </div>
  )
}

/** Why the dates as they stand cannot be asked for; null when they can. */
function refusalOf(from: string, to: string, t: typeof shell.listFilterForm): string | null {
  for (const date of [from, to]) if (date && !toLocalDate(date)) return t.noDateWrite(date)
  return from && to && from > to ? t.firstDayAfter : null
}
