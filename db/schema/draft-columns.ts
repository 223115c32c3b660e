import { sql } from 'drizzle-orm'
import { bigint, boolean, date, integer, jsonb, numeric, text, uuid } from 'drizzle-orm/pg-core'
import { discountKinds, draftLineKinds } from '@/lib/drafts/model'
import { taxCategories, taxModes } from '@/lib/money/model'
import { companyId, createdAt, instant } from '../columns'

/** An amount in minor units of the row's currency. */
export const minor = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

/** What a document's calculation gives; final once it is issued. */
export const figureColumns = () => ({
  lineTotalMinor: minor(),
  allowanceTotalMinor: minor(),
  taxExclusiveMinor: minor(),
  taxTotalMinor: minor(),
  totalMinor: minor(),
  payableMinor: minor(),
})

/** The printed number and what it was counted by; all three are given when a document is issued. */
export const numberColumns = () => ({
  series: text(),
  sequence: integer(),
  number: text(),
})

const metadata = () => jsonb().$type<Record<string, string>>().notNull().default({})

/** What quotes and invoices have in common while they are written. */
export const draftColumns = () => ({
  companyId: companyId(),
  id: uuid().notNull(),
  clientId: uuid(),
  currency: text().notNull(),
  issuedOn: date().notNull(),
  /** Of a quote: valid until. */
  dueOn: date().notNull(),
  purchaseOrder: text().notNull().default(''),
  taxMode: text({ enum: taxModes }).notNull().default('exclusive'),
  /** Fills every line that has no tax of its own. */
  defaultTaxCategory: text({ enum: taxCategories }).notNull(),
  defaultTaxRate: numeric(),
  discountKind: text({ enum: discountKinds }),
  discountValue: numeric(),
  notes: text().notNull().default(''),
  terms: text().notNull().default(''),
  ...figureColumns(),
  ...numberColumns(),
  issuedAt: instant(),
  issuedBy: uuid(),
  snapshotId: uuid(),
  metadata: metadata(),
  /** The look that was chosen; null: the company's default one. */
  presetId: uuid(),
  /** Optimistic version: a save names the one it started from. */
  version: integer().notNull().default(1),
  /** The open editor that saved last, so that it never conflicts with itself. */
  editorId: uuid(),
  createdBy: uuid().notNull(),
  updatedBy: uuid().notNull(),
  createdAt: createdAt(),
  updatedAt: instant().notNull().defaultNow(),
  deletedAt: instant(),
})

/** What the lines of quotes, invoices and credit notes have in common. */
export const lineColumns = () => ({
  companyId: companyId(),
  id: uuid().notNull(),
  position: integer().notNull(),
  /** A section's heading has nothing but its description. */
  kind: text({ enum: draftLineKinds }).notNull().default('line'),
  description: text().notNull().default(''),
  /** Null while a draft's field is still empty. */
  quantity: numeric(),
  unit: text().notNull().default(''),
  unitPrice: numeric(),
  discountKind: text({ enum: discountKinds }),
  discountValue: numeric(),
  /** Null: untouched, follows the document's default tax. Filled in when issued. */
  taxCategory: text({ enum: taxCategories }),
  taxRate: numeric(),
  grossMinor: minor(),
  allowanceMinor: minor(),
  amountMinor: minor(),
  netMinor: minor(),
})

/** A line of a draft that becomes locked with its document. */
export const draftLineColumns = () => ({
  ...lineColumns(),
  /** SHA-256 of a picture in assets, or null. */
  photoSha256: text('photo_sha256'),
  /** Follows the document by its key; a locked line cannot be added, changed or removed. */
  locked: boolean().notNull().default(false),
})
