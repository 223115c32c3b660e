import { eq } from 'drizzle-orm'
import { creditNotes, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import {
  amountOf,
  commonViewOf,
  readClient,
  readCommon,
  type WantedDocument,
} from '@/lib/register/view/queries'
import { type CreditView, creditOffersOf } from './model'

/** Everything a credit note's page and sheet show beside the paper; null for any id of another company. */
export async function getCreditView(
  tx: CompanyTx,
  wanted: WantedDocument,
): Promise<CreditView | null> {
  const { id, actor, today } = wanted
  const [rows, [note]] = await Promise.all([
    readCommon(tx, wanted),
    tx.select().from(creditNotes).where(eq(creditNotes.id, id)),
  ])
  if (!rows || !note) return null
  const [client, [invoice]] = await Promise.all([
    readClient(tx, rows),
    tx.select().from(register).where(eq(register.id, note.invoiceId)),
  ])
  if (!invoice) return null
  const view = {
    ...commonViewOf(rows, today, client),
    kind: 'credit_note' as const,
    drafted: null,
    reason: note.reason,
    issuedAt: note.issuedAt,
    voids: note.voids,
    invoice: { id: invoice.id, number: invoice.number ?? '' },
    invoiceDue: amountOf(invoice, invoice.openMinor),
  }
  return { ...view, offers: creditOffersOf(view, actor) }
}
