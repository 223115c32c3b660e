import { assertSnapshot, snapshotHash } from '@/lib/documents/snapshot'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { asOwner } from '@/tests/support/owner-sql'

interface IssuedRow {
  number: string
  currency: string
  line_total_minor: string
  allowance_total_minor: string
  tax_exclusive_minor: string
  tax_total_minor: string
  total_minor: string
  payable_minor: string
  notes: string
  terms: string
  lines_net: string
  descriptions: string[]
  unlocked: number
  data: unknown
  sha256: string | null
}

/** What must hold of every document whatever was done; each file with documents ends with it. */
export async function assertInvariants(): Promise<void> {
  const broken = [
    ...(await brokenSeries()),
    ...(await brokenDocuments()),
    ...(await brokenRenders()),
  ]
  if (broken.length > 0) throw new Error(`Broken invariants:\n${broken.join('\n')}`)
}

/** Sequences are 1..n without gap, n is what the counter says, and no counter counts nothing. */
async function brokenSeries(): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ series: string }[]>`
      select counters.series
      from counters
      left join invoices using (company_id, series)
      group by counters.company_id, counters.series, counters.last
      having count(sequence) <> counters.last
        or count(distinct sequence) <> counters.last
        or min(sequence) <> 1 or max(sequence) <> counters.last
      union all
      select series from invoices
      where series is not null and not exists (
        select from counters
        where counters.company_id = invoices.company_id and counters.series = invoices.series)`,
  )
  return rows.map(row => `The series ${row.series} has a gap or another counter.`)
}

async function brokenDocuments(): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<IssuedRow[]>`
      select invoices.*, snapshots.data, snapshots.sha256,
        (select coalesce(sum(net_minor), 0) from invoice_lines
          where company_id = invoices.company_id and invoice_id = invoices.id) as lines_net,
        array(select description from invoice_lines
          where company_id = invoices.company_id and invoice_id = invoices.id
          order by position) as descriptions,
        (select count(*)::int from invoice_lines
          where company_id = invoices.company_id and invoice_id = invoices.id and not locked) as unlocked
      from invoices
      left join snapshots on snapshots.company_id = invoices.company_id
        and snapshots.id = invoices.snapshot_id and snapshots.document_id = invoices.id
      where status = 'issued'`,
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
    [snapshot.content.number === row.number, 'its snapshot shows another number.'],
    [saysTheSame(row), 'its snapshot shows other lines, notes or terms than its row.'],
    [row.unlocked === 0, 'some of its lines can be changed.'],
    [minor(result.line_total) === row.line_total_minor, 'another sum of lines.'],
    [minor(result.allowance_total) === row.allowance_total_minor, 'another discount.'],
    [minor(result.tax_exclusive) === row.tax_exclusive_minor, 'another net total.'],
    [minor(result.tax_total) === row.tax_total_minor, 'another tax.'],
    [minor(result.tax_inclusive) === row.total_minor, 'another total.'],
    [minor(result.payable) === row.payable_minor, 'another amount due.'],
    [row.lines_net === row.line_total_minor, 'its lines do not add up to its sum of lines.'],
    [sumOfParts(row) === row.tax_exclusive_minor, 'its parts do not add up to its net total.'],
    [
      BigInt(row.tax_exclusive_minor) + BigInt(row.tax_total_minor) === BigInt(row.total_minor),
      'net and tax do not add up to its total.',
    ],
  ]
  return held.filter(([holds]) => !holds).map(([, problem]) => problem)
}

function saysTheSame(row: IssuedRow): boolean {
  const { notes, terms, calculation } = assertSnapshot(row.data).content
  const shown = [notes, terms, ...calculation.input.lines.map(line => line.description)]
  return JSON.stringify(shown) === JSON.stringify([row.notes, row.terms, ...row.descriptions])
}

/** Net amounts of the lines, less what the discount takes from the document as a whole. */
function sumOfParts(row: IssuedRow): string {
  const { document_level: parts } = assertSnapshot(row.data).content.calculation.result
  const digits = digitsOfCurrency(row.currency) ?? 2
  const sum = parts.reduce(
    (total, part) =>
      part.kind === 'charge'
        ? total + minorOf(part.net, digits)
        : total - minorOf(part.net, digits),
    BigInt(row.lines_net),
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
