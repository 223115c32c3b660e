/** Receipts without an invoice. */
export const receipts = {
  clientField: {
    chooseAClient: 'Choose a client',
    client: 'Client',
    chooseAClientText: 'Choose a client.',
  },
  receiptForm: {
    issued: (number: string) => `${number} issued`,
    receipt: 'Receipt',
    fromWhom: 'From whom',
    moneyInvoiceRecorded: 'Money for an invoice is recorded on that invoice.',
    payment: 'Payment',
    standsReceipt: 'As it stands on the receipt.',
    amount: 'Amount',
    currency: 'Currency',
    receivedOn: 'Received on',
    method: 'Method',
    whatFor: 'What for',
    whatForPlaceholder: 'Advance for the spring campaign',
    reference: 'Reference',
    note: 'Note',
    noteHelp: 'For your team, never printed.',
    issueReceipt: 'Issue receipt',
  },
} as const
