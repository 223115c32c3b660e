import { clients, clientWords } from '@/db/schema/all'
import type { Actor } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import type { ClientInput } from '@/lib/clients/input'
import { searchKeyOf, searchWordsOf } from '@/lib/clients/model'
import { now } from '@/lib/platform/clock'

export interface Importing {
  importId: string
  /** Who asked for it; rows name them as author. */
  authorId: string
}

/** Writes clients of a file in the transaction that imports it, with the words they are found by. */
export async function insertClients(
  tx: CompanyTx,
  actor: Actor,
  { importId, authorId }: Importing,
  added: readonly ClientInput[],
): Promise<void> {
  if (added.length === 0) return
  const { companyId } = actor
  const at = now()
  await tx.insert(clients).values(
    added.map(({ billing, shipping, ...fields }) => ({
      ...fields,
      companyId,
      importId,
      createdBy: authorId,
      createdAt: at,
      updatedAt: at,
      sortKey: searchKeyOf(fields.name),
      billingLine1: billing.line1,
      billingLine2: billing.line2,
      billingCity: billing.city,
      billingRegion: billing.region,
      billingPostalCode: billing.postalCode,
      billingCountryCode: billing.countryCode,
      shippingLine1: shipping.line1,
      shippingLine2: shipping.line2,
      shippingCity: shipping.city,
      shippingRegion: shipping.region,
      shippingPostalCode: shipping.postalCode,
      shippingCountryCode: shipping.countryCode,
    })),
  )
  const words = added.flatMap(client =>
    searchWordsOf(client).map(word => ({ companyId, word, clientId: client.id })),
  )
  for (let from = 0; from < words.length; from += mostWordsAtOnce)
    await tx.insert(clientWords).values(words.slice(from, from + mostWordsAtOnce))
}

const mostWordsAtOnce = 2000
