'use client'

import { ChevronLeftIcon, ChevronRightIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { DayPicker } from 'react-day-picker'
import { cn } from '@/components/ui/cn'

const navigation =
  'grid size-8 place-items-center rounded-md text-muted-foreground hover:bg-hover hover:text-foreground max-sm:size-12'

const classNames = {
  root: 'p-3',
  months: 'relative',
  month: 'grid gap-2',
  month_caption: 'flex h-8 items-center justify-center max-sm:h-12',
  caption_label: 'text-sm font-medium max-sm:text-lg',
  nav: 'absolute inset-x-0 top-0 z-10 flex justify-between',
  button_previous: navigation,
  button_next: navigation,
  month_grid: 'border-collapse',
  weekday: 'h-8 w-9 text-xs font-normal text-muted-foreground max-sm:w-[46px]',
  day: 'group/day p-0 text-center',
  day_button: cn(
    'num size-9 rounded-lg text-sm hover:bg-hover max-sm:size-[46px] max-sm:text-lg',
    'group-data-[today]/day:font-medium group-data-[today]/day:text-primary-text',
    'group-data-[outside]/day:text-muted-foreground group-data-[disabled]/day:text-faint group-data-[disabled]/day:line-through',
    'group-data-[selected]/day:bg-primary group-data-[selected]/day:font-medium group-data-[selected]/day:text-primary-foreground',
  ),
  hidden: 'invisible',
} as const

export function Calendar({
  showOutsideDays = true,
  weekStartsOn = 1,
  ...props
}: ComponentProps<typeof DayPicker>) {
  return (
    <DayPicker
      showOutsideDays={showOutsideDays}
      weekStartsOn={weekStartsOn}
      fixedWeeks
      classNames={classNames}
      components={{ Chevron }}
      {...props}
    />
  )
}

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const Icon = orientation === 'left' ? ChevronLeftIcon : ChevronRightIcon
  return <Icon className="size-4" aria-hidden />
}
