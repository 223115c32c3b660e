/** How a company words its mails. */
export const mailTexts = {
  mailTextActions: {
    openMailbox: 'Open mailbox',
    testWay: (address: string) => `A test is on its way to ${address}`,
    sendTestMe: 'Send a test to me',
    noMailCan: 'No mail can be sent from here yet: whoever runs this service has to set it up.',
    standsHereSaved: 'As it stands here, saved or not.',
    hasOriginalText: (name: string) => `${name} has its original text again`,
    hasYourWordsAgain: (name: string) => `${name} has your words again`,
    useOriginalText: 'Use original text',
    didNotWork: 'That did not work. Check the connection and try again.',
  },
  mailTextEditor: {
    text: 'What you changed in this text is lost.',
    backToMail: 'Back to mail',
    yourWords: 'Your words',
    view: 'View',
    edit: 'Edit',
    preview: 'Preview',
    mailText: 'Mail text',
    saveMailText: 'Save mail text',
    reload: 'Reload',
    originalTextFollows: (value: string) =>
      `${value}. The original text follows the language of the document; your own is sent as you write it.`,
  },
  mailTextFields: {
    subject: 'Subject',
    text: 'Text',
    textHelp: (writingWords: string) =>
      `${writingWords} The button and the figures below it come by themselves.`,
  },
  mailTextList: {
    mailTexts: 'Mail texts',
    yourWords: 'Your words',
  },
  mailTextPreview: {
    unreachable:
      'The sample could not be made. Check the connection; it comes with your next word.',
    liveSample: 'Live sample',
    subject: 'Subject',
    title: 'The mail',
  },
  useMailTextForm: {
    saved: 'Mail text saved',
  },
  variableChips: {
    insertAVariable: 'Insert a variable',
    title: (meaning: string) => `Becomes ${meaning}`,
  },
  names: {
    invoice: 'Invoice',
    quote: 'Quote',
    credit_note: 'Credit note',
    receipt: 'Receipt',
    quote_accepted: 'Quote accepted',
    quote_answered: 'Answer to a quote',
    question: 'Question',
    invitation: 'Invitation',
  },
  /** When each mail goes out, and to whom. */
  whenSent: {
    invoice: 'To a client, with the link to an invoice',
    quote: 'To a client, with the link to a quote',
    credit_note: 'To a client, with the link to a credit note',
    receipt: 'To a client, with the link to a receipt',
    quote_accepted: 'To the client who accepted a quote',
    quote_answered: 'To your company, when a client accepts or declines a quote',
    question: 'To your company, when a client asks a question',
    invitation: 'To somebody who is invited as a member',
  },
  page: {
    title: 'Mail',
    one: 'Mail text',
    text: 'What your mails say. Each can be changed once more when it is sent.',
    noWay:
      'No mail can be sent from here yet: whoever runs this service has to set it up. Links to documents can be copied all the same.',
    kept: 'This is a trial: no mail leaves it. What would have been sent is in the {mailbox}.',
    mailbox: 'mailbox',
  },
} as const
