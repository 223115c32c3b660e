import { assets } from '@/db/schema/all'
import type { CompanyId } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { getLatestSnapshot, type StoredSnapshot } from '@/lib/documents/store-snapshot'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient, issueWholeInvoice, saveWholeDraft } from '@/tests/support/drafts'
import { asOwner } from '@/tests/support/owner-sql'

/** What belongs to the other company: every id a stranger could have seen over a shoulder. */
export interface Foreign {
  company: TestCompany
  clientId: string
  draftId: string
  issuedId: string
  snapshot: StoredSnapshot
  assetSha256: string
}

/** A company with a client, a draft, an issued invoice, a download and a logo. */
export async function startForeignCompany(): Promise<Foreign> {
  const company = await startCompany()
  const clientId = await addClient(company.owner, { name: 'Secret Client' })
  const issued = await issueWholeInvoice(company, { clientId })
  await preparePdfDownload(company.owner, issued.id)
  const draft = await saveWholeDraft(company, { clientId })
  const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, issued.id))
  if (!stored) throw new Error('The issued invoice has no snapshot.')
  const assetSha256 = sha256('logo')
  await runCommand(company.owner, tx =>
    tx.insert(assets).values({
      companyId: company.id,
      sha256: assetSha256,
      mime: 'image/png',
      bytes: Buffer.from('logo'),
    }),
  )
  return {
    company,
    clientId,
    draftId: draft.id,
    issuedId: issued.id,
    snapshot: stored,
    assetSha256,
  }
}

/** Every row of a company, in every table that has one. */
export async function everythingOf(companyId: CompanyId): Promise<string> {
  return asOwner(async connection => {
    const tables = await connection<{ name: string; key: string }[]>`
      select table_name as name, column_name as key from information_schema.columns
      where table_schema = 'public'
        and (column_name = 'company_id' or (table_name = 'companies' and column_name = 'id'))
      order by 1`
    const parts = []
    for (const { name, key } of tables)
      parts.push(
        await connection`
          select ${connection(name)}::text as line from ${connection(name)}
          where ${connection(key)} = ${companyId} order by 1`,
      )
    return JSON.stringify(parts)
  })
}

/** Every table that belongs to companies. */
export async function tenantTables(): Promise<string[]> {
  const rows = await asOwner(
    connection => connection<{ name: string }[]>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and (column_name = 'company_id' or table_name = 'companies')`,
  )
  return rows.map(row => row.name)
}
