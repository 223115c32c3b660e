import type { ReactNode } from 'react'
import { MailWarnings } from '@/components/mails/mail-warnings'
import { Meter, type MeterPart } from '@/components/shell/meter'
import { Status } from '@/components/shell/status'
import { Alert } from '@/components/ui/alert'
import { Sentence } from '@/components/ui/sentence'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { distances } from '@/lib/messages/en/distances'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { register } from '@/lib/messages/en/register'
import { sentences } from '@/lib/messages/en/sentences'
import { useMessages } from '@/lib/messages/use-messages'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentView } from '@/lib/register/view/document/model'
import { DocumentActions } from './document-actions'
import { Amount } from './document-amount'
import { sentenceOf } from './document-sentence'
import { DocumentTools } from './document-tools'
import { OpenQuestion } from './open-question'
import { useStatusWord } from './use-status-word'

interface DocumentHeadProps {
  view: DocumentView
  place: 'page' | 'sheet'
  version?: number
}

/** Where a document stands and why, how much it is about, and what to do next. */
export function DocumentHead({ view, place, version }: DocumentHeadProps) {
  const t = useMessages(register).documentHead
  const sentence = sentenceOf(view, {
    sentences: useMessages(sentences),
    distances: useMessages(distances),
    methods: useMessages(paymentMethods),
  })
  const status = <Status status={view.status} word={useStatusWord(view.kind, view.status)} />
  return (
    <div className="flex flex-col gap-6">
      {place === 'sheet' ? (
        <div className="flex items-start justify-between gap-3">
          <p className="min-w-0 text-lg font-medium wrap-anywhere">
            {view.client?.name ?? t.noClientYet}
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
          <span className="font-medium">{sentence.what}</span>{' '}
          <span className="text-muted-foreground">{sentence.next}</span>
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
  const t = useMessages(register).documentHead
  return <Alert variant="warning">{t.paymentReversedReceipt}</Alert>
}

function AmountOf({ view }: { view: DocumentView }) {
  const t = useMessages(register).documentHead
  const { label, amount } = amountOf(view, t)
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

const accepted: ReadonlySet<string> = new Set(['accepted', 'invoiced'])

function amountOf(
  view: DocumentView,
  t: typeof register.documentHead,
): { label: string; amount: string } {
  const amount = view.total
  switch (view.kind) {
    case 'invoice':
      if (view.status === 'draft') return { label: t.amountDueWhenIssued, amount }
      if (view.status === 'void') return { label: t.total, amount }
      if (view.status === 'paid') return { label: t.received, amount: view.paid }
      return { label: t.amountDueBy(formatDate(view.dueOn, 'en-GB')), amount: view.due }
    case 'quote':
      return { label: accepted.has(view.status) ? t.totalAsAccepted : t.total, amount }
    case 'credit_note':
      return { label: t.credited, amount }
    case 'receipt':
      return { label: t.received, amount }
  }
}

/** How much of an invoice was paid and credited, as a bar that its words repeat. */
function Settlement({ view }: { view: InvoiceView }) {
  const t = useMessages(register).documentHead
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
          {isPaid ? <Sentence text={t.receivedOf} parts={{ amount: amount(view.paid) }} /> : null}
          {isPaid && isCredited ? ', ' : null}
          {isCredited ? (
            <Sentence text={t.creditedOf} parts={{ amount: amount(view.credited) }} />
          ) : null}
        </span>
        <span>
          <Sentence text={t.of} parts={{ amount: amount(view.total) }} />
        </span>
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
