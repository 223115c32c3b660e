import type { Route } from 'next'
import type { DocumentKind } from '@/lib/documents/model'
import type { ListFilter, ListSort } from '@/lib/register/model'

/** What a list calls its things; everything else about the four lists is the same. */
export interface ListWords {
  path: Route
  title: string
  /** The documents, in a sentence: "2 invoices". */
  plural: string
  search: string
  /** What the dates of the filter are about. */
  datesLabel: string
  /** Null where a document is made elsewhere. */
  create: { href: Route; label: string } | null
  empty: { title: string; text: string }
  filters: Partial<Record<ListFilter, { label: string; nothing: string }>>
}

export const listWords: Record<DocumentKind, ListWords> = {
  invoice: {
    path: '/invoices',
    title: 'Invoices',
    plural: 'invoices',
    search: 'Search invoices',
    datesLabel: 'Issued',
    create: { href: '/invoices/new', label: 'New invoice' },
    empty: {
      title: 'Write your first invoice',
      text: 'Choose a client, list the work, and issue it. It gets its number, and from then on it never changes.',
    },
    filters: {
      all: { label: 'All', nothing: 'There are no invoices.' },
      draft: { label: 'Drafts', nothing: 'No drafts: everything you wrote is issued.' },
      open: { label: 'Waiting', nothing: 'No invoice waits for money.' },
      overdue: { label: 'Overdue', nothing: 'Nothing is overdue.' },
      partly_paid: { label: 'Partly paid', nothing: 'No invoice is paid in part.' },
      paid: { label: 'Paid', nothing: 'No invoice is paid yet. Record a payment on one of them.' },
      void: { label: 'Void', nothing: 'No invoice was voided.' },
    },
  },
  quote: {
    path: '/quotes',
    title: 'Quotes',
    plural: 'quotes',
    search: 'Search quotes',
    datesLabel: 'Issued',
    create: { href: '/quotes/new', label: 'New quote' },
    empty: {
      title: 'Quote the work before you start it',
      text: 'List what you will do and what it costs, with options to choose from. Once your client says yes, one click makes the invoice.',
    },
    filters: {
      all: { label: 'All', nothing: 'There are no quotes.' },
      draft: { label: 'Drafts', nothing: 'No drafts: every quote you wrote is issued.' },
      open: { label: 'Waiting', nothing: 'No quote waits for an answer.' },
      expired: { label: 'Expired', nothing: 'No quote ran out without an answer.' },
      accepted: { label: 'Accepted', nothing: 'No accepted quote waits for its invoice.' },
      declined: { label: 'Declined', nothing: 'No quote was declined.' },
      invoiced: { label: 'Invoiced', nothing: 'No quote became an invoice yet.' },
    },
  },
  receipt: {
    path: '/receipts',
    title: 'Receipts',
    plural: 'receipts',
    search: 'Search receipts',
    datesLabel: 'Issued',
    create: { href: '/receipts/new', label: 'New receipt' },
    empty: {
      title: 'Every payment gets its receipt',
      text: 'Record a payment on an invoice, and its numbered receipt is made with it. Money that came without an invoice gets one too.',
    },
    filters: {
      all: { label: 'All', nothing: 'There are no receipts.' },
      valid: { label: 'Valid', nothing: 'No receipt is valid: their payments were reversed.' },
      void: {
        label: 'Reversed',
        nothing: 'No payment was reversed, so that every receipt is valid.',
      },
    },
  },
  credit_note: {
    path: '/credit-notes',
    title: 'Credit notes',
    plural: 'credit notes',
    search: 'Search credit notes',
    datesLabel: 'Issued',
    create: null,
    empty: {
      title: 'Nothing had to be corrected yet',
      text: 'An issued invoice never changes. Open it and credit some of it, or void it, and the credit note that says so stands here.',
    },
    filters: { all: { label: 'All', nothing: 'There are no credit notes.' } },
  },
}

/** In a list of several kinds each row says what it is. */
export const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoice',
  quote: 'Quote',
  receipt: 'Receipt',
  credit_note: 'Credit note',
}

export const sortWords: Record<ListSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  due_first: 'Due soonest',
  due_last: 'Due latest',
  largest: 'Largest first',
  smallest: 'Smallest first',
}

/** What the date of a row is: due, valid until, received, issued. */
export const dateWords: Record<DocumentKind, { head: string; inRow: string }> = {
  invoice: { head: 'Due', inRow: 'due' },
  quote: { head: 'Valid until', inRow: 'valid until' },
  receipt: { head: 'Received', inRow: 'received' },
  credit_note: { head: 'Issued', inRow: 'issued' },
}
