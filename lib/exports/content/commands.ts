import type { SystemActor } from '@/lib/access/actor'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import { can, type Role } from '@/lib/access/policy'
import { clientCsvCells, clientCsvHead } from '@/lib/clients/export/model'
import { type ClientPageToExport, listClientsToExport } from '@/lib/clients/export/queries'
import { canonicalJson } from '@/lib/documents/canonical-json'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { assertSnapshot } from '@/lib/documents/snapshot'
import { localDateOf } from '@/lib/platform/calendar'
import { type CsvCell, toCsv } from '@/lib/platform/csv'
import { DomainError } from '@/lib/platform/errors'
import type { Workplace } from '@/lib/platform/export-files'
import { sha256 } from '@/lib/platform/secrets'
import { whenFree } from '@/lib/platform/streaming'
import { packedFile, storedFile, type ZipFile } from '@/lib/platform/zip'
import { linesCsvHead, linesCsvRows } from '@/lib/register/export/lines/model'
import { csvCellsOf, csvHead } from '@/lib/register/export/model'
import { listForExport } from '@/lib/register/export/queries'
import type { ListInput } from '@/lib/register/input'
import { formatName, formatVersion, schemaText } from '../schema/model'
import {
  type AssetToExport,
  assetFileOf,
  type FiledVersion,
  filedVersions,
  folderOfKind,
  jsonRow,
  paymentCsvCells,
  paymentsCsvHead,
  readmeText,
} from './model'
import {
  getAssetBytes,
  getCompanyToExport,
  listAssetsToExport,
  listPaymentsToExport,
  listSectionRows,
  listSnapshotData,
  listVersionsToExport,
  type SectionName,
  sections,
} from './queries'

type SnapshotPage = Awaited<ReturnType<typeof listSnapshotData>>

/** How far an export is, in PDFs. */
export interface Progress {
  done: number
  total: number
}

/** What was read of the company at one moment: what stands in the pieces, and which files follow. */
export interface Plan {
  madeAt: Date
  readme: string
  versions: FiledVersion[]
  assets: AssetToExport[]
}

interface Reading {
  actor: SystemActor
  place: Workplace
  /** Who asked, as the member they are now. */
  requester: { name: string; role: Role }
  madeAt: Date
}

/** Writes all records into the pieces of the ZIP, in one look at the database, so that they agree with each other. */
export async function writePieces(tx: CompanyTx, reading: Reading): Promise<Plan> {
  const { actor, place, requester, madeAt } = reading
  const company = await getCompanyToExport(tx, actor.companyId)
  if (!company) throw new DomainError('not_found', 'This company does not exist any more.')
  const timezone = String(company.timezone)
  const today = localDateOf(madeAt, timezone)
  const versions = filedVersions(await listVersionsToExport(tx))
  const assets = await listAssetsToExport(tx)
  const hasActivity = can(requester.role, 'read activity')
  const records = { company, madeAt, versions, assets, hasActivity }
  await place.addPiece('export.json', jsonTexts(tx, records))
  await place.addPiece('csv/clients.csv', clientTexts(tx, timezone))
  for (const kind of documentKinds)
    await place.addPiece(`csv/${folderOfKind[kind]}.csv`, documentTexts(tx, kind, today))
  await place.addPiece('csv/lines.csv', lineTexts(tx, versions))
  await place.addPiece('csv/payments.csv', paymentTexts(tx))
  const names = { companyName: String(company.name), requesterName: requester.name }
  return { madeAt, readme: readmeText({ ...names, madeAt, hasActivity }), versions, assets }
}

interface Writing {
  actor: SystemActor
  place: Workplace
  plan: Plan
  progress: Progress
  /** Aborted once another try has taken over. */
  signal: AbortSignal
}

/** Every file of the ZIP, each made when the one before it was written. */
export async function* filesOf(writing: Writing): AsyncGenerator<ZipFile> {
  const { actor, place, plan } = writing
  const { madeAt, versions, assets } = plan
  yield packedFile('README.txt', madeAt, plan.readme)
  yield packedFile('export-schema.json', madeAt, schemaText())
  yield* place.pieces(madeAt)
  for (const asset of assets) {
    const bytes = await readAs(actor, tx => getAssetBytes(tx, asset.sha256))
    if (bytes) yield storedFile(assetFileOf(asset), asset.createdAt, bytes)
  }
  yield* versionFiles(actor, versions)
  yield* pdfFiles(writing)
}

/** What each version says, in the form its hash was taken of. */
async function* versionFiles(
  actor: SystemActor,
  versions: readonly FiledVersion[],
): AsyncGenerator<ZipFile> {
  const filed = new Map(versions.map(each => [each.snapshotId, each]))
  let after: string | null = null
  for (;;) {
    const from: string | null = after
    const page: SnapshotPage = await readAs(actor, tx => listSnapshotData(tx, from))
    for (const { id, data } of page) {
      const version = filed.get(id)
      if (version) yield packedFile(version.file, version.issuedAt, canonicalJson(data))
    }
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The PDFs one after the other: the threads are there for others too, and one file at a time is in memory. */
async function* pdfFiles({ actor, plan, progress, signal }: Writing): AsyncGenerator<ZipFile> {
  const sums: string[] = []
  for (const version of plan.versions) {
    if (version.pdf === null) continue
    signal.throwIfAborted()
    const ask = () => renderSnapshot(actor, version.snapshotId, signal)
    const pdf = await whenFree(ask, signal, longPatience).catch(error => {
      throw error instanceof DomainError ? named(version, error) : error
    })
    sums.push(`${sha256(pdf)}  ${version.pdf}\n`)
    yield storedFile(version.pdf, version.issuedAt, pdf)
    progress.done += 1
  }
  yield packedFile('SHA256SUMS', plan.madeAt, sums.join(''))
}

/** Nobody looks at the screen for it: half an hour of waiting for its turn is fine. */
const longPatience = Array.from({ length: 360 }, () => 5000)

function named({ number }: FiledVersion, { code, message, details }: DomainError): DomainError {
  return new DomainError(code, code === 'unavailable' ? message : `${number}: ${message}`, details)
}

interface Records {
  company: Record<string, unknown>
  madeAt: Date
  versions: readonly FiledVersion[]
  assets: readonly AssetToExport[]
  hasActivity: boolean
}

async function* jsonTexts(tx: CompanyTx, records: Records): AsyncGenerator<string> {
  const { company, madeAt, versions, assets, hasActivity } = records
  const head = { format: formatName, formatVersion, exportedAt: madeAt, company }
  yield jsonRow(head).slice(0, -1)
  for (const name of sectionNames) {
    if (name === 'activity' && !hasActivity) continue
    yield `,\n"${name}":[`
    let mark = '\n'
    for await (const rows of listSectionRows(tx, name)) {
      if (rows.length === 0) continue
      yield mark + rows.map(jsonRow).join(',\n')
      mark = ',\n'
    }
    yield ']'
  }
  yield* listTexts('versions', versions.map(versionRow))
  yield* listTexts(
    'assets',
    assets.map(asset => ({ ...asset, file: assetFileOf(asset) })),
  )
  yield '}\n'
}

function* listTexts(name: string, rows: readonly Record<string, unknown>[]): Generator<string> {
  yield `,\n"${name}":[`
  for (const [index, row] of rows.entries()) yield `${index > 0 ? ',' : ''}\n${jsonRow(row)}`
  yield ']'
}

function versionRow({ buyerName: _name, isNewest: _newest, ...version }: FiledVersion) {
  return version
}

const sectionNames = Object.keys(sections).filter((name): name is SectionName => name in sections)

async function* clientTexts(tx: CompanyTx, timezone: string): AsyncGenerator<string> {
  yield toCsv([['id', ...clientCsvHead, 'deleted', 'erased on']], { byteOrderMark: true })
  let after: ClientPageToExport['next'] = null
  do {
    const place: ClientPageToExport['next'] = after
    const page = await listClientsToExport(tx, { search: '', timezone, all: true, after: place })
    yield toCsv(
      page.rows.map(row => [
        row.id,
        ...clientCsvCells(row),
        row.isDeleted ? 'yes' : null,
        row.erasedAt && localDateOf(row.erasedAt, timezone),
      ]),
    )
    after = page.next
  } while (after)
}

async function* documentTexts(
  tx: CompanyTx,
  kind: DocumentKind,
  today: string,
): AsyncGenerator<string> {
  yield toCsv([csvHead], { byteOrderMark: true })
  let older: string | undefined
  do {
    const place: ListInput = { ...everything, older }
    const page = await listForExport(tx, place, { kind, today, userId: '' })
    yield toCsv(page.rows.map(csvCellsOf))
    older = page.older ?? undefined
  } while (older)
}

const everything: ListInput = {
  status: 'all',
  search: '',
  mine: false,
  from: undefined,
  to: undefined,
  sort: undefined,
  open: undefined,
  older: undefined,
  newer: undefined,
}

/** Of issued documents, as their newest version has them. */
async function* lineTexts(
  tx: CompanyTx,
  versions: readonly FiledVersion[],
): AsyncGenerator<string> {
  yield toCsv([['document id', 'kind', ...linesCsvHead]], { byteOrderMark: true })
  const newest = new Map(
    versions.filter(each => each.isNewest).map(each => [each.snapshotId, each]),
  )
  let after: string | null = null
  for (;;) {
    const page: SnapshotPage = await listSnapshotData(tx, after)
    const rows = page.flatMap(({ id, data }): CsvCell[][] => {
      const version = newest.get(id)
      // A receipt has no lines of its own: payments.csv tells what it is about.
      if (!version || version.kind === 'receipt') return []
      const { content } = assertSnapshot(data)
      return linesCsvRows(content).map(cells => [version.documentId, version.kind, ...cells])
    })
    yield toCsv(rows)
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

async function* paymentTexts(tx: CompanyTx): AsyncGenerator<string> {
  yield toCsv([paymentsCsvHead], { byteOrderMark: true })
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof listPaymentsToExport>> = await listPaymentsToExport(
      tx,
      after,
    )
    yield toCsv(page.map(paymentCsvCells))
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}
