/** How a company ends. */
export const closing = {
  title: 'Delete company',
  action: 'Delete company',
  intro: (company: string, days: number) =>
    `${company} is closed ${days} days after you ask for it. Until then any owner can change their mind.`,
  first: {
    title: 'First take everything along',
    text: 'One ZIP with all documents, clients and payments, as PDF, CSV and JSON. After the end nobody can fetch it any more.',
    link: 'Export everything',
  },
  whatHappens: 'What happens',
  when: {
    now: 'At once',
    meanwhile: (days: number) => `For ${days} days`,
    onDate: (date: string) => `Until ${date}`,
    afterGrace: 'After that',
    on: (date: string) => `On ${date}`,
    kept: (years: number) => `For ${years} years`,
    afterwards: 'In the end',
  },
  told: 'Every owner is told by mail, and once more three days before the end.',
  goesOn: 'Everything works as before. Every member sees that the company closes, and when.',
  ends: (counts: { members: number; links: number; invitations: number }) =>
    `Members (${counts.members}) lose access. Accounts without another company are deleted, names and addresses of people are removed. Links (${counts.links}) and open invitations (${counts.invitations}) stop working, mail that waits is not sent.`,
  removed: (counts: { drafts: number; clients: number }) =>
    `Drafts (${counts.drafts}) and clients without an issued document (${counts.clients}) are removed, with notes, phone numbers and imported files.`,
  retained: (documents: number) =>
    `Issued documents (${documents}) stay locked away with their payments and the record of who did what, because the law asks for it. Nobody can open them here; a PDF that was sent can still be checked.`,
  erased: 'Whoever runs this service removes all of it.',
  question: {
    title: (company: string) => `Delete ${company}?`,
    text: (date: string) =>
      `It is closed on ${date}. Until then any owner can keep it; after that it cannot be brought back.`,
    submit: 'Delete company',
    done: (company: string) => `${company} is to be closed`,
  },
  keep: {
    action: 'Keep the company',
    done: (company: string) => `${company} goes on`,
    refused: 'Only owners can keep it.',
  },
  banner: {
    name: 'The company closes',
    text: (company: string, date: string) => `${company} closes on ${date}.`,
    details: 'What happens',
  },
  asked: (name: string, date: string) =>
    name ? `${name} asked for it on ${date}.` : `It was asked for on ${date}.`,
  /** On another page of the settings. */
  leaving: 'Delete this company',
  leavingText: (days: number) =>
    `It closes ${days} days after you ask for it, and can be kept until then. Issued documents stay as long as the law asks.`,
  unreachable: 'That did not work. Check the connection and try again.',
} as const
