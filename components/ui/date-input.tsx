'use client'

import { CalendarIcon } from 'lucide-react'
import { type ChangeEvent, type ComponentProps, type KeyboardEvent, useState } from 'react'
import { Calendar } from '@/components/ui/calendar'
import { InputWithAffixes } from '@/components/ui/input'
import { daysLater, shownDate, toIsoDate, toLocalDate, typedDate } from '@/components/ui/iso-date'
import { Popover, PopoverAnchor, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { ui } from '@/lib/messages/en/ui'
import { useMessages } from '@/lib/messages/use-messages'

export type DateInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** "2026-11-20", or text that was typed and is not a date yet. */
  value: string
  onValueChange: (value: string) => void
  /** The first day that may be chosen from the calendar, "2026-11-20". */
  earliestOn?: string
}

/** A date to type ("20 Nov 2026", "2026-11-20") or to choose; arrow keys move it by a day. */
export function DateInput({
  value,
  onValueChange,
  earliestOn,
  onBlur,
  disabled,
  placeholder,
  ...props
}: DateInputProps) {
  const t = useMessages(ui).dateInput
  const [open, setOpen] = useState(false)
  const { settle, give, ...typing } = useTyping(value, onValueChange)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverAnchor asChild>
        <div>
          <InputWithAffixes
            {...props}
            {...typing}
            autoComplete="off"
            placeholder={placeholder ?? t.placeholder}
            disabled={disabled}
            inputClassName="num"
            onBlur={event => {
              settle()
              onBlur?.(event)
            }}
            trailing={<CalendarButton disabled={disabled} />}
          />
        </div>
      </PopoverAnchor>
      <PopoverContent align="end" className="w-auto p-0" aria-label={t.calendar}>
        <DayChoice
          value={value}
          earliestOn={earliestOn}
          onChoose={iso => {
            give(iso)
            setOpen(false)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}

/** What stands in the field while it is typed in; it becomes a date when the field is left. */
function useTyping(value: string, onValueChange: (value: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const give = (next: string) => {
    setTyped(null)
    onValueChange(next)
  }
  const settle = () => {
    if (typed !== null) give(typedDate(typed) ?? typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') settle()
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const from = typed === null ? value : (typedDate(typed) ?? '')
    if (!days || !toLocalDate(from)) return
    event.preventDefault()
    give(daysLater(from, days))
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)
  return { value: typed ?? shownDate(value), onChange, onKeyDown, settle, give }
}

function CalendarButton({ disabled }: { disabled?: boolean }) {
  const t = useMessages(ui).dateInput
  return (
    <PopoverTrigger asChild>
      <button
        type="button"
        disabled={disabled}
        aria-label={t.chooseADate}
        className="reach grid size-7 place-items-center rounded-md hover:bg-hover hover:text-foreground"
      >
        <CalendarIcon strokeWidth={1.6} aria-hidden />
      </button>
    </PopoverTrigger>
  )
}

type DayChoiceProps = { value: string; earliestOn?: string; onChoose: (iso: string) => void }

function DayChoice({ value, earliestOn, onChoose }: DayChoiceProps) {
  const earliest = earliestOn ? toLocalDate(earliestOn) : undefined
  return (
    <Calendar
      mode="single"
      autoFocus
      selected={toLocalDate(value)}
      defaultMonth={toLocalDate(value)}
      disabled={earliest ? { before: earliest } : undefined}
      onSelect={day => onChoose(day ? toIsoDate(day) : value)}
    />
  )
}
