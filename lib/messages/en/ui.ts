/** What primitives say by themselves. */
export const ui = {
  combobox: {
    nothingMatches: 'Nothing matches.',
    add: 'Add',
    choose: 'Choose',
    search: 'Search',
    createTyped: (label: string, typed: string) => `${label} “${typed}”`,
  },
  dateInput: {
    placeholder: '20 Nov 2026',
    calendar: 'Calendar',
    chooseADate: 'Choose a date',
  },
  dialog: {
    close: 'Close',
  },
  sheet: {
    close: 'Close',
  },
  toastUndo: {
    undone: 'Undone',
    notUndoneCheck: 'Not undone. Check the connection and try again.',
    undo: 'Undo',
  },
} as const
