import { asOwner } from '@/tests/support/owner-sql'

/** What must hold between documents, their register, payments and days: each query finds what breaks it. */
const rules: readonly [sentence: string, finding: string][] = [
  [
    'is not in the register as it is',
    `
    with documents as (
      select company_id, id, 'invoice' as kind, client_id, number, series, sequence, currency,
        payable_minor as total, issued_on, issued_at is not null as is_issued, deleted_at, null as free
      from invoices
      union all
      select company_id, id, 'quote', client_id, number, series, sequence, currency, payable_minor,
        issued_on, issued_at is not null, deleted_at, case when status = 'revising' then id end
      from quotes
      union all
      select company_id, id, 'credit_note', client_id, number, series, sequence, currency,
        payable_minor, issued_on, true, null, null from credit_notes
      union all
      select company_id, id, 'receipt', client_id, number, series, sequence, currency, total_minor,
        issued_on, true, null, null from receipts)
    select coalesce(documents.number, documents.id::text, 'register ' || register.id) as what
    from documents full join register
      on register.company_id = documents.company_id and register.id = documents.id
      and register.kind = documents.kind
    where documents.id is null or register.id is null
      or register.client_id is distinct from documents.client_id
      or register.number is distinct from documents.number
      or (register.number_key is distinct from lower(documents.number) and documents.number ~ '^[ -~]*$')
      or register.series is distinct from documents.series
      or register.sequence is distinct from documents.sequence
      or (register.issued_at is not null) <> documents.is_issued
      or register.deleted_at is distinct from documents.deleted_at
      or (documents.free is null and (register.total_minor <> documents.total
        or register.currency <> documents.currency or register.issued_on <> documents.issued_on))`,
  ],
  [
    'was paid or credited more than is due',
    `select number as what from register
    where kind = 'invoice' and issued_at is not null
      and (open_minor < 0 or paid_minor < 0 or credited_minor < 0)`,
  ],
  [
    'has another sum of payments than its allocations',
    `select coalesce(number, id::text) as what from register
    where paid_minor <> (
      select coalesce(sum(amount_minor), 0) from payment_allocations
      where company_id = register.company_id and invoice_id = register.id)`,
  ],
  [
    'has another sum of credit notes',
    `select coalesce(number, id::text) as what from register
    where credited_minor <> (
      select coalesce(sum(payable_minor), 0) from credit_notes
      where company_id = register.company_id and invoice_id = register.id)`,
  ],
  [
    'is void without being taken back, or the other way round',
    `select number as what from register
    where (voided_at is not null) <> (
      exists (
        select from credit_notes
        where company_id = register.company_id and invoice_id = register.id and voids
          and register.credited_minor = register.total_minor)
      or exists (
        select from receipts join payments
          on payments.company_id = receipts.company_id and reverses = receipts.payment_id
        where receipts.company_id = register.company_id and receipts.id = register.id))`,
  ],
  [
    'was answered or invoiced otherwise than the register says',
    `select register.number as what from register join quotes using (company_id, id)
    where (register.accepted_at is not null) <> (status = 'accepted')
      or (status = 'accepted') <> exists (
        select from quote_answers
        where company_id = quotes.company_id and quote_id = quotes.id and answer = 'accepted')
      or (register.invoiced_at is not null) <> exists (
        select from quote_invoices
        where company_id = quotes.company_id and quote_id = quotes.id and purpose = 'rest'
          and ended_at is null)`,
  ],
  [
    'is bound to its quote although it is deleted or void, or the other way round',
    `select coalesce(register.number, register.id::text) as what
    from quote_invoices links join register
      on register.company_id = links.company_id and register.id = links.invoice_id
    where (links.ended_at is null) <> (register.deleted_at is null and register.voided_at is null)`,
  ],
  [
    'is invoiced more than once at a time',
    `
    with live as (
      select links.*, invoices.deductions from quote_invoices links
      join invoices on invoices.company_id = links.company_id and invoices.id = links.invoice_id
      where ended_at is null)
    select quotes.number as what from quotes
    where exists (
        select from live where live.company_id = quotes.company_id and live.quote_id = quotes.id
        group by purpose having count(*) > 1)
      or exists (
        select from live early join live late using (company_id, quote_id)
        where company_id = quotes.company_id and quote_id = quotes.id
          and early.purpose = 'deposit' and late.purpose = 'rest'
          and not late.deductions @> jsonb_build_array(
            jsonb_build_object('invoiceId', early.invoice_id)))`,
  ],
  [
    'is a payment that its allocations do not add up to',
    `select payments.id::text as what from payments
    left join payment_allocations parts
      on parts.company_id = payments.company_id and parts.payment_id = payments.id
    group by payments.company_id, payments.id
    having count(parts.invoice_id) > 0 and sum(parts.amount_minor) <> payments.amount_minor
      or count(parts.invoice_id) = 0 and payments.purpose = '' and payments.reverses is null`,
  ],
  [
    'is a payment of an invoice of another client or currency',
    `select payments.id::text as what from payments
    join payment_allocations parts
      on parts.company_id = payments.company_id and parts.payment_id = payments.id
    join invoices on invoices.company_id = parts.company_id and invoices.id = parts.invoice_id
    where invoices.client_id <> payments.client_id or invoices.currency <> payments.currency
      or invoices.status <> 'issued' or sign(parts.amount_minor) <> sign(payments.amount_minor)`,
  ],
  [
    'is a payment without its receipt, or a receipt without its payment',
    `select coalesce(receipts.number, payments.id::text) as what
    from (select * from payments where reverses is null) as payments
    full join receipts
      on receipts.company_id = payments.company_id and receipts.payment_id = payments.id
    where payments.id is null or (receipts.id is null and not exists (
        select from payment_allocations
        join register on register.company_id = payment_allocations.company_id
          and register.id = payment_allocations.invoice_id
        where payment_allocations.company_id = payments.company_id
          and payment_allocations.payment_id = payments.id and register.import_id is not null
          and payments.reference = 'Imported'))
      or receipts.total_minor <> payments.amount_minor
      or receipts.client_id <> payments.client_id or receipts.currency <> payments.currency`,
  ],
  [
    'is a reversal that is not its payment’s counterpart',
    `select taken.id::text as what from payments taken
    join payments on payments.company_id = taken.company_id and payments.id = taken.reverses
    where taken.amount_minor <> -payments.amount_minor or taken.client_id <> payments.client_id
      or taken.currency <> payments.currency or payments.reverses is not null
      or (select coalesce(jsonb_object_agg(invoice_id, amount_minor), '{}') from payment_allocations
          where company_id = taken.company_id and payment_id = taken.id)
        <> (select coalesce(jsonb_object_agg(invoice_id, -amount_minor), '{}') from payment_allocations
          where company_id = taken.company_id and payment_id = payments.id)`,
  ],
  [
    'is a day with other figures than its documents',
    `
    with happened as (
      select company_id, issued_on as day, currency, payable_minor as invoiced, 0 as credited,
        0 as received, 0 as count from invoices where status = 'issued'
      union all
      select company_id, issued_on, currency, 0, payable_minor, 0, 0 from credit_notes
      union all
      select company_id, received_on, currency, 0, 0, amount_minor,
        case when reverses is null then 1 else -1 end from payments),
    days as (
      select company_id, day, currency, sum(invoiced) as invoiced, sum(credited) as credited,
        sum(received) as received, sum(count) as count
      from happened group by company_id, day, currency)
    select coalesce(days.day, daily_figures.day)::text as what
    from days full join daily_figures using (company_id, day, currency)
    where invoiced is distinct from invoiced_minor or credited is distinct from credited_minor
      or received is distinct from received_minor or count is distinct from received_count`,
  ],
  [
    'has a line that was credited more than it has',
    `
    with taken as (
      select company_id, invoice_id, invoice_line_id, sum(quantity) as quantity
      from credit_note_lines group by company_id, invoice_id, invoice_line_id)
    select coalesce(invoice_lines.description, 'a credit note') as what
    from taken left join invoice_lines on invoice_lines.company_id = taken.company_id
      and invoice_lines.invoice_id = taken.invoice_id and invoice_lines.id = invoice_line_id
    where invoice_lines.id is null or abs(taken.quantity) > abs(invoice_lines.quantity)
      or sign(taken.quantity) <> sign(invoice_lines.quantity)`,
  ],
  [
    'takes off more than was invoiced as a deposit',
    `
    with taken as (
      select invoices.company_id, invoices.id, invoices.number, invoices.tax_mode,
        (deduction->>'invoiceId')::uuid as deposit_id,
        deduction->>'number' as deposit_number,
        sum((deduction->>'amount')::numeric) as amount
      from invoices, jsonb_array_elements(deductions) as deduction
      group by 1, 2, 3, 4, 5, 6)
    select coalesce(taken.number, taken.id::text) as what
    from taken left join invoices deposit
      on deposit.company_id = taken.company_id and deposit.id = taken.deposit_id
    where deposit.number is distinct from taken.deposit_number
      or replace(taken.amount::text, '.', '')::numeric > case when taken.tax_mode = 'inclusive'
        then deposit.total_minor else deposit.tax_exclusive_minor end`,
  ],
]

/** Whatever breaks one of the rules, as a sentence. */
export async function brokenLedger(): Promise<string[]> {
  return asOwner(async sql => {
    const broken: string[] = []
    for (const [sentence, finding] of rules) {
      const rows = await sql.unsafe<{ what: string }[]>(finding)
      broken.push(...rows.map(row => `${row.what} ${sentence}.`))
    }
    return broken
  })
}
