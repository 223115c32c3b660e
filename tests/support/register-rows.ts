import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { type StandingFacts, standingOf, statusOf } from '@/lib/documents/standing'
import { addDays } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'
import { asOwner } from '@/tests/support/owner-sql'

/** A row of the register without its document: lists ask for nothing else. */
export interface PlainRow extends StandingFacts {
  id: string
  clientId: string | null
  createdBy: string
  number: string | null
  sequence: number | null
  currency: string
  issuedOn: string
  dueOn: string | null
  listedAt: Date
  deletedAt: Date | null
}

/** An issued invoice, but for what a test changes. */
export function plainRow(changes: Partial<PlainRow> & { createdBy: string }): PlainRow {
  const at = new Date('2026-03-01T09:00:00Z')
  return {
    id: newId(),
    kind: 'invoice',
    clientId: null,
    number: null,
    sequence: null,
    currency: 'EUR',
    issuedOn: '2026-03-01',
    dueOn: '2026-03-31',
    listedAt: at,
    issuedAt: null,
    sentAt: null,
    viewedAt: null,
    acceptedAt: null,
    declinedAt: null,
    invoicedAt: null,
    voidedAt: null,
    deletedAt: null,
    totalMinor: 10_000n,
    paidMinor: 0n,
    creditedMinor: 0n,
    ...changes,
  }
}

/** Puts rows into the register as they are. */
export async function enterRows(company: TestCompany, rows: readonly PlainRow[]): Promise<void> {
  const sent = rows.map(row => ({
    company_id: company.id,
    id: row.id,
    kind: row.kind,
    client_id: row.clientId,
    created_by: row.createdBy,
    number: row.number,
    number_key: row.number?.toLowerCase() ?? null,
    series: row.number && `${row.kind}:`,
    sequence: row.sequence,
    currency: row.currency,
    total_minor: String(row.totalMinor),
    paid_minor: String(row.paidMinor),
    credited_minor: String(row.creditedMinor),
    issued_on: row.issuedOn,
    due_on: row.dueOn,
    listed_at: row.listedAt,
    issued_at: row.issuedAt,
    sent_at: row.sentAt,
    viewed_at: row.viewedAt,
    accepted_at: row.acceptedAt,
    declined_at: row.declinedAt,
    invoiced_at: row.invoicedAt,
    voided_at: row.voidedAt,
    deleted_at: row.deletedAt,
    updated_at: row.listedAt,
  }))
  // A statement takes 65,534 parameters at most.
  await asOwner(async sql => {
    for (let first = 0; first < sent.length; first += 2000)
      await sql`insert into register ${sql(sent.slice(first, first + 2000))}`
  })
}

/** Rows of every kind in every standing, with so few dates, amounts and moments that many tie. */
export function manyRows(
  company: TestCompany,
  clientIds: readonly string[],
  count: number,
): PlainRow[] {
  const authors = [company.owner.userId, company.user.userId]
  return Array.from({ length: count }, (_, n) => {
    const kind: DocumentKind = documentKinds[n % documentKinds.length] ?? 'invoice'
    const isIssued = kind === 'receipt' || kind === 'credit_note' || n % 5 !== 0
    const on = addDays('2026-01-01', (n * 7) % 60)
    const at = new Date(`2026-02-0${1 + (n % 6)}T0${n % 3}:00:00Z`)
    const when = (yes: boolean) => (isIssued && yes ? at : null)
    const totalMinor = BigInt(100 * (1 + (n % 4)))
    const phase = Math.floor(n / documentKinds.length) % 7
    return plainRow({
      kind,
      createdBy: authors[n % 3 === 0 ? 1 : 0] ?? '',
      clientId: clientIds[n % clientIds.length] ?? null,
      number: isIssued ? `${kind}-${n}` : null,
      sequence: isIssued ? n + 1 : null,
      issuedOn: on,
      dueOn: kind === 'credit_note' ? null : addDays(on, 14 + (n % 3)),
      listedAt: at,
      issuedAt: when(true),
      sentAt: when(phase === 1),
      viewedAt: when(phase === 2),
      acceptedAt: when(kind === 'quote' && (phase === 3 || phase === 4)),
      invoicedAt: when(kind === 'quote' && phase === 4),
      declinedAt: when(kind === 'quote' && phase === 5),
      voidedAt: when(phase === 6 && (kind === 'invoice' || kind === 'receipt')),
      deletedAt: !isIssued && n % 3 === 0 ? at : null,
      totalMinor,
      paidMinor: isIssued && kind === 'invoice' ? paidOf(phase, totalMinor) : 0n,
    })
  })
}

function paidOf(phase: number, totalMinor: bigint): bigint {
  if (phase === 3) return totalMinor
  return phase === 4 || phase === 5 ? totalMinor / 2n : 0n
}

/** What people see of a row. */
export function seen(row: PlainRow, today: string) {
  const standing = standingOf(row)
  return { standing, status: statusOf(row.kind, standing, row.dueOn, today) }
}
