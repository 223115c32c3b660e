import Link from 'next/link'
import type { ReactNode } from 'react'
import { clientPath } from '@/components/clients/paths'
import { type Fact, Facts } from '@/components/shell/facts'
import type { DocumentKind } from '@/lib/documents/model'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import type { ReceiptView } from '@/lib/payments/view/model'
import { formatDate } from '@/lib/platform/calendar'
import type { QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { Amount } from './document-amount'
import { documentPath } from './document-paths'

type FactTexts = typeof register.documentFacts & { methods: typeof paymentMethods }

/** Who, how much and when, and the documents this one belongs to. */
export function DocumentFacts({ view }: { view: DocumentView }) {
  const t = {
    ...useMessages(register).documentFacts,
    methods: useMessages(paymentMethods),
  }
  const client: Fact = {
    label: t.client,
    value: view.client ? (
      <Link href={clientPath(view.client.id)} className={factLink}>
        {view.client.name}
      </Link>
    ) : (
      t.noneYet
    ),
  }
  return <Facts wide facts={[client, ...factsOf(view, t)]} />
}

const factLink = 'font-medium text-primary-text wrap-anywhere underline-offset-4 hover:underline'

function factsOf(view: DocumentView, t: FactTexts): Fact[] {
  switch (view.kind) {
    case 'invoice':
      return invoiceFacts(view, t)
    case 'quote':
      return quoteFacts(view, t)
    case 'credit_note':
      return [
        { label: t.invoice, value: <DocumentLink kind="invoice" {...view.invoice} /> },
        dayFact(t.issueDate, view.issuedOn),
        { label: t.reason, value: view.reason },
      ]
    case 'receipt':
      return receiptFacts(view, t)
  }
}

function invoiceFacts(view: InvoiceView, t: FactTexts): Fact[] {
  return [
    amountFact(t.total, view.total, view),
    dayFact(t.issueDate, view.issuedOn),
    dayFact(t.dueDate, view.dueOn),
    ...(view.fromQuote
      ? [{ label: t.fromQuote, value: <DocumentLink kind="quote" {...view.fromQuote} /> }]
      : []),
    ...depositsOf(view).map(({ id, number, amount }) => ({
      label: t.lessDeposit,
      value: (
        <>
          <DocumentLink kind="invoice" id={id} number={number} />,{' '}
          <Amount amount={amount} currency={view.currency} locale={view.locale} />
        </>
      ),
    })),
  ]
}

/** What each deposit invoice takes off, over all of its rates; net where the amounts are. */
function depositsOf({ deductions, currency }: InvoiceView) {
  const digits = digitsOfCurrency(currency) ?? 2
  const ids = [...new Set(deductions.map(deduction => deduction.invoiceId))]
  return ids.map(id => {
    const parts = deductions.filter(deduction => deduction.invoiceId === id)
    const sum = parts.reduce((total, part) => total + minorOf(part.amount, digits), 0n)
    return { id, number: parts[0]?.number ?? '', amount: decimalOf(sum, digits) }
  })
}

function quoteFacts(view: QuoteView, t: FactTexts): Fact[] {
  return [
    dayFact(t.issueDate, view.issuedOn),
    dayFact(t.validUntil, view.validUntil),
    ...(view.version > 1 ? [versionFact(view, t)] : []),
    ...view.invoices.map(({ purpose, invoiceId, number }) => ({
      label: purpose === 'deposit' ? t.depositInvoice : t.invoice,
      value: <DocumentLink kind="invoice" id={invoiceId} number={number ?? t.draft} />,
    })),
  ]
}

function versionFact(view: QuoteView, t: FactTexts): Fact {
  return {
    label: t.version,
    value: (
      <>
        {view.version}
        {', '}
        <Link href={documentPath('quote', view.id, '#changes')} className={factLink}>
          {t.whatChanged}
        </Link>
      </>
    ),
  }
}

function receiptFacts(view: ReceiptView, t: FactTexts): Fact[] {
  const { payment } = view
  return [
    dayFact(t.receivedOn, payment.receivedOn),
    { label: t.method, value: t.methods[payment.method] },
    ...(payment.reference ? [{ label: t.reference, value: payment.reference }] : []),
    ...(view.invoices.length > 0 ? [settledFact(view, t)] : []),
    ...(payment.note ? [{ label: t.note, value: payment.note }] : []),
  ]
}

/** What a payment settled, invoice by invoice. */
function settledFact(view: ReceiptView, t: FactTexts): Fact {
  return {
    label: view.invoices.length === 1 ? t.forInvoice : t.forInvoices,
    value: view.invoices.map(({ id, number, amount }) => (
      <span key={id} className="block">
        <DocumentLink kind="invoice" id={id} number={number} />,{' '}
        <Amount amount={amount} currency={view.currency} locale={view.locale} />
      </span>
    )),
  }
}

interface DocumentLinkProps {
  kind: DocumentKind
  id: string
  number: string
}

/** A number stays in one line: it has hyphens. */
function DocumentLink({ kind, id, number }: DocumentLinkProps): ReactNode {
  return (
    <Link href={documentPath(kind, id)} className={`${factLink} inline-block`}>
      {number}
    </Link>
  )
}

function dayFact(label: string, isoDate: string): Fact {
  return { label, value: <span className="num">{formatDate(isoDate, 'en-GB')}</span> }
}

function amountFact(label: string, amount: string, view: DocumentView): Fact {
  return {
    label,
    value: <Amount amount={amount} currency={view.currency} locale={view.locale} />,
  }
}
