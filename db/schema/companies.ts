import { sql } from 'drizzle-orm'
import { boolean, check, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { paperSizes } from '@/lib/documents/model'
import { taxCategories } from '@/lib/money/model'
import { createdAt, instant, tenantPolicies } from '../columns'
import { oneOf } from './one-of'

/** The root of tenancy: its own id is the company, so its policies compare `id`. */
export const companies = pgTable(
  'companies',
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    email: text().notNull().default(''),
    /** SHA-256 of a row in assets, or null. */
    logo: text(),
    primary: text().notNull().default('#18181B'),
    accent: text().notNull().default('#71717A'),
    fontFamily: text().notNull().default('Inter'),
    timezone: text().notNull(),
    currency: text().notNull().default('USD'),
    locale: text().notNull().default('en-US'),
    paper: text({ enum: paperSizes }).notNull().default('A4'),
    address: text().notNull().default(''),
    countryCode: text().notNull().default(''),
    taxInfo: text().notNull().default(''),
    taxLabel: text().notNull().default('Tax'),
    defaultTaxCategory: text({ enum: taxCategories }).notNull().default('O'),
    defaultTaxRate: numeric(),
    defaultNotes: text().notNull().default(''),
    defaultTerms: text().notNull().default(''),
    paymentTermsDays: integer().notNull().default(30),
    /** How long links to invoices, credit notes and receipts work. */
    invoiceLinkDays: integer().notNull().default(180),
    /** How long links to quotes work after the last day they are valid. */
    quoteLinkDays: integer().notNull().default(30),
    invoicePrefix: text().notNull().default('INV-{YYYY}-'),
    quotePrefix: text().notNull().default('QUO-{YYYY}-'),
    creditNotePrefix: text().notNull().default('CRN-{YYYY}-'),
    receiptPrefix: text().notNull().default('REC-{YYYY}-'),
    numberPadding: integer().notNull().default(4),
    yearlyReset: boolean().notNull().default(true),
    bankAccountName: text().notNull().default(''),
    bankName: text().notNull().default(''),
    iban: text().notNull().default(''),
    bic: text().notNull().default(''),
    accountNumber: text().notNull().default(''),
    routingNumber: text().notNull().default(''),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  table => [
    unique('companies_slug_key').on(table.slug),
    check('companies_payment_terms_days_check', sql`${table.paymentTermsDays} between 0 and 365`),
    check('companies_invoice_link_days_check', sql`${table.invoiceLinkDays} between 1 and 3650`),
    check('companies_quote_link_days_check', sql`${table.quoteLinkDays} between 0 and 3650`),
    check('companies_number_padding_check', sql`${table.numberPadding} between 1 and 9`),
    check('companies_tax_category_check', oneOf(table.defaultTaxCategory, taxCategories)),
    check('companies_paper_check', oneOf(table.paper, paperSizes)),
    ...tenantPolicies('companies', table.id),
  ],
)
