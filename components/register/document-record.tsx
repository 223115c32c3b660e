import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkList } from '@/components/links/link-list'
import { ViewList } from '@/components/links/view-list'
import { MailList } from '@/components/mails/mail-list'
import { PaymentList } from '@/components/payments/payment-list'
import { AnswerEvidenceList } from '@/components/quotes/answer-evidence'
import { Timeline } from '@/components/shell/timeline'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { browsers } from '@/lib/messages/en/browsers'
import { distances } from '@/lib/messages/en/distances'
import { paymentMethods } from '@/lib/messages/en/payment-methods'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentView } from '@/lib/register/view/document/model'
import { Amount } from './document-amount'
import { DocumentFacts } from './document-facts'
import { documentPath } from './document-paths'
import { timelineOf } from './document-timeline'

/** Everything kept about a document: facts, payments, credit notes, and what happened. */
export function DocumentRecord({ view }: { view: DocumentView }) {
  const words = useMessages(register)
  const documentCorrespondence = {
    ...words.documentCorrespondence,
    browsers: useMessages(browsers),
  }
  const t = words.documentRecord
  const documentTimeline = {
    ...words.documentTimeline,
    distances: useMessages(distances),
    methods: useMessages(paymentMethods),
  }
  return (
    <>
      <div className="border-t pt-6">
        <DocumentFacts view={view} />
      </div>
      {view.kind === 'invoice' && view.payments.length > 0 ? (
        <Part title={t.payments} id={`payments-${view.id}`}>
          <PaymentList view={view} />
        </Part>
      ) : null}
      {view.kind === 'invoice' && view.creditNotes.length > 0 ? (
        <Part title={t.creditNotes} id={`credits-${view.id}`}>
          <CreditNotes view={view} />
        </Part>
      ) : null}
      {view.kind === 'quote' && view.evidence.length > 0 ? (
        <Part title={t.evidence} id={`evidence-${view.id}`}>
          <AnswerEvidenceList view={view} />
        </Part>
      ) : null}
      {view.correspondence.mails.length > 0 ? (
        <Part title={t.mails} id={`mails-${view.id}`}>
          <MailList view={view} />
        </Part>
      ) : null}
      {view.correspondence.links.length > 0 ? (
        <Part title={t.links} id={`links-${view.id}`}>
          <LinkList view={view} />
        </Part>
      ) : null}
      {view.correspondence.views.length > 0 ? (
        <Part title={t.views} id={`views-${view.id}`}>
          <ViewList view={view} />
        </Part>
      ) : null}
      <Part title={t.timeline} id={`timeline-${view.id}`}>
        <Timeline entries={timelineOf(view, { documentTimeline, documentCorrespondence })} />
      </Part>
    </>
  )
}

function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="border-t pt-6">
      <h2 id={id} className="mb-4 text-xs font-medium text-muted-foreground max-sm:text-sm">
        {title}
      </h2>
      {children}
    </section>
  )
}

function CreditNotes({ view }: { view: InvoiceView }) {
  return (
    <ul className="flex flex-col gap-3 text-sm max-sm:text-base">
      {view.creditNotes.map(note => (
        <li key={note.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
          <Link
            href={documentPath('credit_note', note.id)}
            className="font-medium whitespace-nowrap text-primary-text underline-offset-4 hover:underline"
          >
            {note.number}
          </Link>
          <Amount amount={note.amount} currency={view.currency} locale={view.locale} />
          <p className="col-span-2 text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
            {formatDate(note.issuedOn, 'en-GB')} · {note.reason}
          </p>
        </li>
      ))}
    </ul>
  )
}
