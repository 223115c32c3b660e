import { and, eq } from 'drizzle-orm'
import { assets, companies, counters } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { CompanyId } from '@/lib/access/actor'
import { type DocumentKind, type DocumentLocale, documentLocales } from '@/lib/documents/model'
import { type Company, numberPatternOf, printedNumber } from './model'

/** The company of the transaction; null for any other. */
export async function getCompany(tx: CompanyTx, id: CompanyId): Promise<Company | null> {
  const [found] = await tx
    .select({ company: companies, logo: { width: assets.width, height: assets.height } })
    .from(companies)
    .leftJoin(assets, and(eq(assets.companyId, companies.id), eq(assets.sha256, companies.logo)))
    .where(eq(companies.id, id))
  return found ? toCompany(found.company, found.logo) : null
}

/** The number the next document of a kind would get on a date; it is given only when it is issued. */
export async function nextNumber(
  tx: CompanyTx,
  company: Company,
  kind: DocumentKind,
  issuedOn: string,
): Promise<string> {
  const pattern = numberPatternOf(company, kind, issuedOn)
  const [counter] = await tx
    .select({ last: counters.last })
    .from(counters)
    .where(eq(counters.series, pattern.series))
  return printedNumber(pattern, (counter?.last ?? 0) + 1)
}

/** The bytes of an asset of the company, such as its logo. */
export async function getAsset(tx: CompanyTx, sha256: string) {
  const [asset] = await tx
    .select({ mime: assets.mime, bytes: assets.bytes })
    .from(assets)
    .where(eq(assets.sha256, sha256))
  return asset ?? null
}

function toCompany(
  row: typeof companies.$inferSelect,
  logo: { width: number | null; height: number | null } | null,
): Company {
  const { invoicePrefix, quotePrefix, creditNotePrefix, receiptPrefix, ...rest } = row
  return {
    ...rest,
    locale: toLocale(row.locale),
    prefixes: {
      invoice: invoicePrefix,
      quote: quotePrefix,
      credit_note: creditNotePrefix,
      receipt: receiptPrefix,
    },
    brand: {
      primary: row.primary,
      accent: row.accent,
      fontFamily: row.fontFamily,
      fontFiles: row.fontFiles,
      logoSize: row.logoSize,
      logo:
        row.logo && logo?.width && logo.height
          ? { sha256: row.logo, width: logo.width, height: logo.height }
          : null,
    },
  }
}

function toLocale(text: string): DocumentLocale {
  return documentLocales.find(locale => locale === text) ?? 'en-US'
}
