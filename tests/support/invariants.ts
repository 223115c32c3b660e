import type { OutlineEntry, Snapshot } from '@/lib/documents/model'
import { assertSnapshot, snapshotHash } from '@/lib/documents/snapshot'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { brokenLedger } from '@/tests/support/invariants-ledger'
import { asOwner } from '@/tests/support/owner-sql'

/** The figures a header keeps, by their names in the calculation; a receipt keeps fewer. */
type Figures = Partial<
  Record<
    | 'line_total'
    | 'allowance_total'
    | 'tax_exclusive'
    | 'tax_total'
    | 'tax_inclusive'
    | 'rounding'
    | 'payable',
    string
  >
>

interface IssuedRow {
  kind: string
  number: string
  currency: string
  /** In minor units; null while a quote is being revised. */
  figures: Figures | null
  notes: string | null
  terms: string | null
  /** Headings and lines as they are stored, in order; null where there are none. */
  texts: string[] | null
  lines_net: string | null
  unlocked: number
  /** What the register says its total is. */
  registered: string | null
  data: unknown
  sha256: string | null
}

/** What must hold of every document whatever was done; each file with documents ends with it. */
export async function assertInvariants(): Promise<void> {
  const broken = [
    ...(await brokenSeries()),
    ...(await brokenDocuments()),
    ...(await brokenLedger()),
    ...(await brokenRenders()),
  ]
  if (broken.length > 0) throw new Error(`Broken invariants:\n${broken.join('\n')}`)
}

/**
 * Sequences follow one another up to what the counter says, and no counter counts nothing. They begin at 1, or where
 * somebody set the next number before any was given.
 */
async function brokenSeries(): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ series: string }[]>`
      with issued as (
        select company_id, series, sequence from invoices
        union all select company_id, series, sequence from quotes
        union all select company_id, series, sequence from credit_notes
        union all select company_id, series, sequence from receipts)
      select counters.series
      from counters
      left join issued using (company_id, series)
      group by counters.company_id, counters.series, counters.last
      having count(distinct sequence) <> count(sequence)
        or count(sequence) <> counters.last - coalesce(min(sequence) - 1, counters.last)
        or max(sequence) <> counters.last
        or coalesce(min(sequence), 0) <> 1 and not exists (
          select from activity
          where activity.company_id = counters.company_id and verb = 'company.next_number_set')
      union all
      select series from issued
      where series is not null and not exists (
        select from counters
        where counters.company_id = issued.company_id and counters.series = issued.series)`,
  )
  return rows.map(row => `The series ${row.series} has a gap or another counter.`)
}

async function brokenDocuments(): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<IssuedRow[]>`
      with papers as (
        select 'invoice' as kind, company_id, id, number, currency, snapshot_id, notes, terms,
          jsonb_build_object('line_total', line_total_minor::text,
            'allowance_total', allowance_total_minor::text,
            'tax_exclusive', tax_exclusive_minor::text, 'tax_total', tax_total_minor::text,
            'tax_inclusive', total_minor::text, 'payable', payable_minor::text) as figures
        from invoices where status = 'issued'
        union all
        select 'quote', company_id, id, number, currency, snapshot_id, notes, terms,
          case when status <> 'revising' then
            jsonb_build_object('line_total', line_total_minor::text,
              'allowance_total', allowance_total_minor::text,
              'tax_exclusive', tax_exclusive_minor::text, 'tax_total', tax_total_minor::text,
              'tax_inclusive', total_minor::text, 'payable', payable_minor::text) end
        from quotes where status <> 'draft'
        union all
        select 'credit_note', company_id, id, number, currency, snapshot_id, null, null,
          jsonb_build_object('line_total', line_total_minor::text,
            'allowance_total', allowance_total_minor::text,
            'tax_exclusive', tax_exclusive_minor::text, 'tax_total', tax_total_minor::text,
            'tax_inclusive', total_minor::text, 'rounding', rounding_minor::text,
            'payable', payable_minor::text)
        from credit_notes
        union all
        select 'receipt', company_id, id, number, currency, snapshot_id, null, null,
          jsonb_build_object('payable', total_minor::text)
        from receipts),
      lines as (
        select company_id, invoice_id as id, position, description, net_minor, locked, true as counted
        from invoice_lines
        union all
        select company_id, quote_id, position, description, net_minor, locked, chosen from quote_lines
        union all
        select company_id, credit_note_id, position, description, net_minor, true, true
        from credit_note_lines),
      sums as (
        select company_id, id, array_agg(description order by position) as texts,
          coalesce(sum(net_minor) filter (where counted), 0)::text as lines_net,
          (count(*) filter (where not locked))::int as unlocked
        from lines group by company_id, id)
      select papers.*, coalesce(texts, case when papers.kind <> 'receipt' then '{}'::text[] end) as texts,
        coalesce(lines_net, case when papers.kind <> 'receipt' then '0' end) as lines_net,
        case when figures is null then 0 else coalesce(unlocked, 0) end as unlocked,
        register.total_minor::text as registered, snapshots.data, snapshots.sha256
      from papers
      left join sums using (company_id, id)
      left join register on register.company_id = papers.company_id and register.id = papers.id
        and register.kind = papers.kind
      left join snapshots on snapshots.company_id = papers.company_id
        and snapshots.id = papers.snapshot_id and snapshots.document_id = papers.id
        and snapshots.kind = papers.kind`,
  )
  return rows.flatMap(row => problemsOf(row).map(problem => `${row.number}: ${problem}`))
}

function problemsOf(row: IssuedRow): string[] {
  if (row.sha256 === null) return ['it has no snapshot.']
  const snapshot = assertSnapshot(row.data)
  const { result } = snapshot.content.calculation
  const minor = (decimal: string) => String(minorOf(decimal, digitsOfCurrency(row.currency) ?? 2))
  const held: [boolean, string][] = [
    [snapshotHash(snapshot) === row.sha256, 'its snapshot does not agree with its hash.'],
    [snapshot.content.kind === row.kind, 'its snapshot is of another kind.'],
    [snapshot.content.number === row.number, 'its snapshot shows another number.'],
    [minor(result.payable) === row.registered, 'the register has another total.'],
    [row.unlocked === 0, 'some of its lines can be changed.'],
    [minor(result.payable) === dueOf(result, minor), 'total and rounding are not the amount due.'],
  ]
  if (row.figures) held.push(...headerHeld(row, row.figures, snapshot))
  return held.filter(([holds]) => !holds).map(([, problem]) => problem)
}

/** Header = lines = snapshot, wherever nobody is writing on it. */
function headerHeld(row: IssuedRow, figures: Figures, snapshot: Snapshot): [boolean, string][] {
  const { result } = snapshot.content.calculation
  const minor = (decimal: string) => String(minorOf(decimal, digitsOfCurrency(row.currency) ?? 2))
  const agrees = (name: keyof Figures) =>
    figures[name] === undefined || figures[name] === minor(result[name])
  const { tax_exclusive, tax_total, tax_inclusive } = figures
  return [
    [saysTheSame(row, snapshot), 'its snapshot shows other lines, notes or terms than its row.'],
    [agrees('line_total'), 'another sum of lines.'],
    [agrees('allowance_total'), 'another discount.'],
    [agrees('tax_exclusive'), 'another net total.'],
    [agrees('tax_total'), 'another tax.'],
    [agrees('tax_inclusive'), 'another total.'],
    [agrees('rounding'), 'another rounding.'],
    [agrees('payable'), 'another amount due.'],
    [
      row.lines_net === null || row.lines_net === figures.line_total,
      'its lines do not add up to its sum of lines.',
    ],
    [
      row.lines_net === null || sumOfParts(row, snapshot) === tax_exclusive,
      'its parts do not add up to its net total.',
    ],
    [
      tax_exclusive === undefined ||
        String(BigInt(tax_exclusive) + BigInt(tax_total ?? 0)) === tax_inclusive,
      'net and tax do not add up to its total.',
    ],
  ]
}

function dueOf(
  result: { tax_inclusive: string; rounding: string },
  minor: (decimal: string) => string,
): string {
  return String(BigInt(minor(result.tax_inclusive)) + BigInt(minor(result.rounding)))
}

function saysTheSame(row: IssuedRow, { content }: Snapshot): boolean {
  const told = [row.notes, row.terms].every(
    (text, index) => text === null || text === [content.notes, content.terms][index],
  )
  if (row.texts === null) return told
  const shown = content.outline.map(entry => textOf(entry, content))
  return told && JSON.stringify(shown) === JSON.stringify(row.texts)
}

function textOf(entry: OutlineEntry, { calculation, offered }: Snapshot['content']): string {
  if (entry.kind === 'section') return entry.title
  const lines = [...calculation.input.lines, ...(offered?.input.lines ?? [])]
  return lines.find(line => line.id === entry.id)?.description ?? ''
}

/** Net amounts of the lines, less what the discount takes from the document as a whole. */
function sumOfParts(row: IssuedRow, { content }: Snapshot): string {
  const digits = digitsOfCurrency(row.currency) ?? 2
  const sum = content.calculation.result.document_level.reduce(
    (total, part) =>
      part.kind === 'charge'
        ? total + minorOf(part.net, digits)
        : total - minorOf(part.net, digits),
    BigInt(row.lines_net ?? 0),
  )
  return String(sum)
}

/** Whatever was handed out of a snapshot is what its first render gave. */
async function brokenRenders(): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ snapshot_id: string }[]>`
      select snapshot_id from pdf_downloads
      left join renders using (company_id, snapshot_id)
      where pdf_sha256 is distinct from sha256`,
  )
  return rows.map(row => `A download of the snapshot ${row.snapshot_id} is not its first render.`)
}
