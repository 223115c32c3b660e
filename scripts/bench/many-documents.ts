import { encode } from 'next-auth/jwt'
import type postgres from 'postgres'
import { sampleCompany, sampleMembers } from '@/db/sample/people'
import { newId } from '@/lib/platform/ids'
import { withConnection } from '@/scripts/postgres/logins'

const cookieName = 'authjs.session-token'
const neighbours = 999

/**
 * Fills a database with one company of many invoices among a thousand companies, with plain SQL since it takes
 * seconds: of a hundred invoices 5 are drafts, 5 overdue, 10 open, 3 partly paid, 2 void and 75 paid, each payment
 * with its receipt; one quote for ten invoices; two activity rows a document.
 * @returns the cookie of a signed-in owner
 */
export async function fillWithDocuments(
  ownerUrl: string,
  count: number,
  secret: string,
): Promise<string> {
  const sessionId = newId()
  const [owner] = sampleMembers
  await withConnection(ownerUrl, async sql => {
    await addCompanies(sql, owner)
    await addDocuments(sql, count, owner.userId)
    await sql`insert into users (id, email, name, password_hash)
      values (${owner.userId}, ${owner.email}, ${owner.name}, 'no password fits this')`
    await sql`insert into sessions (id, user_id, current_company_id, address, user_agent, expires_at)
      values (${sessionId}, ${owner.userId}, ${sampleCompany.id}, 'bench', 'bench', now() + interval '1 hour')`
    await sql`vacuum analyze`
  })
  const token = await encode({
    secret,
    salt: cookieName,
    token: { sub: owner.userId, sid: sessionId },
  })
  return `${cookieName}=${token}`
}

async function addCompanies(
  sql: postgres.Sql,
  owner: { userId: string; name: string; email: string },
): Promise<void> {
  await sql`
    create temporary table wanted as
    select ${sampleCompany.id}::uuid as id, 0 as place
    union all select gen_random_uuid(), n from generate_series(1, ${neighbours}::int) n`
  await sql`
    insert into companies (id, slug, name, timezone, invoice_prefix, "primary", accent)
    select id, 'company-' || place, 'Company ' || place, 'America/New_York', 'PCF-2025-', '#6B46C1', '#8B5CF6'
    from wanted`
  await sql`
    insert into presets (company_id, id, name, name_key, template, photos, payment_code, signature_line, intro, notes, terms, legal, is_default)
    select id, gen_random_uuid(), 'Studio', 'studio', 'studio', true, true, true, '', '', '', '', true from wanted`
  await sql`
    insert into memberships (company_id, user_id, role, name, email)
    select id, ${owner.userId}, 'owner', ${owner.name}, ${owner.email} from wanted`
}

/** The large company has `count` invoices, the others 200 each; a client has a hundred. */
async function addDocuments(sql: postgres.Sql, count: number, userId: string): Promise<void> {
  await sql`
    create temporary table sized as
    select id, case when place = 0 then ${count}::int else 200 end as size from wanted`
  await sql`
    insert into clients (company_id, id, name, sort_key, created_by)
    select sized.id, gen_random_uuid(), 'Client ' || n, 'client ' || lpad(n::text, 6, '0'), ${userId}
    from sized cross join lateral generate_series(1, greatest(1, size / 100)) n`
  await sql`
    insert into client_words (company_id, word, client_id)
    select company_id, unnest(array['client', split_part(sort_key, ' ', 2)]), id from clients`
  await sql`
    create temporary table numbered as
    select company_id, id, row_number() over (partition by company_id order by sort_key) as place from clients`
  await sql`create index on numbered (company_id, place)`
  await sql`
    create temporary table planned as
    select sized.id as company_id, gen_random_uuid() as id, gen_random_uuid() as snapshot_id,
      gen_random_uuid() as payment_id, gen_random_uuid() as receipt_id, numbered.id as client_id, n,
      case
        when n % 20 = 0 then 'draft' when n % 20 = 1 then 'overdue' when n % 20 in (2, 3) then 'open'
        when n % 100 in (4, 24, 44) then 'partly' when n % 100 in (64, 84) then 'void' else 'paid' end as fate,
      10000 + n as total,
      now() - (size - n) * (interval '1095 days' / size) as at
    from sized cross join lateral generate_series(1, size) n
    join numbered on numbered.company_id = sized.id and numbered.place = 1 + n % greatest(1, size / 100)`
  await sql`
    insert into snapshots (company_id, id, kind, document_id, version, reason, data, sha256, template)
    select company_id, snapshot_id, 'invoice', id, 1, 'issued', '{}', '', '' from planned where fate <> 'draft'`
  await sql`
    insert into invoices (company_id, id, client_id, status, currency, issued_on, due_on, default_tax_category,
      total_minor, payable_minor, series, sequence, number, issued_at, snapshot_id, created_by, updated_by)
    select company_id, id, client_id, case when fate = 'draft' then 'draft' else 'issued' end, 'USD', at::date,
      at::date + case when fate = 'open' then 1200 else 14 end, 'O', total, total,
      case when fate <> 'draft' then 'invoice:PCF-2025-' end, case when fate <> 'draft' then n end,
      case when fate <> 'draft' then 'PCF-2025-' || lpad(n::text, 6, '0') end,
      case when fate <> 'draft' then at end, case when fate <> 'draft' then snapshot_id end, ${userId}, ${userId}
    from planned`
  await sql`
    insert into register (company_id, id, kind, client_id, created_by, number, number_key, series, sequence, currency,
      total_minor, paid_minor, credited_minor, issued_on, due_on, listed_at, issued_at, voided_at, updated_at)
    select invoices.company_id, invoices.id, 'invoice', invoices.client_id, ${userId}, number, lower(number), series,
      sequence, 'USD', total, case fate when 'paid' then total when 'partly' then 5000 else 0 end,
      case fate when 'void' then total else 0 end, issued_on, due_on, at, issued_at,
      case when fate = 'void' then at end, at
    from invoices join planned using (company_id, id)`
  await addReceipts(sql, userId)
  await addQuotes(sql, userId)
  await addRecords(sql, userId)
}

async function addReceipts(sql: postgres.Sql, userId: string): Promise<void> {
  await sql`
    insert into payments (company_id, id, client_id, currency, amount_minor, method, received_on, created_by)
    select company_id, payment_id, client_id, 'USD', case fate when 'paid' then total else 5000 end,
      'bank_transfer', at::date, ${userId} from planned where fate in ('paid', 'partly')`
  await sql`
    insert into payment_allocations (company_id, payment_id, invoice_id, amount_minor)
    select company_id, payment_id, id, case fate when 'paid' then total else 5000 end
    from planned where fate in ('paid', 'partly')`
  await sql`
    insert into register (company_id, id, kind, client_id, created_by, number, number_key, series, sequence, currency,
      total_minor, issued_on, due_on, listed_at, issued_at, updated_at)
    select company_id, receipt_id, 'receipt', client_id, ${userId}, 'PCR-2025-' || lpad(n::text, 6, '0'),
      'pcr-2025-' || lpad(n::text, 6, '0'), 'receipt:PCR-2025-', n, 'USD',
      case fate when 'paid' then total else 5000 end, at::date, at::date, at, at, at
    from planned where fate in ('paid', 'partly')`
  await sql`
    insert into daily_figures (company_id, day, currency, invoiced_minor, received_minor, received_count)
    select company_id, at::date, 'USD', sum(total), sum(case fate when 'paid' then total when 'partly' then 5000 else 0 end),
      count(*) from planned where fate <> 'draft' group by company_id, at::date`
}

/** In the register alone: lists and figures read nothing else of a quote. */
async function addQuotes(sql: postgres.Sql, userId: string): Promise<void> {
  await sql`
    insert into register (company_id, id, kind, client_id, created_by, number, number_key, series, sequence, currency,
      total_minor, issued_on, due_on, listed_at, issued_at, accepted_at, declined_at, invoiced_at, updated_at)
    select company_id, gen_random_uuid(), 'quote', client_id, ${userId}, 'PCQ-2025-' || lpad(n::text, 6, '0'),
      'pcq-2025-' || lpad(n::text, 6, '0'), 'quote:PCQ-2025-', n, 'USD', total, at::date,
      at::date + case when n % 50 = 0 then 1200 else 30 end, at, at,
      case when n % 30 in (0, 10) then at end, case when n % 70 = 0 then at end,
      case when n % 30 = 0 then at end, at
    from planned where n % 10 = 0`
}

/** Ids are in the order of time, as those of the app are. */
async function addRecords(sql: postgres.Sql, userId: string): Promise<void> {
  await sql`
    insert into activity (company_id, id, actor_kind, actor_id, actor_name, verb, subject_kind, subject_id,
      subject_label, request_id, at)
    select company_id, uuidv7(at - now()), 'member', ${userId}, 'Maya', verb, 'invoice', id, 'Invoice', 'bench', at
    from planned cross join unnest(array['invoice.drafted', 'invoice.issued']) verb`
}
