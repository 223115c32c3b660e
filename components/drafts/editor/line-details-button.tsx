'use client'

import { type Dispatch, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { editor } from '@/lib/messages/en/editor'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import type { EditorAction } from './editor-state'
import { LineDetails } from './line-details'
import { OptionMark } from './line-option'
import { type LineProps, lineDiscountWords, lineOptionWords, lineTaxWords } from './line-props'

/** Unit, discount, tax and option in a few words; a press opens them to be changed. */
export function LineDetailsButton(props: LineProps & { dispatch: Dispatch<EditorAction> }) {
  const { lineDetailsButton: t, lineProps } = useMessages(editor)
  const { line, number } = props
  const [isOpen, setOpen] = useState(false)
  const discount = lineDiscountWords(props, lineProps)
  const tax = lineTaxWords(props, useMessages(taxCategoryNames))
  const words = [lineOptionWords(line, lineProps), line.unit, discount, tax]
    .filter(Boolean)
    .join(', ')
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={t.lineDetails(number, words)}
          className="-ml-0.5 flex h-6 min-w-0 items-center gap-3 rounded-sm px-2 text-xs text-muted-foreground hover:bg-hover hover:text-foreground data-[state=open]:bg-hover"
        >
          {line.optional ? <OptionMark chosen={line.chosen} /> : null}
          {discount ? <span className="num shrink-0 text-primary-text">{discount}</span> : null}
          <span className={cn('truncate', hasOwnTax(props) && 'text-foreground')}>{tax}</span>
          <span className="truncate">{line.unit ? t.unit(line.unit) : t.details}</span>
        </button>
      </PopoverTrigger>
      <PopoverContent className="w-80" aria-label={t.detailsOfLine(number)}>
        {isOpen ? <LineDetails {...props} /> : null}
      </PopoverContent>
    </Popover>
  )
}

/** Issued lines have their tax written down; it stands out where it is another than the document's. */
function hasOwnTax({ line: { tax }, setting: { defaultTax } }: LineProps): boolean {
  return tax !== null && (tax.category !== defaultTax.category || tax.rate !== defaultTax.rate)
}
