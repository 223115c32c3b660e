/** The public pages. */
export const site = {
  landingHeader: {
    verify: 'Verify',
    aDocument: ' a document',
    signIn: 'Sign in',
  },
  sealCard: {
    title: 'Issued, not changed since',
    text: 'Number, totals and wording were fixed on 3 Nov 2026.',
  },
  landing: {
    heading: 'Invoices as careful as your work',
    text: 'Write, issue and download invoices from one quiet place. What you issue never changes, and every cent agrees.',
    start: 'Start a company',
    promises: [
      ['Never changes', 'The same PDF, byte for byte, on any day'],
      ['Every cent agrees', 'Screen, paper and totals, to the last one'],
      ['Works one-handed', 'Write on site, from your phone'],
    ],
  },
  verify: {
    title: 'Verify a document',
    description:
      'Check whether a PDF was issued with Pixel Crafte Billing, and what it is worth today.',
    foot: 'Nothing is uploaded, kept or listed. One changed byte, and a file is not known here.',
  },
} as const
