import { encode } from 'next-auth/jwt'
import { sampleCompany, sampleMembers } from '@/db/sample/people'
import { newId } from '@/lib/platform/ids'
import { withConnection } from '@/scripts/postgres/logins'

const cookieName = 'authjs.session-token'
const neighbours = 50

/**
 * Fills a database with one company of many invoices among small ones, with plain SQL since it takes seconds.
 * @returns the cookie of a signed-in owner
 */
export async function fillWithInvoices(
  ownerUrl: string,
  count: number,
  secret: string,
): Promise<string> {
  const sessionId = newId()
  const [owner] = sampleMembers
  await withConnection(ownerUrl, async sql => {
    const companies = [sampleCompany.id, ...Array.from({ length: neighbours }, () => newId())]
    for (const [index, id] of companies.entries()) {
      await sql`insert into companies (id, slug, name, timezone, invoice_prefix, "primary", accent)
        values (${id}, ${`company-${index}`}, ${`Company ${index}`}, 'America/New_York', 'PCF-2025-', '#6B46C1', '#8B5CF6')`
      await sql`insert into memberships (company_id, user_id, role, name, email)
        values (${id}, ${owner.userId}, 'owner', ${owner.name}, ${owner.email})`
      await sql.unsafe(invoicesOf(id, owner.userId, index === 0 ? count : 200))
    }
    await sql`insert into users (id, email, name, password_hash)
      values (${owner.userId}, ${owner.email}, ${owner.name}, 'no password fits this')`
    await sql`insert into sessions (id, user_id, current_company_id, address, user_agent, expires_at)
      values (${sessionId}, ${owner.userId}, ${sampleCompany.id}, 'bench', 'bench', now() + interval '1 hour')`
    await sql`analyze`
  })
  const token = await encode({
    secret,
    salt: cookieName,
    token: { sub: owner.userId, sid: sessionId },
  })
  return `${cookieName}=${token}`
}

/** A hundred invoices a client; one in twenty is a draft, one in ten overdue. */
function invoicesOf(companyId: string, userId: string, count: number): string {
  const clients = Math.max(1, Math.ceil(count / 100))
  return `
    insert into clients (company_id, id, name, sort_key, created_by)
    select '${companyId}', gen_random_uuid(), 'Client ' || n, 'client ' || lpad(n::text, 6, '0'), '${userId}'
    from generate_series(1, ${clients}) n;
    with numbered as (
      select id, row_number() over (order by sort_key) as place from clients where company_id = '${companyId}'
    )
    insert into invoices (company_id, id, client_id, status, currency, issued_on, due_on,
      default_tax_category, total_minor, payable_minor, series, sequence, number, issued_at, snapshot_id,
      listed_at, created_by, updated_by)
    select '${companyId}', gen_random_uuid(), numbered.id, state.status, 'USD',
      state.day, state.day + case when n % 10 = 0 then 0 else 400 end,
      'O', 10000 + n, 10000 + n,
      case when state.status = 'issued' then 'invoice:PCF-2025-' end,
      case when state.status = 'issued' then n end,
      case when state.status = 'issued' then 'PCF-2025-' || lpad(n::text, 6, '0') end,
      case when state.status = 'issued' then state.at end,
      case when state.status = 'issued' then gen_random_uuid() end,
      state.at, '${userId}', '${userId}'
    from generate_series(1, ${count}) n
    cross join lateral (select
      case when n % 20 = 0 then 'draft' else 'issued' end as status,
      (now() - (${count} - n) * interval '4 minutes') as at,
      (now() - (${count} - n) * interval '4 minutes')::date as day) state
    join numbered on numbered.place = 1 + n % ${clients};
    insert into snapshots (company_id, id, kind, document_id, version, reason, data, sha256, template)
    select company_id, snapshot_id, 'invoice', id, 1, 'issued', '{}', '', ''
    from invoices where company_id = '${companyId}' and snapshot_id is not null`
}
