/** Recording and reversing payments. */
export const payments = {
  paymentList: {
    partOf: ', part of {amount}',
    datedBefore: ', dated before the invoice',
    reversedOn: (date: string, name: string | null, reason: string) =>
      `Reversed on ${date}${name ? ` by ${name}` : ''}: ${reason}`,
  },
  paymentSplit: {
    dueOn: '{amount} due {date}',
    settlesMoreInvoices: 'Settles more invoices of this client',
    allGivenInvoices: 'All of it is given to invoices',
    mustAddUp: 'Must add up to the amount',
  },
  recordPaymentDialog: {
    title: 'Record payment',
    dueReceiptMade: (amount: string, number: string | null) =>
      `${amount} is due on ${number}. A receipt is made.`,
    amount: 'Amount',
    receivedOn: 'Received on',
    method: 'Method',
    reference: 'Reference',
    note: 'Note',
    recordedReceipt: (amount: string, number: string) => `${amount} recorded, receipt ${number}`,
    viewReceipt: 'View receipt',
    issuedAfterDate: (number: string, date: string) =>
      `${number} was issued on ${date}, after this date. That may be right: look once more.`,
  },
  reversePaymentDialog: {
    paymentOfReversed: (number: string) => `Payment of ${number} reversed`,
    title: (amount: string) => `Reverse ${amount}?`,
    invoicesDueAgain: (receiptNumber: string) =>
      `Its invoices are due again, and receipt ${receiptNumber} becomes void. Nothing is deleted.`,
    invoicesDueAgainNothing: 'Its invoices are due again. Nothing is deleted.',
    submit: 'Reverse payment',
    reason: 'Reason',
    reasonPlaceholder: 'The bank returned it',
  },
  reversePayment: {
    reverse: 'Reverse',
    reversePaymentOf: (receiptNumber: string) => `Reverse payment of ${receiptNumber}`,
  },
} as const
