import type { CompanyTx } from '@/db/tenancy'
import { getPaymentOfReceipt, listInvoicesOfPayment } from '@/lib/payments/queries'
import {
  commonViewOf,
  readClient,
  readCommon,
  type WantedDocument,
} from '@/lib/register/view/queries'
import { type ReceiptView, receiptOffersOf } from './model'

/** Everything a receipt's page and sheet show beside the paper; null for any id of another company. */
export async function getReceiptView(
  tx: CompanyTx,
  wanted: WantedDocument,
): Promise<ReceiptView | null> {
  const { id, actor, today } = wanted
  const [rows, payment] = await Promise.all([readCommon(tx, wanted), getPaymentOfReceipt(tx, id)])
  if (!rows || !payment) return null
  const [client, invoices] = await Promise.all([
    readClient(tx, rows),
    listInvoicesOfPayment(tx, payment.id),
  ])
  const view = {
    ...commonViewOf(rows, today, client),
    kind: 'receipt' as const,
    drafted: null,
    payment,
    invoices,
  }
  return { ...view, offers: receiptOffersOf(view, actor) }
}
