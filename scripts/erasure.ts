import type postgres from 'postgres'
import { withConnection } from '@/scripts/postgres/logins'

/** Every table of companies, each before those it points to. A test compares the list with the database. */
export const erasedInOrder = [
  'activity',
  'outbox',
  'mails',
  'mail_texts',
  'link_views',
  'questions',
  'quote_answers',
  'links',
  'invitations',
  'pdf_downloads',
  'renders',
  'payment_allocations',
  'receipts',
  'payments',
  'credit_note_lines',
  'credit_notes',
  'quote_invoices',
  'invoice_lines',
  'invoices',
  'quote_lines',
  'quotes',
  'register',
  'daily_figures',
  'counters',
  'snapshots',
  'client_words',
  'clients',
  'presets',
  'tax_presets',
  'import_rows',
  'imports',
  'exports',
  'assets',
  'memberships',
  'companies',
] as const

/** How many rows went, by table; tables without any are left out. */
export type ErasedRows = Partial<Record<(typeof erasedInOrder)[number], number>>

/** Whether the login of an address may take the role that erases. The running service's must not. */
export function mayErase(url: string): Promise<boolean> {
  return withConnection(url, async sql => {
    const [row] = await sql<{ may: boolean }[]>`
      select pg_has_role(current_user, 'app_eraser', 'member') as may`
    return row?.may ?? false
  })
}

/**
 * Removes every row of one company, in one transaction, as the role that sees no other. The database refuses it for a
 * company that was not closed.
 * @param url of a login that may erase
 */
export function eraseCompany(url: string, companyId: string): Promise<ErasedRows> {
  return withConnection(url, sql => sql.begin(tx => eraseAll(tx, companyId)))
}

/** The role's policies leave an open company's row where it is: then nothing is erased at all. */
async function eraseAll(tx: postgres.TransactionSql, companyId: string): Promise<ErasedRows> {
  await tx`set local role app_eraser`
  await tx`select set_config('app.company_id', ${companyId}, true)`
  const [company] = await tx<{ closed: boolean }[]>`
    select closed_at is not null as closed from companies`
  if (!company?.closed) throw new Error(`The company ${companyId} was not closed.`)
  const rows: ErasedRows = {}
  for (const table of erasedInOrder) {
    const { count } = await tx`delete from ${tx(table)}`
    if (count > 0) rows[table] = count
  }
  return rows
}
