/** Who works at the sample company. Fixed ids, so that links and tests can name them. */

export const sampleCompanyId = '01890000-0000-7000-8000-000000000001'

export const samplePassword = 'Password123!'

export const sampleMembers = [
  {
    userId: '01890000-0000-7000-8000-000000000011',
    role: 'owner',
    name: 'Maya Lindqvist',
    email: 'admin@pixelcrafte.test',
  },
  {
    userId: '01890000-0000-7000-8000-000000000012',
    role: 'admin',
    name: 'Jonas Okafor',
    email: 'manager@pixelcrafte.test',
  },
  {
    userId: '01890000-0000-7000-8000-000000000013',
    role: 'accountant',
    name: 'Ines Moreau',
    email: 'accountant@pixelcrafte.test',
  },
  {
    userId: '01890000-0000-7000-8000-000000000014',
    role: 'user',
    name: 'Theo Brandt',
    email: 'user@pixelcrafte.test',
  },
] as const

export const sampleCompany = {
  id: sampleCompanyId,
  slug: 'pixel-crafte-billing',
  name: 'Pixel Crafte Billing',
  email: 'hello@pixelcrafte.example',
  primary: '#6B46C1',
  accent: '#8B5CF6',
  fontFamily: 'Inter',
  timezone: 'America/New_York',
  currency: 'USD',
  locale: 'en-US',
  paper: 'A4',
  address: '48 Mercer Street, Studio 5\nNew York, NY 10013',
  countryCode: 'US',
  taxInfo: 'EIN 84-1290337',
  taxLabel: 'NY sales tax',
  defaultTaxCategory: 'S',
  defaultTaxRate: '8.875',
  defaultNotes: 'Thank you for working with us.',
  defaultTerms:
    'Payment within 30 days of the invoice date. Rights of use pass to the client when the invoice is paid in full.',
  paymentTermsDays: 30,
  invoicePrefix: 'PCF-2025-',
  quotePrefix: 'PCQ-2025-',
  creditNotePrefix: 'PCC-2025-',
  receiptPrefix: 'PCR-2025-',
  yearlyReset: false,
  bankAccountName: 'Pixel Crafte Billing',
  bankName: 'Hudson Community Bank',
  accountNumber: '4410 2207 31',
  routingNumber: '026009593',
} as const
