/** Clients and invoices from other programs. */
export const imports = {
  pageTitle: 'Import',
  back: 'Back to import and export',
  kinds: { clients: 'Clients', invoices: 'Invoices' },
  start: {
    title: 'Import',
    text: 'Bring clients and invoices along as CSV. You say which column is what, see what would happen to each row, and then all of it is imported or nothing.',
    kind: 'What to import',
    drop: 'Drop a CSV file here, or choose it',
    dropNow: 'Let go to read it',
    choose: 'Choose CSV file',
    reading: 'Reading the file',
    limits: 'Up to 50,000 rows and 20 MB.',
    recognised: (names: string, last: string) => `Files of ${names} and ${last} are recognised.`,
    sample: { clients: 'Sample file with clients', invoices: 'Sample file with invoices' },
    tooLarge: 'This file is larger than 20 MB. Split it, and import one part after the other.',
    oneFile: 'Choose one file at a time.',
    notSent: 'The file could not be sent. Check the connection, then choose it again.',
  },
  earlier: {
    title: 'Imports',
    when: (by: string, when: string) => (by === '' ? when : `${by}, ${when}`),
  },
  states: {
    reading: 'Being read',
    mapping: 'Columns to be named',
    checking: 'Being checked',
    checked: 'Ready to import',
    importing: 'Being imported',
    done: 'Imported',
    failed: 'Failed',
    discarded: 'Discarded',
  },
  head: {
    file: (rows: string, source: string) =>
      source === '' ? `${rows} rows` : `${rows} rows, as ${source} writes them`,
    uploaded: (by: string, when: string) =>
      by === '' ? `Uploaded ${when}` : `Uploaded by ${by} on ${when}`,
  },
  mapping: {
    title: 'Which column is what',
    text: 'Nothing is written yet: the next step shows what would happen to each row.',
    absent: 'Not in this file',
    needed: 'needed',
    others: 'More fields',
    sample: 'First rows',
    format: 'How it is written',
    dateFormat: 'Dates',
    dateHelp: 'Which is the day and which the month cannot be told from the file.',
    decimalSign: 'Amounts',
    decimals: { '.': '1,250.50', ',': '1.250,50' },
    currency: 'Currency',
    currencyHelp: 'Of rows that name none.',
    taxRule: 'Where no tax is named',
    taxRules: { none: 'There is none', included: 'Totals include our usual tax' },
    submit: 'Check rows',
    columns: 'columns',
  },
  fields: {
    name: 'Name',
    contactName: 'Contact name',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    phone: 'Phone',
    billingLine1: 'Billing address, line 1',
    billingLine2: 'Billing address, line 2',
    billingCity: 'Billing city',
    billingRegion: 'Billing region',
    billingPostalCode: 'Billing postal code',
    billingCountryCode: 'Billing country',
    shippingLine1: 'Shipping address, line 1',
    shippingLine2: 'Shipping address, line 2',
    shippingCity: 'Shipping city',
    shippingRegion: 'Shipping region',
    shippingPostalCode: 'Shipping postal code',
    shippingCountryCode: 'Shipping country',
    taxId: 'Tax id',
    currency: 'Currency',
    language: 'Language',
    timezone: 'Time zone',
    notes: 'Notes',
    number: 'Number',
    kind: 'Kind',
    status: 'Status',
    issuedOn: 'Issue date',
    dueOn: 'Due date',
    paidOn: 'Payment date',
    clientName: 'Client',
    total: 'Total',
    subtotal: 'Subtotal',
    tax: 'Tax',
    taxRate: 'Tax rate',
    taxIncluded: 'Prices include tax',
    discount: 'Discount',
    paid: 'Amount paid',
    open: 'Amount due',
    credited: 'Amount credited',
    purchaseOrder: 'Purchase order',
    terms: 'Terms',
    description: 'Line: description',
    details: 'Line: details',
    quantity: 'Line: quantity',
    unit: 'Line: unit',
    unitPrice: 'Line: unit price',
    lineDiscountPercent: 'Line: discount in percent',
    lineDiscount: 'Line: discount',
    lineTaxRate: 'Line: tax rate',
    lineTax: 'Line: tax',
    lineTotal: 'Line: total',
  },
  progress: {
    checking: (done: string, of: string) => `Checked ${done} of ${of} rows`,
    importing: (done: string, of: string) => `Imported ${done} of ${of} rows`,
    label: 'Rows done',
    leave: 'You can leave this page; it goes on.',
    whole: 'Until the end nothing of it can be seen: all rows are imported at once, or none.',
  },
  checked: {
    title: 'What would happen',
    create: {
      clients: (count: number) =>
        count === 1 ? '1 client is new' : `${count.toLocaleString('en')} clients are new`,
      invoices: (count: number) =>
        count === 1 ? '1 invoice is new' : `${count.toLocaleString('en')} invoices are new`,
    },
    newClients: (count: number) =>
      count === 1 ? '1 client comes along' : `${count.toLocaleString('en')} clients come along`,
    skip: (count: number) =>
      count === 1 ? '1 row is left out' : `${count.toLocaleString('en')} rows are left out`,
    problem: (count: number) =>
      count === 1 ? '1 row has a problem' : `${count.toLocaleString('en')} rows have problems`,
    submit: {
      clients: (count: number) =>
        count === 1 ? 'Import 1 client' : `Import ${count.toLocaleString('en')} clients`,
      invoices: (count: number) =>
        count === 1 ? 'Import 1 invoice' : `Import ${count.toLocaleString('en')} invoices`,
    },
    columns: 'Change columns',
    discard: 'Discard',
    discarded: 'Discarded the file',
    filter: 'Rows to show',
    filters: { all: 'All', create: 'New', skip: 'Left out', problem: 'Problems' },
    outcomes: { create: 'New', skip: 'Left out', problem: 'Problem' },
    row: 'Row',
    label: { clients: 'Client', invoices: 'Invoice' },
    outcome: 'What happens',
    nothing: 'No rows like that.',
    pages: 'Rows',
    earlier: 'Earlier rows',
    later: 'Later rows',
  },
  done: {
    title: {
      clients: (count: number) =>
        count === 1
          ? '1 client was imported'
          : `${count.toLocaleString('en')} clients were imported`,
      invoices: (count: number) =>
        count === 1
          ? '1 invoice was imported'
          : `${count.toLocaleString('en')} invoices were imported`,
    },
    skipped: (count: number) =>
      count === 0
        ? 'No row was left out.'
        : count === 1
          ? '1 row was left out.'
          : `${count.toLocaleString('en')} rows were left out.`,
    show: { clients: 'Show clients', invoices: 'Show invoices' },
    nextNumber: (next: number) =>
      `Imported numbers are in the way of your own. Set your next number to ${next} before you issue the next invoice.`,
    setNumber: 'Set next number',
    again: 'Import another file',
  },
  failed: 'This import failed.',
  discarded: 'This file was discarded.',
  unreachable: 'That did not work. Check the connection and try again.',
} as const
