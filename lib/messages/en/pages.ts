/** Titles of pages, and the pages that say that there is none. */
export const pages = {
  appName: 'Pixel Crafte Billing',
  shortName: 'Billing',
  description: 'Quotes, invoices and receipts for small studios. What is issued never changes.',
  installed: 'Quotes, invoices and receipts for small studios.',
  documents: {
    invoice: 'Invoice',
    quote: 'Quote',
    credit_note: 'Credit note',
    receipt: 'Receipt',
  },
  drafts: {
    newInvoice: 'New invoice',
    newQuote: 'New quote',
    editInvoice: 'Edit invoice',
    editQuote: 'Edit quote',
  },
  newReceipt: { title: 'New receipt', back: 'Back to receipts' },
  mail: { title: 'Mail', back: 'Back to the mailbox' },
  notFound: {
    title: 'Page not found',
    heading: 'There is nothing at this address',
    text: 'It may be mistyped, deleted, or belong to another company. Check the address, or begin again from the start page.',
    toStart: 'Go to the start page',
  },
  failed: {
    title: 'This page could not be shown',
    text: 'Something went wrong on our side; nothing you saved is lost. Try again in a moment.',
    textWithReference:
      'Something went wrong on our side; nothing you saved is lost. Try again, and if it stays, tell us the reference below.',
    tryAgain: 'Try again',
    toStart: 'Go to the start page',
  },
  appFailed: {
    pageTitle: 'Something went wrong · Pixel Crafte Billing',
    title: 'The app could not be shown',
    text: 'Something went wrong on our side; nothing you saved is lost. Try again in a moment.',
    tryAgain: 'Try again',
  },
  office: {
    failed: {
      title: 'This page did not work',
      text: 'It is our fault, not yours. Nothing was lost: try again in a moment.',
      textWithReference:
        'It is our fault, not yours. Nothing was lost: try again, and if it happens once more, tell us the reference below.',
      tryAgain: 'Try again',
    },
    forbidden: {
      title: 'Your role does not include this',
      text: 'Ask an owner or admin of the company to do it, or to change your role.',
    },
    notFound: {
      title: 'This does not exist',
      text: 'This page or document may be deleted or belong to another company, or the address is mistyped.',
    },
    toDashboard: 'Go to the dashboard',
  },
} as const
