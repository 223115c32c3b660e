'use client'

import { Label } from '@/components/ui/label'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'

interface MappedFieldProps {
  field: string
  needed: boolean
  /** Of the chosen column; empty for none. */
  place: string
  heads: readonly string[]
  samples: readonly string[][]
  onChoose: (place: string) => void
}

/** A choice of a menu cannot be empty. */
const nothing = 'none'

/** One of our fields, the column it is taken from, and what stands in it. */
export function MappedField({ field, needed, place, heads, samples, onChoose }: MappedFieldProps) {
  const t = useMessages(imports)
  const names: Readonly<Record<string, string>> = t.fields
  const id = `field-${field}`
  const cells = place === '' ? [] : samples.map(row => row[Number(place)] ?? '')
  const shown = cells.filter(cell => cell !== '').join(' · ')
  return (
    <div className="grid items-center gap-x-4 gap-y-1 border-b py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1fr)] max-sm:py-3">
      <Label htmlFor={id} className="max-sm:text-base">
        {names[field] ?? field}
        {needed ? (
          <>
            {' '}
            <span className="font-normal text-muted-foreground">{t.mapping.needed}</span>
          </>
        ) : null}
      </Label>
      <Select
        value={place === '' ? nothing : place}
        onValueChange={value => onChoose(value === nothing ? '' : value)}
      >
        <SelectTrigger id={id}>
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value={nothing}>{t.mapping.absent}</SelectItem>
          {heads.map((head, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <SelectItem key={index} value={String(index)}>
              {head}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <span className="truncate text-sm text-muted-foreground" title={shown}>
        {shown}
      </span>
    </div>
  )
}
