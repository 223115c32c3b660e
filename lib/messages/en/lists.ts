/** What the lists of documents call their things; everything else about the four is the same. */
export const lists = {
  invoice: {
    title: 'Invoices',
    showAll: 'Show all invoices',
    noneInSelection: 'No invoices in this selection',
    search: 'Search invoices',
    datesLabel: 'Issued',
    create: 'New invoice',
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
    title: 'Quotes',
    showAll: 'Show all quotes',
    noneInSelection: 'No quotes in this selection',
    search: 'Search quotes',
    datesLabel: 'Issued',
    create: 'New quote',
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
    title: 'Receipts',
    showAll: 'Show all receipts',
    noneInSelection: 'No receipts in this selection',
    search: 'Search receipts',
    datesLabel: 'Issued',
    create: 'New receipt',
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
    title: 'Credit notes',
    showAll: 'Show all credit notes',
    noneInSelection: 'No credit notes in this selection',
    search: 'Search credit notes',
    datesLabel: 'Issued',
    create: null,
    empty: {
      title: 'Nothing had to be corrected yet',
      text: 'An issued invoice never changes. Open it and credit some of it, or void it, and the credit note that says so stands here.',
    },
    filters: { all: { label: 'All', nothing: 'There are no credit notes.' } },
  },
  /** In a list of several kinds each row says what it is. */
  kinds: {
    invoice: 'Invoice',
    quote: 'Quote',
    receipt: 'Receipt',
    credit_note: 'Credit note',
  },
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    due_first: 'Due soonest',
    due_last: 'Due latest',
    largest: 'Largest first',
    smallest: 'Smallest first',
  },
  /** What the date of a row is: due, valid until, received, issued. */
  dates: {
    invoice: { head: 'Due', inRow: (date: string) => `due ${date}` },
    quote: { head: 'Valid until', inRow: (date: string) => `valid until ${date}` },
    receipt: { head: 'Received', inRow: (date: string) => `received ${date}` },
    credit_note: { head: 'Issued', inRow: (date: string) => `issued ${date}` },
  },
} as const
