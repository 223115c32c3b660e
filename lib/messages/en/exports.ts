/** Everything of the company in one file. */
export const exports = {
  title: 'Export everything',
  pageTitle: 'Import and export',
  pageText: 'What you bring along, and what you take away.',
  exportTitle: 'Export',
  text: 'Clients, documents of every kind with their PDFs, payments, pictures and settings in one ZIP: as JSON, as CSV for spreadsheets, and as files. It is made in the background; you get a mail when it is ready.',
  withoutActivity: 'The activity is left out: only owners and admins may see it.',
  start: 'Export everything',
  latest: 'Exports',
  back: 'Back to import and export',
  startedBy: (name: string) => `Started by ${name}`,
  open: (when: string) => `Export of ${when}`,
  states: {
    waiting: 'Waiting',
    running: 'Being made',
    ready: 'Ready',
    failed: 'Failed',
    expired: 'Removed',
  },
  waiting: 'It begins in a moment. You can leave this page: we mail you when it is ready.',
  running: 'You can leave this page: we mail you when it is ready.',
  progress: (done: number, total: number) =>
    total === 0
      ? 'Collecting records'
      : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} PDFs`,
  progressLabel: 'PDFs made',
  ready: (size: string, until: string) => `${size}, to be downloaded until ${until}.`,
  private:
    'The file holds personal details of clients and colleagues. Keep it where only those can read it who may.',
  download: 'Download ZIP',
  failed: 'This export failed.',
  startAgain: 'Start a new one',
  expired: 'The file was removed. Start a new export to get everything again.',
  checksum: 'SHA-256',
  lines: {
    label: 'Lines as CSV',
    done: (title: string) => `Lines of ${title} exported`,
  },
  unreachable: 'That did not work. Check the connection and try again.',
} as const
