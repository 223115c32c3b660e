'use client'

import { XIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { DiscountField } from './discount-field'
import { wholeDraft } from './editor-state'
import { FieldProblem } from './field-problem'
import { addLineId, focusSoon } from './line-actions'
import { controlId } from './problems'

/** A discount on the sum of all lines; nothing is drawn without one. */
export function DocumentDiscount(props: Omit<ComponentProps<typeof DiscountField>, 'line'>) {
  const t = useMessages(editor).documentDiscount
  const { discount, problem, dispatch } = props
  if (!discount) return null
  const remove = () => {
    dispatch({ type: 'discount chosen', line: wholeDraft, kind: null })
    focusSoon(addLineId)
  }
  return (
    <div className="grid gap-1.5 border-b py-3 sm:pl-7">
      <div className="flex items-center gap-2">
        <Label
          htmlFor={controlId(wholeDraft, 'discount')}
          className="flex-1 font-normal sm:pl-2 max-sm:text-base"
        >
          {t.discount}
        </Label>
        <div className="w-44">
          <DiscountField {...props} line={wholeDraft} />
        </div>
        <Button variant="ghost" size="icon-sm" aria-label={t.removeTheDiscount} onClick={remove}>
          <XIcon strokeWidth={1.6} aria-hidden />
        </Button>
      </div>
      <FieldProblem line={wholeDraft} field="discount" sentence={problem} />
    </div>
  )
}
