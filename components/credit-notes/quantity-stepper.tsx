'use client'

import { MinusIcon, PlusIcon } from 'lucide-react'
import { TypedAmount } from '@/components/register/amount-field'
import { Button } from '@/components/ui/button'
import { creditNotes } from '@/lib/messages/en/credit-notes'
import { useMessages } from '@/lib/messages/use-messages'
import { scaledDecimal } from '@/lib/money/decimal'
import { decimalOf } from '@/lib/money/minor'

interface QuantityStepperProps {
  id: string
  /** Names the line for those who hear it. */
  label: string
  /** As typed; empty for nothing. */
  value: string
  /** At most this much; below 0 on lines that were entered so. */
  most: string
  onChange: (value: string) => void
}

/** A quantity between nothing and what is left, in steps of one or typed. */
export function QuantityStepper({ id, label, value, most, onChange }: QuantityStepperProps) {
  const t = useMessages(creditNotes).quantityStepper
  const step = (by: 1n | -1n) => onChange(stepped(value, most, by))
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-1">
      <Button
        size="icon"
        variant="ghost"
        aria-label={t.lessOf(label)}
        disabled={stepped(value, most, -1n) === value}
        onClick={() => step(-1n)}
      >
        <MinusIcon aria-hidden />
      </Button>
      <TypedAmount
        id={id}
        aria-label={t.quantityOf(label)}
        inputClassName="num text-center"
        placeholder="0"
        value={value}
        onValueChange={onChange}
      />
      <Button
        size="icon"
        variant="ghost"
        aria-label={t.moreOf(label)}
        disabled={stepped(value, most, 1n) === value}
        onClick={() => step(1n)}
      >
        <PlusIcon aria-hidden />
      </Button>
    </div>
  )
}

/** Quantities have 6 decimals. */
const one = 1_000_000n

/** The value one step further from nothing or back, never beyond what is left. */
export function stepped(value: string, most: string, by: 1n | -1n): string {
  const limit = scaledOf(most)
  const sign = limit < 0n ? -1n : 1n
  const size = sign * scaledOf(value) + by * one
  const largest = sign * limit
  const kept = size < 0n ? 0n : size > largest ? largest : size
  return kept === 0n ? '' : written(sign * kept)
}

function scaledOf(text: string): bigint {
  const read = scaledDecimal(text, 6)
  return read.kind === 'scaled' ? read.scaled : 0n
}

function written(scaled: bigint): string {
  return decimalOf(scaled, 6).replace(/\.?0+$/, '')
}
