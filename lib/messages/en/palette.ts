/** The palette that finds and does, and the help for keys. */
export const paletteTexts = {
  findButton: {
    title: 'Search or do',
  },
  paletteDialog: {
    searchOrDo: 'Search or do',
    recent: 'Recent',
    do: 'Do',
    goTo: 'Go to',
    nothingCalledTry: (typed: string) =>
      `Nothing is called “${typed}”. Try a number, a client or a room.`,
    esc: 'esc',
    cancel: 'Cancel',
    move: 'Move',
    open: 'Open',
    openNewTab: 'Open in a new tab',
  },
  keyTable: {
    does: {
      searchOrDo: 'Search or do',
      searchList: 'Search this list',
      showKeys: 'Show the keys',
      close: 'Close, or clear the search',
      nextRow: 'Next row',
      previousRow: 'Previous row',
      openRow: 'Open the row beside the list; again: go into it',
      openTab: 'Open the row in a new tab',
      closeRow: 'Close what is open beside the list',
    },
    anywhere: 'Anywhere',
    goTo: 'Go to',
    inAList: 'In a list',
  },
  keysDialog: {
    keys: 'Keys',
    or: 'or',
  },
  found: {
    clients: 'Clients',
    documents: 'Documents',
    forClient: (name: string) => `For ${name}`,
    draft: 'Draft',
    offers: {
      newInvoice: (client: string) => `New invoice for ${client}`,
      newQuote: (client: string) => `New quote for ${client}`,
      recordPayment: (client: string) => `Record payment from ${client}`,
    },
  },
  useFind: {
    unreachable: 'The search did not answer. Check the connection and type on.',
  },
} as const
