import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { firstRunSteps } from '@/lib/companies/first-run/model'
import {
  accentStyles,
  type BrandFont,
  densities,
  logoSizes,
  paperSizes,
} from '@/lib/documents/model'
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
    /** A family that comes along, or the name of an uploaded one. */
    fontFamily: text().notNull().default('Inter'),
    /** Of an uploaded family: its weights by the SHA-256 of rows in assets. Empty for one that comes along. */
    fontFiles: jsonb().$type<BrandFont['files']>().notNull().default([]),
    logoSize: text({ enum: logoSizes }).notNull().default('medium'),
    accentStyle: text({ enum: accentStyles }).notNull().default('rules'),
    density: text({ enum: densities }).notNull().default('comfortable'),
    timezone: text().notNull(),
    currency: text().notNull().default('USD'),
    locale: text().notNull().default('en-US'),
    paper: text({ enum: paperSizes }).notNull().default('A4'),
    address: text().notNull().default(''),
    countryCode: text().notNull().default(''),
    taxInfo: text().notNull().default(''),
    /** Of the trade register, as it must be printed. */
    registrationNumber: text().notNull().default(''),
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
    /** Agents on site: whether the role user issues and sends the quotes they wrote. */
    usersIssueQuotes: boolean().notNull().default(false),
    /** Where its first owner stands in setting it up. */
    firstRunStep: text({ enum: firstRunSteps }).notNull().default('done'),
    /** Asked to be deleted; it closes after some days of grace, unless somebody thinks again. */
    deletionRequestedAt: instant(),
    deletionRequestedBy: uuid(),
    closesAt: instant(),
    /** Closed: nobody is a member any more; what was issued is kept for as long as the law wants. */
    closedAt: instant(),
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
    check('companies_logo_size_check', oneOf(table.logoSize, logoSizes)),
    check('companies_accent_style_check', oneOf(table.accentStyle, accentStyles)),
    check('companies_density_check', oneOf(table.density, densities)),
    check('companies_first_run_step_check', oneOf(table.firstRunStep, firstRunSteps)),
    check(
      'companies_deletion_check',
      sql`(${table.deletionRequestedAt} is null) = (${table.closesAt} is null) and (${table.closedAt} is null or ${table.closesAt} is not null)`,
    ),
    index('companies_closes_at_idx').on(table.closesAt).where(sql`${table.closesAt} is not null`),
    // Whatever is asked for, only what was closed can be erased.
    ...tenantPolicies('companies', table.id, { eraserOnly: sql`closed_at is not null` }),
  ],
)
