import { and, desc, inArray, isNull, sql } from 'drizzle-orm'
import { register, snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { DocumentPage, DocumentRow } from '../model'
import { type ListScope, listDocuments, selectNamedRows, toRow } from '../queries'
import { searchDocuments } from '../search/queries'
import type { CsvInput } from './input'

/** How many rows of an export are read at once. */
export const exportChunk = 1000

/** The next rows of an export, in the list's order. */
export async function listForExport(
  tx: CompanyTx,
  list: CsvInput['list'],
  scope: ListScope,
): Promise<DocumentPage> {
  return listDocuments(tx, list, scope, exportChunk)
}

/** All that a search finds; null when that is more than it shows, because its file would look whole. */
export async function listSearched(
  tx: CompanyTx,
  list: CsvInput['list'],
  scope: ListScope,
): Promise<DocumentRow[] | null> {
  const page = await searchDocuments(tx, list, scope)
  return page.isCut ? null : page.rows
}

/** Rows by their ids, newest first; ids of nobody, of deleted drafts or of another company are not among them. */
export async function listChosen(
  tx: CompanyTx,
  ids: readonly string[],
  today: string,
): Promise<DocumentRow[]> {
  if (ids.length === 0) return []
  const rows = await selectNamedRows(tx)
    .where(and(isNull(register.deletedAt), inArray(register.id, [...ids])))
    .orderBy(desc(register.listedAt), desc(register.id))
    .limit(ids.length)
  return rows.map(row => toRow(row, today))
}

/** The newest snapshot of each document, with the name of the client as the paper has it. */
export async function listLatestSnapshots(tx: CompanyTx, documentIds: readonly string[]) {
  if (documentIds.length === 0) return []
  return tx
    .selectDistinctOn([snapshots.documentId], {
      id: snapshots.id,
      documentId: snapshots.documentId,
      version: snapshots.version,
      issuedAt: snapshots.createdAt,
      buyerName: sql<string>`coalesce(${snapshots.data} #>> '{content,buyer,name}', '')`,
    })
    .from(snapshots)
    .where(inArray(snapshots.documentId, [...documentIds]))
    .orderBy(snapshots.documentId, desc(snapshots.version))
}
