/** Why a document is in its state: what happened, and what follows. */
export const sentences = {
  draft: {
    deleted: 'Deleted.',
    restorable: 'It can be restored for 30 days after that.',
    incomplete: 'Not complete yet.',
    complete: 'Not issued yet.',
    issueInvoice: 'It can still be changed. Issue the invoice to give it its number.',
    issueQuote: 'It can still be changed. Issue the quote to give it its number.',
  },
  delivery: {
    seen: (date: string) => `Seen by the client on ${date}.`,
    sent: (date: string) => `Sent on ${date}.`,
    underWay: (date: string) => `Issued on ${date}, and being sent.`,
    unsent: (date: string) => `Issued on ${date}, but not sent.`,
  },
  invoice: {
    void: 'Void.',
    voidBy: (number: string) => `Void, by credit note ${number}.`,
    voidSince: (date: string) => `Void since ${date}.`,
    voidSinceBy: (date: string, number: string) => `Void since ${date}, by credit note ${number}.`,
    nothingIsDue: 'Nothing is due.',
    nothingWasDue: 'Nothing was due.',
    countsAsPaid: 'It counts as paid.',
    paidOn: (date: string) => `Paid on ${date}.`,
    paidAndCredited: (paid: string, credited: string) =>
      `${paid} came in, ${credited} was credited.`,
    nothingLeft: 'Nothing is left to pay.',
    late: (days: string) => `${days} late.`,
    wasDue: (date: string) => `It was due on ${date}.`,
    due: (distance: string) => `It is due ${distance}.`,
    restDue: (distance: string) => `The rest is due ${distance}.`,
    cameIn: (amount: string, date: string) => `${amount} came in on ${date}.`,
    cameInLast: (amount: string, date: string) => `${amount} came in, last on ${date}.`,
    credited: (amount: string) => `${amount} was credited.`,
    creditedBy: (amount: string, number: string) => `${amount} was credited by ${number}.`,
  },
  quote: {
    beingWritten: (version: number) => `Version ${version} is being written.`,
    inForce: (version: number) => `Version ${version} is in force until you issue it.`,
    expired: (distance: string) => `Expired ${distance}.`,
    wasValid: (date: string) =>
      `It was valid until ${date}. Revise it with a new date, or record an answer that came late.`,
    expiresToday: 'Expires today.',
    expiresIn: (days: string) => `Expires in ${days}.`,
    createInvoice: 'Next: create the invoice.',
    issueDeposit: 'Next: issue the deposit invoice, which is a draft.',
    createFinal: (number: string) =>
      `The deposit was invoiced as ${number}. Next: create the final invoice.`,
    invoicedAs: (number: string) => `Invoiced as ${number}.`,
    invoiceIsDraft: 'Its invoice is a draft. Next: issue it.',
    revise: 'Revise it to make another offer.',
    note: (note: string) => `“${note}”`,
    accepted: 'Accepted.',
    declined: 'Declined.',
    acceptedBy: (name: string, date: string) => `Accepted by ${name} on ${date}.`,
    declinedBy: (name: string, date: string) => `Declined by ${name} on ${date}.`,
  },
  receipt: {
    reversed: (date: string) => `Reversed on ${date}.`,
    cameIn: (amount: string, date: string) => `${amount} came in on ${date}.`,
    forNone: (method: string) => `${method}, for no invoice.`,
    forOne: (method: string, number: string) => `${method}, for ${number}.`,
    forSeveral: (method: string, numbers: string, last: string) =>
      `${method}, for ${numbers} and ${last}.`,
  },
  creditNote: {
    credited: (amount: string, number: string, date: string) =>
      `${amount} of ${number} credited on ${date}.`,
    nothingLeft: (number: string) => `Nothing is left of ${number}, which is void.`,
    open: (amount: string, number: string) => `${amount} of ${number} is open now.`,
  },
} as const
