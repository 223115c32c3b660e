import { and, eq } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/all'
import { authorize, type MemberActor } from '@/lib/access/actor'
import { readAs, runCommand } from '@/lib/access/doors'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { type CsvRow, readCsv } from '@/lib/platform/csv-reading'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { guessDecimalSign, possibleFormats } from '../cells/model'
import { fieldsOf } from '../fields/model'
import type { UploadInput } from '../input'
import {
  type DateFormat,
  dateFormats,
  mostImportBytes,
  mostImportRows,
  mostOpenImports,
} from '../model'
import { countOpenImports } from '../queries'
import { guessMapping, sourceOf } from '../sources/model'

const uploadLimit = { most: 40, seconds: 3600, refusal: 'That were many files within an hour.' }

/**
 * Reads a file as its bytes come and keeps its rows until they are imported; nothing of a file that is refused or breaks
 * off stays.
 * @throws DomainError naming the row that cannot be read, `too_large` beyond what is imported at once
 */
export async function uploadImport(
  actor: MemberActor,
  { kind, fileName }: UploadInput,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  authorize(actor, 'import records')
  await assertWithinLimit(`import:${actor.companyId}`, uploadLimit)
  if ((await readAs(actor, countOpenImports)) >= mostOpenImports)
    throw new DomainError(
      'conflict',
      `${mostOpenImports} files wait to be imported. Import them or discard them, then choose this one again.`,
    )
  const id = newId()
  const { companyId, userId } = actor
  await runCommand(actor, async tx => {
    await tx.insert(imports).values({
      companyId,
      id,
      kind,
      fileName,
      status: 'reading',
      createdBy: userId,
      createdAt: now(),
      updatedAt: now(),
    })
  })
  return keepRows(actor, { id, kind, fileName }, bytes).catch(async error => {
    await runCommand(actor, async tx => {
      await tx.delete(imports).where(eq(imports.id, id))
    })
    throw error instanceof DomainError ? error : brokenOff(error)
  })
}

interface NewFile {
  id: string
  kind: UploadInput['kind']
  fileName: string
}

async function keepRows(
  actor: MemberActor,
  { id, kind, fileName }: NewFile,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  let heads: string[] | null = null
  let evidence: Evidence | null = null
  let rowCount = 0
  for await (const batch of readCsv(bytes, { bytes: mostImportBytes, rows: mostImportRows })) {
    const rows = heads === null ? batch.slice(1) : batch
    heads ??= headsOf(batch[0])
    evidence ??= evidenceOf(kind, heads)
    note(evidence, rows)
    rowCount += rows.length
    if (rows.length > 0)
      await runCommand(actor, async tx => {
        await tx
          .insert(importRows)
          .values(rows.map(row => ({ companyId: actor.companyId, importId: id, ...row })))
      })
  }
  if (heads === null || evidence === null || rowCount === 0)
    throw new DomainError('invalid', 'This file has heads but no rows. Choose another.')
  const found = { heads, mapping: evidence.mapping, rowCount, source: sourceOf(kind, heads)?.id }
  const options = optionsFrom(evidence)
  await runCommand(actor, async tx => {
    await tx
      .update(imports)
      .set({ ...found, options, status: 'mapping', updatedAt: now() })
      .where(and(eq(imports.id, id), eq(imports.status, 'reading')))
    await recordActivity(tx, actor, {
      verb: 'import.uploaded',
      subject: { kind: 'import', id, label: fileName },
      after: { kind, rows: rowCount },
    })
  })
  return { id }
}

const mostColumns = 200

function headsOf(first: CsvRow | undefined): string[] {
  const heads = (first?.cells ?? []).map(head => head.trim().slice(0, 200))
  if (heads.length > mostColumns)
    throw new DomainError('invalid', `This file has more than ${mostColumns} columns.`)
  return heads.map((head, place) => head || `Column ${place + 1}`)
}

/** What the rows tell of how dates and numbers are written, in the columns that seem to hold them. */
interface Evidence {
  mapping: Record<string, string>
  dates: number[]
  amounts: number[]
  formats: DateFormat[]
  hasDates: boolean
  amountSamples: string[]
}

function evidenceOf(kind: UploadInput['kind'], heads: string[]): Evidence {
  const mapping = guessMapping(kind, heads)
  const kinds = new Map(fieldsOf(kind).map(each => [each.key, each.kind]))
  const placesOf = (wanted: string) =>
    Object.entries(mapping)
      .filter(([, key]) => kinds.get(key) === wanted)
      .map(([place]) => Number(place))
  return {
    mapping,
    dates: placesOf('date'),
    amounts: placesOf('amount'),
    formats: [...dateFormats],
    hasDates: false,
    amountSamples: [],
  }
}

function note(evidence: Evidence, rows: readonly CsvRow[]): void {
  for (const place of evidence.dates) {
    const cells = rows.map(row => row.cells[place] ?? '').filter(cell => cell.trim() !== '')
    const left = possibleFormats(cells, evidence.formats)
    // A cell that is no date at all must not hide how the others are written.
    if (left.length > 0) evidence.formats = left
    evidence.hasDates ||= cells.length > 0
  }
  if (evidence.amountSamples.length < 1000)
    for (const place of evidence.amounts)
      evidence.amountSamples.push(...rows.slice(0, 200).map(row => row.cells[place] ?? ''))
}

function optionsFrom({ formats, hasDates, amountSamples }: Evidence): Record<string, string> {
  const [only] = formats
  return {
    dateFormat: hasDates && formats.length === 1 && only ? only : '',
    decimalSign: guessDecimalSign(amountSamples),
  }
}

/** Whoever sent it is gone, or the way is: there is nobody to tell, but nothing is left either. */
function brokenOff(error: unknown): unknown {
  const isBroken =
    error instanceof Error &&
    /abort|terminated|reset|closed|premature/i.test(`${error.name} ${error.message}`)
  return isBroken
    ? new DomainError('invalid', 'The file did not arrive whole. Choose it again.')
    : error
}
