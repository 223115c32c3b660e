import type { ReactNode } from 'react'
import { MailWarnings } from '@/components/mails/mail-warnings'
import { Meter, type MeterPart } from '@/components/shell/meter'
import { Status } from '@/components/shell/status'
import { Alert } from '@/components/ui/alert'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'
import { statusWordOf } from '@/lib/register/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { DocumentActions } from './document-actions'
import { Amount } from './document-amount'
import { DocumentTools } from './document-tools'
import { OpenQuestion } from './open-question'

interface DocumentHeadProps {
  view: DocumentView
  place: 'page' | 'sheet'
  version?: number
}

/** Where a document stands and why, how much it is about, and what to do next. */
export function DocumentHead({ view, place, version }: DocumentHeadProps) {
  const status = <Status status={view.status} word={statusWordOf(view.kind, view.status)} />
  return (
    <div className="flex flex-col gap-6">
      {place === 'sheet' ? (
        <div className="flex items-start justify-between gap-3">
          <p className="min-w-0 text-lg font-medium wrap-anywhere">
            {view.client?.name ?? 'No client yet'}
          </p>
          {status}
        </div>
      ) : (
        <div className="-mb-2 flex min-h-9 items-center justify-between gap-3">
          {status}
          <DocumentTools view={view} version={version} />
        </div>
      )}
      <div className="flex flex-col gap-3">
        <AmountOf view={view} />
        {view.kind === 'invoice' && view.issuedAt ? <Settlement view={view} /> : null}
        <p className="max-sm:text-lg">
          <span className="font-medium">{view.sentence.what}</span>{' '}
          <span className="text-muted-foreground">{view.sentence.next}</span>
        </p>
        {view.kind === 'receipt' && view.payment.reversal ? <ReversalWarning /> : null}
      </div>
      <OpenQuestion view={view} />
      <MailWarnings view={view} />
      <div className="flex w-full max-w-sm flex-col gap-2 max-lg:max-w-none">
        <DocumentActions view={view} place={place} version={version} />
      </div>
    </div>
  )
}

/** An issued document never changes, so its paper cannot tell. */
function ReversalWarning() {
  return (
    <Alert variant="warning">
      The payment was reversed, so this receipt is void. The document itself keeps saying it was
      paid: do not send it any more.
    </Alert>
  )
}

function AmountOf({ view }: { view: DocumentView }) {
  const { label, amount } = amountOf(view)
  return (
    <div>
      <p className="text-xs text-muted-foreground max-sm:text-sm">{label}</p>
      <Amount
        amount={amount}
        currency={view.currency}
        locale={view.locale}
        size="due"
        struck={view.status === 'void'}
      />
    </div>
  )
}

function amountOf(view: DocumentView): { label: string; amount: string } {
  const amount = view.total
  switch (view.kind) {
    case 'invoice':
      if (view.status === 'draft') return { label: 'Amount due when issued', amount }
      if (view.status === 'void') return { label: 'Total', amount }
      if (view.status === 'paid') return { label: 'Received', amount: view.paid }
      return { label: `Amount due by ${formatDate(view.dueOn, 'en-GB')}`, amount: view.due }
    case 'quote':
      return { label: quoteLabels[view.status] ?? 'Total', amount }
    case 'credit_note':
      return { label: 'Credited', amount }
    case 'receipt':
      return { label: 'Received', amount }
  }
}

const quoteLabels: Partial<Record<DocumentView['status'], string>> = {
  accepted: 'Total as accepted',
  invoiced: 'Total as accepted',
}

/** How much of an invoice was paid and credited, as a bar that its words repeat. */
function Settlement({ view }: { view: InvoiceView }) {
  const { currency, locale } = view
  const isPaid = isSome(view.paid)
  const isCredited = isSome(view.credited)
  if (view.status === 'void' || (!isPaid && !isCredited)) return null
  const amount = (value: string): ReactNode => (
    <Amount amount={value} currency={currency} locale={locale} />
  )
  return (
    <div>
      <Meter parts={partsOf(view).filter(({ share }) => share > 0)} />
      <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-xs text-muted-foreground max-sm:text-sm">
        <span>
          {isPaid ? <>{amount(view.paid)} received</> : null}
          {isPaid && isCredited ? ', ' : null}
          {isCredited ? <>{amount(view.credited)} credited</> : null}
        </span>
        <span>of {amount(view.total)}</span>
      </p>
    </div>
  )
}

function partsOf(view: InvoiceView): MeterPart[] {
  const tone = view.status === 'paid' ? 'paid' : view.status === 'overdue' ? 'overdue' : 'partly'
  return [
    { key: 'paid', tone, share: shareOf(view.paid, view) },
    { key: 'credited', tone: 'sent', share: shareOf(view.credited, view) },
  ]
}

/** A length to draw, in ten-thousandths. */
function shareOf(part: string, { total, currency }: InvoiceView): number {
  const digits = digitsOfCurrency(currency) ?? 2
  const whole = minorOf(total, digits)
  return whole <= 0n ? 0 : Number((minorOf(part, digits) * 10_000n) / whole) / 10_000
}

function isSome(amount: string): boolean {
  return /[1-9]/.test(amount)
}
