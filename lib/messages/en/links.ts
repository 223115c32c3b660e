/** Links to a document, and who looked. */
export const linkTexts = {
  copyLinkDialog: {
    title: (number: string | null) => `Copy a link to ${number}`,
    text: 'Whoever has the link sees the document without signing in. You can revoke it at any time.',
    submit: 'Copy link',
    linkCopiedWorks: (number: string | null, until: string) =>
      `Link to ${number} copied. It works until ${until}.`,
    untilAsInSettings: (settingsEnd: string) => `Until ${settingsEnd}, as in settings`,
    howLongItWorks: 'How long it works',
    yourBrowserDid: 'Your browser did not let the link be copied. Select it here.',
  },
  linkDialogs: {
    linkRevokedOpens: 'Link revoked: it opens nothing any more',
    revokeTheCopiedLink: 'Revoke the copied link?',
    revokeTheLinkTo: (address: string) => `Revoke the link to ${address}?`,
    whoeverHasSees: 'Whoever has it sees nothing any more. You can make a new one.',
    revokeLink: 'Revoke link',
    newLinkCopied: 'New link copied',
    replaceTheLink: (linkTitle: string) => `Replace the link: ${linkTitle}?`,
    oldOneStops: 'The old one stops working. The new one is copied, for you to hand on.',
    replaceLink: 'Replace link',
  },
  linkList: {
    noLinkOpens: 'No link opens this document now.',
    linksThatEnded: (count: number) =>
      count === 1 ? '1 link that ended' : `${count} links that ended`,
    copy: 'Copy',
    copyTheLink: (title: string) => `Copy the link: ${title}`,
    revoke: 'Revoke',
    revokeTheLink: (title: string) => `Revoke the link: ${title}`,
    newLink: 'New link',
    makeANewLink: (title: string) => `Make a new link: ${title}`,
    replaceLink: 'Replace link',
    replaceTheLink: (title: string) => `Replace the link: ${title}`,
  },
  linkWords: {
    copiedLink: 'Copied link',
    copyFor: (address: string) => `Copy for ${address}`,
    revoked: (shown: string) => `Revoked ${shown}`,
    expired: (shown: string) => `Expired ${shown}`,
    worksUntil: (end: string) => `Works until ${end}`,
    by: (byName: string) => `by ${byName}`,
    notOpenedYet: 'Not opened yet',
    views: (views: number) => (views === 1 ? '1 view' : `${views} views`),
    last: (count: string, shown: string) => `${count}, last ${shown}`,
  },
  useLinkCommands: {
    connectionFailedCheck: 'The connection failed. Check it, then try again.',
    linkCopied: 'Link copied',
    newLinkCopied: 'New link copied',
  },
  viewList: {
    more: (count: number) => `${count} more`,
    fromWhereForgotten: 'From where is forgotten by now',
    version: (version: number) => `version ${version}`,
  },
} as const
