/** What is erased of a client and what stays, said before it happens. */
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const privacy = {
  pageTitle: 'Erase personal details',
  title: (name: string) => `Erase what is known of ${name}`,
  text: 'For somebody who asks to be forgotten. Nobody can undo it.',
  already: (name: string) => `What was known of ${name} was erased before.`,
  stays: 'What stays',
  staysText: (years: number) =>
    `Issued documents and payments are records that the law wants kept, in most countries for six to ten years. They are kept until the company is deleted, and for ${years} years after that. They still say who they were issued to.`,
  goes: 'What is erased',
  kept: {
    invoice: (count: number) => counted(count, 'issued invoice', 'issued invoices'),
    quote: (count: number) => counted(count, 'issued quote', 'issued quotes'),
    credit_note: (count: number) => counted(count, 'credit note', 'credit notes'),
    receipt: (count: number) => counted(count, 'receipt', 'receipts'),
    payment: (count: number) => counted(count, 'payment', 'payments'),
    document: (list: string) => `${list}, with their PDFs and fingerprints`,
    acceptance:
      'Who accepted a quote, when, and how they signed: it stands in the accepted version',
    times: 'When something was sent, looked at, answered or paid',
    nothing: 'Nothing: no document was issued to this client',
  },
  gone: {
    row: (name: string) =>
      `Name, contact, e-mail, phone, addresses, tax id and notes; lists and search say “${name}”`,
    drafts: (count: number) => `${counted(count, 'draft', 'drafts')}, also those deleted before`,
    links: (count: number) =>
      `${counted(count, 'link', 'links')} to their documents: they end at once, and forget where they were sent`,
    mails: (count: number) =>
      `The addresses, subjects and texts of ${counted(count, 'mail', 'mails')} to them`,
    waitingMails: (count: number) =>
      `${counted(count, 'mail that waits', 'mails that wait')} to be sent: not sent any more`,
    views: (count: number) =>
      `From where, and with which browser, ${counted(count, 'view', 'views')} came`,
    questions: (count: number) =>
      `The names, addresses and texts of ${counted(count, 'question', 'questions')}`,
    answers: (count: number) =>
      `From where ${counted(count, 'answer', 'answers')} to quotes came, and who declined and why`,
    activity: (count: number) =>
      `Names and addresses in ${counted(count, 'row', 'rows')} of the activity; who did what stays`,
    imports: 'Rows of imported files that name them',
    exports: (count: number) =>
      `${counted(count, 'export', 'exports')} of everything: the file is removed`,
  },
  open: (count: number) =>
    `${counted(count, 'invoice waits', 'invoices wait')} for money. Nobody can be mailed about ${count === 1 ? 'it' : 'them'} any more.`,
  exportFirst:
    'Give them what is known of them first: “Export all about them” in the menu of the client.',
  confirm: 'Erase personal details',
  unreachable: 'That did not work. Check the connection and try again.',
} as const
