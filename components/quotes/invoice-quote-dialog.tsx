'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { useActionForm } from '@/components/form/use-action-form'
import { AmountField } from '@/components/register/amount-field'
import { editPath } from '@/components/register/document-paths'
import { FiguresList } from '@/components/register/figures-list'
import { FormDialog } from '@/components/register/form-dialog'
import { Label } from '@/components/ui/label'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import type { DocumentContent } from '@/lib/documents/model'
import { quotes } from '@/lib/messages/en/quotes'
import { taxCategoryNames } from '@/lib/messages/en/tax-categories'
import { useMessages } from '@/lib/messages/use-messages'
import { formatMoney } from '@/lib/money/format'
import { newId } from '@/lib/platform/ids'
import { invoiceQuoteAction } from '@/lib/quotes/actions'
import { type InvoiceQuoteInput, invoiceQuoteInput } from '@/lib/quotes/input'
import { isDepositOpen, type QuoteView } from '@/lib/quotes/view/model'
import { depositFiguresOf } from './deposit-figures'

interface InvoiceQuoteDialogProps {
  view: QuoteView
  onClose: () => void
}

/** Makes the invoice draft of an accepted quote: all of it, a deposit, or what a deposit left. */
export function InvoiceQuoteDialog({ view, onClose }: InvoiceQuoteDialogProps) {
  return view.content ? <Question view={view} content={view.content} onClose={onClose} /> : null
}

type Part = 'everything' | 'percent' | 'amount'

function Question({
  view,
  content,
  onClose,
}: InvoiceQuoteDialogProps & { content: DocumentContent }) {
  const t = useMessages(quotes).invoiceQuoteDialog
  const hasChoice = isDepositOpen(view)
  const { action, part, choose, figures, setValue } = useInvoicing(view, content, onClose)
  return (
    <FormDialog
      action={action}
      title={hasChoice ? t.invoice(view.number) : t.createFinalInvoice(view.number)}
      text={hasChoice ? t.draftMadeYou : t.draftOverWhole}
      submitLabel={hasChoice ? t.createInvoice : t.createFinalInvoiceText}
      isBlocked={figures !== null && 'refusal' in figures}
      onClose={onClose}
    >
      {hasChoice ? <PartChoice part={part} view={view} onChoose={choose} /> : null}
      {part === 'everything' ? null : (
        <AmountField
          key={part}
          name="deposit.value"
          label={part === 'percent' ? t.percentage : t.amountWithTax}
          trailing={
            <span className="pr-1 text-xs">{part === 'percent' ? '%' : view.currency}</span>
          }
          autoFocus
          onValueChange={setValue}
        />
      )}
      <div role="status">
        {figures === null ? null : 'rows' in figures ? (
          <FiguresList rows={figures.rows} />
        ) : (
          <p className="text-sm text-destructive-text">{figures.refusal}</p>
        )}
      </div>
    </FormDialog>
  )
}

function useInvoicing(view: QuoteView, content: DocumentContent, onClose: () => void) {
  const router = useRouter()
  const [part, setPart] = useState<Part>('everything')
  const [value, setValue] = useState('')
  const [defaultValues] = useState<InvoiceQuoteInput>(() => ({
    id: view.id,
    invoiceId: newId(),
    deposit: null,
  }))
  const action = useActionForm({
    schema: invoiceQuoteInput,
    defaultValues,
    action: input => invoiceQuoteAction({ companyId: view.companyId, ...input }),
    onSuccess: ({ id }) => {
      onClose()
      router.push(editPath('invoice', id))
    },
  })
  const choose = (next: Part) => {
    const start = next === 'percent' ? '30' : ''
    setPart(next)
    setValue(start)
    action.form.setValue('deposit', next === 'everything' ? null : { kind: next, value: start })
  }
  const t = useMessages(quotes).depositFigures
  const taxes = useMessages(taxCategoryNames)
  const figures =
    part === 'everything'
      ? null
      : depositFiguresOf(content, { kind: part, value }, view.locale, { ...t, taxes })
  return { action, part, choose, figures, setValue }
}

interface PartChoiceProps {
  part: Part
  view: QuoteView
  onChoose: (part: Part) => void
}

function PartChoice({ part, view, onChoose }: PartChoiceProps) {
  const t = useMessages(quotes).invoiceQuoteDialog
  const id = useId()
  const choices: { value: Part; label: string }[] = [
    {
      value: 'everything',
      label: t.everything(formatMoney(view.total, view.currency, view.locale)),
    },
    { value: 'percent', label: t.aDepositInPercent },
    { value: 'amount', label: t.depositAmount },
  ]
  return (
    <RadioGroup
      aria-label={t.whatToInvoice}
      className="gap-1"
      value={part}
      onValueChange={value => {
        const choice = choices.find(each => each.value === value)
        if (choice) onChoose(choice.value)
      }}
    >
      {choices.map(({ value, label }) => (
        <div key={value} className="flex min-h-9 items-center gap-3 max-sm:min-h-12">
          <RadioGroupItem id={`${id}-${value}`} value={value} />
          <Label htmlFor={`${id}-${value}`} className="flex-1 py-2 font-normal max-sm:text-base">
            {label}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
