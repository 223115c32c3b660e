'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { CreditableLine } from '@/lib/credit-notes/model'
import type { DocumentLocale } from '@/lib/documents/model'
import { creditNotes } from '@/lib/messages/en/credit-notes'
import { useMessages } from '@/lib/messages/use-messages'
import { formatQuantity } from '@/lib/money/format'
import { QuantityStepper } from './quantity-stepper'

/** How much of each line, by its id, as typed. */
export type Quantities = Readonly<Record<string, string>>

interface CreditLinesProps {
  lines: readonly CreditableLine[]
  quantities: Quantities
  locale: DocumentLocale
  onChange: (quantities: Quantities) => void
}

/** The lines of an invoice that can be credited, with how much of each. */
export function CreditLines({ lines, quantities, locale, onChange }: CreditLinesProps) {
  const t = useMessages(creditNotes).creditLines
  const id = useId()
  const all = Object.fromEntries(lines.map(line => [line.id, line.leftQuantity]))
  return (
    <fieldset aria-labelledby={id} className="grid gap-2">
      <div className="flex items-center justify-between gap-4">
        <span id={id} className="text-sm font-medium max-sm:text-base">
          {t.quantityToCredit}
        </span>
        <Button variant="link" size="sm" onClick={() => onChange(all)}>
          {t.chooseEverything}
        </Button>
      </div>
      <ul className="border-y py-1 sm:max-h-72 sm:overflow-y-auto [&>li+li]:border-t">
        {lines.map(line => {
          const [title = t.line] = line.description.split('\n')
          return (
            <li
              key={line.id}
              className="grid grid-cols-[minmax(0,1fr)_168px] items-center gap-4 py-2 text-sm max-sm:grid-cols-1 max-sm:gap-1 max-sm:text-base"
            >
              <span className="min-w-0">
                <span dir="auto" className="line-clamp-2 wrap-anywhere">
                  {title}
                </span>
                <span className="block text-xs text-muted-foreground max-sm:text-sm">
                  {t.left(formatQuantity(line.leftQuantity, locale), line.unit)}
                </span>
              </span>
              <QuantityStepper
                id={`${id}-${line.id}`}
                label={title}
                value={quantities[line.id] ?? ''}
                most={line.leftQuantity}
                onChange={value => onChange({ ...quantities, [line.id]: value })}
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
