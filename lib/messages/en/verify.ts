/** A PDF is dropped, hashed and looked up. */
export const verify = {
  dropZone: {
    letGoCheck: 'Let go to check it',
    dropPdfHere: 'Drop the PDF here, or choose it',
  },
  useVerification: {
    browserChecksFiles:
      'This browser checks files over a secure connection alone. Open this page with https:// and try again.',
    fileCouldNot: 'This file could not be read. Choose the PDF again.',
    serverDidNot: 'The server did not answer. Try again in a moment.',
    youOfflineTry: 'You are offline. Try again when you are back.',
  },
  verdict: {
    kinds: {
      invoice: 'Invoice',
      quote: 'Quote',
      credit_note: 'Credit note',
      receipt: 'Receipt',
    },
    titles: {
      current: 'This document is genuine',
      superseded: 'Genuine, but a newer version took its place',
      credited: 'Genuine, but credited since',
      void: 'Genuine, but void',
    },
    states: {
      current: 'Current',
      superseded: 'Superseded',
      credited: 'Credited',
      void: 'Void',
    },
    issuedUnchanged: '{issuer} issued it, and {file} has not changed since.',
    notKnown:
      'Nothing issued here is exactly {file}. Do not pay before you have asked the sender on a number you already had.',
    document: 'Document',
    issuedBy: 'Issued by',
    issuedOn: 'Issued on',
    total: 'Total',
    amountDueThen: 'Amount due then',
    state: 'State',
    printedInItsFooter: 'Printed in its footer',
    title: 'We do not know this document',
    askSenderOriginal: 'Ask the sender for the original PDF',
    aChangedFile: 'A changed file?',
    checkPdfMade: 'Check the PDF it was made from',
    printedOrScanned: 'Printed or scanned?',
    answer: 'Answer',
    compareWhatYou: 'Compare what you hold with this:',
    newerInForce: (version: number, inForce: number) =>
      `It is version ${version}; version ${inForce} is in force. Ask the sender for that one.`,
    creditNoteHas: 'A credit note has lowered it. Ask the sender what is left to pay.',
    paymentConfirmsReversed: 'The payment it confirms was reversed.',
    voidedThereNothing: 'It was voided: there is nothing to pay.',
  },
  verifyScreen: {
    checkAnotherPdf: 'Check another PDF',
    chooseAPdf: 'Choose a PDF',
    pdfToCheck: 'PDF to check',
    isThisDocumentGenuine: 'Is this document genuine?',
    everyInvoiceQuote:
      'Every invoice, quote, credit note and receipt issued here can be checked. The file stays on your device: only its hash (SHA-256) is compared with those of what was issued.',
  },
} as const
