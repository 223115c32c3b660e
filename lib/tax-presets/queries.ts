import { asc } from 'drizzle-orm'
import { taxPresets } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { TaxPreset } from './model'

/** The company's taxes in the order it gave them. */
export async function listTaxPresets(tx: CompanyTx): Promise<TaxPreset[]> {
  const rows = await tx
    .select({
      id: taxPresets.id,
      name: taxPresets.name,
      category: taxPresets.category,
      rate: taxPresets.rate,
    })
    .from(taxPresets)
    .orderBy(asc(taxPresets.position), asc(taxPresets.id))
  return rows.map(row => ({ ...row, rate: row.rate ?? '' }))
}
