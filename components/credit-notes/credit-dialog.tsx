'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { documentPath } from '@/components/register/document-paths'
import { FiguresList } from '@/components/register/figures-list'
import { FormDialog } from '@/components/register/form-dialog'
import { isTyped, TypedWord } from '@/components/shell/typed-confirm'
import { Alert } from '@/components/ui/alert'
import { creditInvoiceAction } from '@/lib/credit-notes/actions'
import { type CreditInvoiceInput, creditInvoiceInput } from '@/lib/credit-notes/input'
import { creditableLinesOf } from '@/lib/credit-notes/model'
import type { CreditSource, InvoiceView } from '@/lib/invoices/view/model'
import { creditNotes } from '@/lib/messages/en/credit-notes'
import { useMessages } from '@/lib/messages/use-messages'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { Calculation } from '@/lib/money/model'
import { newId } from '@/lib/platform/ids'
import { creditFiguresOf } from './credit-figures'
import { CreditLines, type Quantities } from './credit-lines'

interface CreditDialogProps {
  view: InvoiceView
  onClose: () => void
}

/** Credits chosen lines of an invoice; what it comes to is computed as one chooses. */
export function CreditDialog({ view, onClose }: CreditDialogProps) {
  return view.credit ? <Question view={view} source={view.credit} onClose={onClose} /> : null
}

function Question({ view, source, onClose }: CreditDialogProps & { source: CreditSource }) {
  const words = useMessages(creditNotes)
  const t = words.creditDialog
  const lines = creditableLinesOf(source.invoice, source.credited).filter(
    line => line.leftQuantity !== '0',
  )
  const [quantities, setQuantities] = useState<Quantities>({})
  const [typed, setTyped] = useState('')
  const number = view.number ?? ''
  const chosen = chosenOf(quantities)
  const figures = creditFiguresOf(source, number, chosen, words.creditFigures)
  const voids = 'voids' in figures && figures.voids
  const action = useCredit(view, onClose)
  const choose = (next: Quantities) => {
    setQuantities(next)
    action.form.setValue('lines', chosenOf(next))
  }
  return (
    <FormDialog
      action={action}
      size="lg"
      title={t.title(number)}
      text={t.text}
      submitLabel={t.submit}
      danger={voids}
      isBlocked={voids ? !isTyped(typed, number) : chosen.length > 0 && 'refusal' in figures}
      onClose={onClose}
    >
      <CreditLines lines={lines} quantities={quantities} locale={view.locale} onChange={choose} />
      <TextField name="reason" label={t.reason} help={t.reasonHelp} maxLength={200} />
      <div role="status">
        {'credit' in figures ? (
          <FiguresList rows={rowsOf(figures.credit.calculation.result, view, t)} />
        ) : (
          <p
            className={
              chosen.length === 0
                ? 'text-sm text-muted-foreground'
                : 'text-sm text-destructive-text'
            }
          >
            {figures.refusal}
          </p>
        )}
        {voids ? (
          <Alert variant="warning" role="presentation" className="mt-4">
            {t.voidsNothingLeft(number)}
          </Alert>
        ) : null}
      </div>
      {voids ? <TypedWord word={number} value={typed} onValueChange={setTyped} /> : null}
    </FormDialog>
  )
}

function useCredit(view: InvoiceView, onClose: () => void) {
  const t = useMessages(creditNotes).creditDialog
  const router = useRouter()
  const { companyId } = view
  const [defaultValues] = useState<CreditInvoiceInput>(() => ({
    invoiceId: view.id,
    id: newId(),
    reason: '',
    lines: [],
  }))
  return useActionForm({
    schema: creditInvoiceInput,
    defaultValues,
    action: input => creditInvoiceAction({ companyId, ...input }),
    onSuccess: ({ id, number, voided }) => {
      toast.success(voided ? t.issuedIsVoid(number, view.number) : t.issued(number), {
        action: {
          label: t.viewCreditNote,
          onClick: () => router.push(documentPath('credit_note', id)),
        },
      })
      onClose()
    },
  })
}

function chosenOf(quantities: Quantities) {
  return Object.entries(quantities)
    .filter(([, quantity]) => quantity !== '' && quantity !== '0')
    .map(([lineId, quantity]) => ({ lineId, quantity }))
}

function rowsOf(result: Calculation, view: InvoiceView, t: typeof creditNotes.creditDialog) {
  const digits = digitsOfCurrency(view.currency) ?? 2
  const shown = (amount: string) => formatMoney(amount, view.currency, view.locale)
  const left = decimalOf(minorOf(view.due, digits) - minorOf(result.payable, digits), digits)
  return [
    { label: t.net, value: shown(result.tax_exclusive) },
    { label: t.tax, value: shown(result.tax_total) },
    { label: t.credited, value: shown(result.payable), isStrong: true },
    { label: t.leavesToPayOn(view.number), value: shown(left) },
  ]
}
