/** The frame around every page of the office. */
export const shell = {
  activeFilters: {
    activeFilters: 'Active filters',
    removeFilter: 'Remove filter: ',
    clearFilters: 'Clear filters',
  },
  appFrame: {
    skipToContent: 'Skip to content',
  },
  bottomBar: {
    mailbox: 'Mailbox',
    places: 'Places',
    more: 'More',
    theme: 'Theme',
    device: 'Device',
    signOut: 'Sign out',
  },
  listFilterForm: {
    datesLabel: 'Dates',
    createdBy: 'Created by',
    everyone: 'Everyone',
    mine: 'Mine',
    clearFilters: 'Clear filters',
    applyFilters: 'Apply filters',
    from: 'From',
    to: 'To',
    order: 'Order',
    noDateWrite: (date: string) => `“${date}” is no date. Write it like 20 Nov 2026.`,
    firstDayAfter: 'The first day is after the last. Swap them.',
  },
  listFilterWords: {
    mine: 'Mine',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    thisYear: 'This year',
    from: (start: string) => `From ${start}`,
    until: (end: string) => `Until ${end}`,
  },
  listFilter: {
    filter: 'Filter',
    active: (count: number) => `, ${count} active`,
  },
  listSkeleton: {
    loading: 'Loading',
  },
  pagination: {
    newer: 'Newer',
    older: 'Older',
    pages: 'Pages',
  },
  railLinks: {
    rooms: 'Rooms',
  },
  searchBox: {
    placeholder: 'Search',
    clearSearch: 'Clear search',
  },
  typedConfirm: {
    typeToConfirm: 'Type {word} to confirm',
    cancel: 'Cancel',
  },
  unsavedGuard: {
    leaveWithoutSaving: 'Leave without saving?',
    keepEditing: 'Keep editing',
    leaveWithoutSavingText: 'Leave without saving',
  },
  rowCheckbox: {
    select: (label: string) => `Select ${label}`,
    selectAllRows: 'Select all rows on this page',
    done: 'Done',
    selectText: 'Select',
  },
  rowSelection: {
    selectedRows: 'Selected rows',
    selected: (count: number) => `${count} selected`,
    clearSelection: 'Clear selection',
  },
  listWithSheet: {
    details: 'Details',
  },
  sidePanel: {
    opening: (label: string) => `Opening ${label}`,
    openBesideList: (label: string) => `${label} is open beside the list`,
    previous: 'Previous',
    next: 'Next',
    open: 'Open',
    close: 'Close',
  },
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  errorState: { reference: 'Reference' },
  userMenu: {
    account: 'Your account',
    accountMenu: (name: string, role: string) => `${name}, ${role}: account menu`,
    mailbox: 'Mailbox',
    signOut: 'Sign out',
  },
  companySwitcher: {
    switchCompany: (name: string) => `${name}: switch company`,
    companies: 'Companies',
  },
} as const
