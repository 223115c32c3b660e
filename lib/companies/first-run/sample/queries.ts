import { and, eq, inArray, isNull, like } from 'drizzle-orm'
import { clients, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { sampleIds, sampleMark } from './model'

export interface LivingSample {
  clientIds: string[]
  documents: { id: string; kind: 'quote' | 'invoice' }[]
}

/** What is left of the sample data: drafts for its clients, and clients that still bear its mark. */
export async function getLivingSample(tx: CompanyTx): Promise<LivingSample> {
  const living = and(
    inArray(clients.id, [...sampleIds.clients]),
    like(clients.name, `%${sampleMark}`),
    isNull(clients.deletedAt),
  )
  const [marked, drafts] = await Promise.all([
    tx.select({ id: clients.id }).from(clients).where(living),
    tx
      .select({ id: register.id, clientId: register.clientId })
      .from(register)
      .where(
        and(
          inArray(register.id, [sampleIds.quote, sampleIds.invoice]),
          eq(register.standing, 'draft'),
          isNull(register.deletedAt),
        ),
      ),
  ])
  const ids = new Set(marked.map(({ id }) => id))
  return {
    clientIds: [...ids],
    documents: drafts
      .filter(({ clientId }) => clientId !== null && ids.has(clientId))
      .map(({ id }) => ({ id, kind: id === sampleIds.quote ? 'quote' : 'invoice' })),
  }
}

/** Whether there is any. */
export async function hasSample(tx: CompanyTx): Promise<boolean> {
  const { clientIds, documents } = await getLivingSample(tx)
  return clientIds.length + documents.length > 0
}
