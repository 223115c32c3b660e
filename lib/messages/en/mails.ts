/** Sending a document, and what became of it. */
export const sendingTexts = {
  mailPreviewPane: {
    nobodyYet: 'Nobody yet',
    thePdf: 'The PDF',
    loading: 'Loading',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    attached: 'Attached',
    title: 'The mail as it will arrive',
  },
  mailWords: {
    states: {
      waiting: 'Waiting',
      sending: 'Waiting',
      sent: 'Sent',
      delivered: 'Delivered',
      bounced: 'Came back',
      complained: 'Reported as unwanted',
      dead: 'Not sent',
      dropped: 'Not needed any more',
    },
    kinds: {
      invoice: 'Invoice',
      quote: 'Quote',
      credit_note: 'Credit note',
      receipt: 'Receipt',
      fresh_link: 'Fresh link',
      quote_accepted: 'Confirmation',
      quote_answered: 'Notice of the answer',
      question: 'Notice of a question',
      invitation: 'Invitation',
    },
    copyForTheSender: 'Copy for the sender',
    version: (version: number) => `version ${version}`,
    by: (createdByName: string) => `by ${createdByName}`,
    mailCameBack: (address: string, why: string) =>
      `The mail to ${address} came back.${why} Check the address, then send it again.`,
    reportedMailUnwanted: (address: string) =>
      `${address} reported the mail as unwanted. Ask them in another way before you write again.`,
    notCertainWhether: (address: string, why: string) =>
      `It is not certain whether the mail to ${address} arrived.${why}`,
    mailCouldNot: (address: string, why: string) =>
      `The mail to ${address} could not be sent.${why}`,
  },
  recipientsField: {
    recipients: 'Recipients',
    to: 'To',
    recipient: (value: number) => `Recipient ${value}`,
    placeholder: 'name@example.com',
    removeRecipient: (value: number) => `Remove recipient ${value}`,
    addRecipient: 'Add recipient',
  },
  sendDialog: {
    send: (number: string | null) => `Send ${number}`,
    eachRecipientGets: 'Each recipient gets a mail with a link to the document.',
    loading: 'Loading',
  },
  sendForm: {
    title: (number: string | null) => `Send ${number}`,
    text: 'Each recipient gets a mail of their own, with their own link to the document.',
    submit: (kind: string) => `Send ${kind}`,
    mail: 'Mail',
    write: 'Write',
    preview: 'Preview',
    subject: 'Subject',
    message: 'Message',
    attachThePdf: 'Attach the PDF',
    sendMeACopy: 'Send me a copy',
    openMailbox: 'Open mailbox',
    isBeingSentTo: (number: string, list: string) => `${number} is being sent to ${list}`,
    and: (first: string | undefined, second: string) => `${first} and ${second}`,
    andOthers: (first: string | undefined, count: number) => `${first} and ${count} others`,
  },
  tryAgain: {
    mailTriedAgain: (address: string) => `The mail to ${address} is tried again`,
    connectionFailedCheck: 'The connection failed. Check it, then try again.',
    tryAgain: 'Try again',
    tryMailAgain: (address: string) => `Try the mail to ${address} again`,
  },
  unknownVariables: {
    notKnownMail: (written: string) => `${written} is not known in this mail.`,
    didYouMean: (nearest: string) => `Did you mean {{${nearest}}}?`,
  },
  useAnswer: {
    connectionFailedTry: 'The connection failed. Try again.',
  },
  writingHelp: {
    writing:
      'Blank lines make paragraphs. **Strong**, *emphasis*, [links](https://example.com) and lists with - work; HTML is shown as text.',
    variablesYouCanUse: 'Variables you can use',
  },
} as const
