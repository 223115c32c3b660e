import Link from 'next/link'
import type { ReactNode } from 'react'
import { clientPath } from '@/components/clients/paths'
import { type Fact, Facts } from '@/components/shell/facts'
import type { DocumentKind } from '@/lib/documents/model'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { paymentMethodWords } from '@/lib/payments/model'
import type { ReceiptView } from '@/lib/payments/view/model'
import { formatDate } from '@/lib/platform/calendar'
import type { QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { Amount } from './document-amount'
import { documentPath } from './document-paths'

/** Who, how much and when, and the documents this one belongs to. */
export function DocumentFacts({ view }: { view: DocumentView }) {
  const client: Fact = {
    label: 'Client',
    value: view.client ? (
      <Link href={clientPath(view.client.id)} className={factLink}>
        {view.client.name}
      </Link>
    ) : (
      'None yet'
    ),
  }
  return <Facts wide facts={[client, ...factsOf(view)]} />
}

const factLink = 'font-medium text-primary-text wrap-anywhere underline-offset-4 hover:underline'

function factsOf(view: DocumentView): Fact[] {
  switch (view.kind) {
    case 'invoice':
      return invoiceFacts(view)
    case 'quote':
      return quoteFacts(view)
    case 'credit_note':
      return [
        { label: 'Invoice', value: <DocumentLink kind="invoice" {...view.invoice} /> },
        dayFact('Issue date', view.issuedOn),
        { label: 'Reason', value: view.reason },
      ]
    case 'receipt':
      return receiptFacts(view)
  }
}

function invoiceFacts(view: InvoiceView): Fact[] {
  return [
    amountFact('Total', view.total, view),
    dayFact('Issue date', view.issuedOn),
    dayFact('Due date', view.dueOn),
    ...(view.fromQuote
      ? [{ label: 'From quote', value: <DocumentLink kind="quote" {...view.fromQuote} /> }]
      : []),
    ...depositsOf(view).map(({ id, number, amount }) => ({
      label: 'Less deposit',
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

function quoteFacts(view: QuoteView): Fact[] {
  return [
    dayFact('Issue date', view.issuedOn),
    dayFact('Valid until', view.validUntil),
    ...(view.version > 1 ? [versionFact(view)] : []),
    ...view.invoices.map(({ purpose, invoiceId, number }) => ({
      label: purpose === 'deposit' ? 'Deposit invoice' : 'Invoice',
      value: <DocumentLink kind="invoice" id={invoiceId} number={number ?? 'Draft'} />,
    })),
  ]
}

function versionFact(view: QuoteView): Fact {
  return {
    label: 'Version',
    value: (
      <>
        {view.version}
        {', '}
        <Link href={documentPath('quote', view.id, '#changes')} className={factLink}>
          what changed
        </Link>
      </>
    ),
  }
}

function receiptFacts(view: ReceiptView): Fact[] {
  const { payment } = view
  return [
    dayFact('Received on', payment.receivedOn),
    { label: 'Method', value: paymentMethodWords[payment.method] },
    ...(payment.reference ? [{ label: 'Reference', value: payment.reference }] : []),
    ...(view.invoices.length > 0 ? [settledFact(view)] : []),
    ...(payment.note ? [{ label: 'Note', value: payment.note }] : []),
  ]
}

/** What a payment settled, invoice by invoice. */
function settledFact(view: ReceiptView): Fact {
  return {
    label: view.invoices.length === 1 ? 'For invoice' : 'For invoices',
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
