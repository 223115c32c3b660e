'use client'

import { type Dispatch, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { EditorAction } from './editor-state'
import { LineDetails } from './line-details'
import { type LineProps, lineDiscountWords, lineTaxWords } from './line-props'

/** Unit, discount and tax in a few words; a press opens them to be changed. */
export function LineDetailsButton(props: LineProps & { dispatch: Dispatch<EditorAction> }) {
  const { line, number } = props
  const [isOpen, setOpen] = useState(false)
  const discount = lineDiscountWords(props)
  const tax = lineTaxWords(props)
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={`Line ${number} details: ${[line.unit, discount, tax].filter(Boolean).join(', ')}`}
          className="-ml-0.5 flex h-6 min-w-0 items-center gap-3 rounded-sm px-2 text-xs text-muted-foreground hover:bg-accent hover:text-foreground data-[state=open]:bg-accent"
        >
          {discount ? <span className="num truncate text-primary-text">{discount}</span> : null}
          <span className={cn('truncate', line.tax && 'text-foreground')}>{tax}</span>
          <span className="truncate">{line.unit ? `Unit: ${line.unit}` : 'Details'}</span>
        </button>
      </PopoverTrigger>
      <PopoverContent className="w-80" aria-label={`Details of line ${number}`}>
        {isOpen ? <LineDetails {...props} /> : null}
      </PopoverContent>
    </Popover>
  )
}
