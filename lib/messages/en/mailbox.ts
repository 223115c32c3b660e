/** Captured mails, outside of production. */
export const mailbox = {
  mailboxLetter: {
    from: 'From',
    to: 'To',
    answersGoTo: 'Answers go to',
    kept: 'Kept',
    attachments: 'Attachments',
    partOfTheMail: 'Part of the mail',
    asItLooks: 'As it looks',
    plainText: 'Plain text',
    kb: (kilobytes: number) => `${kilobytes} KB`,
    mb: (value: number) => `${value} MB`,
  },
  mailboxList: {
    title: 'No mail yet',
    text: 'This is a trial: no mail leaves it. Send an invoice or a quote, and read here what your client would have got.',
    mails: 'Mails',
    to: 'To ',
  },
  title: 'Mailbox',
} as const
