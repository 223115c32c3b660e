/** Where quotes and invoices are written and issued. */
export const drafts = {
  discardDialog: {
    discardTheRevisionOf: (number: string) => `Discard the revision of ${number}?`,
    whatWrittenSince: (version: number) =>
      `What was written since version ${version} is lost. Version ${version} stays in force.`,
    keepRevising: 'Keep revising',
    discardRevision: 'Discard revision',
  },
  issueDialog: {
    issueVersionOf: (nextVersion: number, number: string) =>
      `Issue version ${nextVersion} of ${number}?`,
    issue: (number: string) => `Issue ${number}?`,
    takesPlaceVersion: (version: number) =>
      `It takes the place of version ${version}, which is kept.`,
    keepRevising: 'Keep revising',
    keepAsDraft: 'Keep as draft',
  },
  kindWords: {
    issueVersion: (nextVersion: number) => `Issue version ${nextVersion}`,
  },
  previewDialog: {
    preview: 'Preview',
    documentPdfWill: 'The document as the PDF will show it.',
    close: 'Close',
  },
  /** How quotes and invoices differ in what the screen says. */
  kinds: {
    invoice: {
      /** In sentences and buttons. */
      noun: 'invoice',
      /** The list. */
      plural: 'invoices',
      title: 'Invoice',
      issue: 'Issue invoice',
      /** The second date. */
      term: 'Due date',
      /** The last figure. */
      total: 'Amount due',
      /** What issuing does, before it is done. */
      onIssue: 'It gets its number and can’t be changed afterwards.',
    },
    quote: {
      noun: 'quote',
      plural: 'quotes',
      title: 'Quote',
      issue: 'Issue quote',
      term: 'Valid until',
      total: 'Total',
      onIssue: 'It gets its number. To change it afterwards, make another version.',
    },
  },
} as const
