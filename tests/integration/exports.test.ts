import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { exports, renders } from '@/db/schema/all'
import { readAs, runCommand } from '@/lib/access/doors'
import { fetchExport, requestExport } from '@/lib/exports/commands'
import { exportDeliverer } from '@/lib/exports/deliver'
import { makeDueExports } from '@/lib/exports/making/commands'
import { getExport, listExports } from '@/lib/exports/queries'
import { schemaText } from '@/lib/exports/schema/model'
import { cleanUp } from '@/lib/housekeeping/commands'
import { sendDocument } from '@/lib/mails/sending/commands'
import { deliverDue } from '@/lib/outbox/deliver'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, happenEverything, issueWholeQuote } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, issueWholeInvoice, saveWholeDraft } from '@/tests/support/drafts'
import { entriesIn, exported, exportRow, exportsHere, textIn } from '@/tests/support/exported'
import { assertInvariants } from '@/tests/support/invariants'
import { misfits } from '@/tests/support/json-schema'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { sendingOf } from '@/tests/support/sendings'

afterAll(assertInvariants)

describe('an export of everything', () => {
  test('has each PDF as it was first made, every record, and a form that is published', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    await happenEverything(company)
    const sent = await issueWholeQuote(company)
    await sendDocument(company.owner, sendingOf(sent.id))
    const { id, entries } = await exported(company.owner)
    const recorded = await readAs(company.owner, tx => tx.select().from(renders))
    const pdfs = entries.filter(entry => entry.name.startsWith('documents/'))
    expect(pdfs.length).toBe(10)
    expect(new Set(recorded.map(row => row.pdfSha256))).toEqual(
      new Set(pdfs.map(entry => sha256(entry.bytes))),
    )
    const sums = textIn(entries, 'SHA256SUMS')
    for (const { name, bytes } of pdfs) expect(sums).toContain(`${sha256(bytes)}  ${name}\n`)
    const whole: unknown = JSON.parse(textIn(entries, 'export.json'))
    expect(misfits(JSON.parse(textIn(entries, 'export-schema.json')), whole)).toEqual([])
    const row = await exportRow(id)
    const file = readFileSync(join(directory, row.file_path ?? ''))
    expect([row.sha256, Number(row.size_bytes)]).toEqual([sha256(file), file.byteLength])
    expect([row.status, row.done_count, row.total_count]).toEqual(['ready', 10, 10])
    expect(readdirSync(directory)).toEqual([`${id}-1.zip`])
    expect(statSync(join(directory, `${id}-1.zip`)).mode & 0o777).toBe(0o600)
    expect(await verbsOf(id)).toEqual(['export.requested', 'export.ready'])
  })

  test('has what each version says under its fingerprint, and leaves nothing of the company out', async () => {
    exportsHere()
    const company = await startCompany()
    await happenEverything(company)
    const { entries } = await exported(company.owner)
    const whole: Record<string, Record<string, string>[]> = JSON.parse(
      textIn(entries, 'export.json'),
    )
    for (const { file = '', sha256: hash } of whole.versions ?? [])
      expect(sha256(Buffer.from(textIn(entries, file)))).toBe(hash)
    const tables = { clients: 'clients', quotes: 'quotes', invoices: 'invoices' }
    const more = { payments: 'payments', receipts: 'receipts', documents: 'register' }
    for (const [name, table] of Object.entries({ ...tables, ...more, activity: 'activity' })) {
      const [counted] = await asOwner(sql =>
        sql.unsafe<{ count: number }[]>(
          `select count(*)::int as count from ${table} where company_id = $1`,
          [company.id],
        ),
      )
      // Written after everything was read: that it is ready.
      const written = table === 'activity' ? 1 : 0
      expect([name, whole[name]?.length]).toEqual([name, (counted?.count ?? 0) - written])
    }
    const invoices = textIn(entries, 'csv/invoices.csv').split('\r\n')
    expect(invoices[0]).toBe(
      '\ufeffnumber,kind,status,client,issued on,due on,currency,total,paid,credited,open',
    )
    expect(textIn(entries, 'csv/lines.csv')).toContain('Poster design')
    expect(textIn(entries, 'csv/payments.csv')).toMatch(/,-1\.00,.*Returned/)
    expect(textIn(entries, 'csv/clients.csv')).toContain('billing@acme.example.com')
  })

  test('is published in the form that docs/export-schema.json has', () => {
    expect(JSON.parse(readFileSync('docs/export-schema.json', 'utf8'))).toEqual(
      JSON.parse(schemaText()),
    )
  })

  test('keeps names inside its folders, and cells that a spreadsheet would run from running', async () => {
    exportsHere()
    const company = await startCompany()
    for (const name of [
      '../../etc/passwd',
      '..\\..\\x',
      '=HYPERLINK("http://x")',
      'CON',
      '\u202Egpj',
    ])
      await issueWholeInvoice(company, { clientId: await addClient(company.owner, { name }) })
    const { entries } = await exported(company.owner)
    for (const { name } of entries) {
      expect(name).not.toMatch(/\\|^\/|(^|\/)\.\.?(\/|$)/)
      expect(name.split('/').length).toBeLessThanOrEqual(3)
    }
    expect(textIn(entries, 'csv/clients.csv')).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(new Set(entries.map(each => each.name)).size).toBe(entries.length)
  })

  test('leaves the activity out for who may not see it, and says so', async () => {
    exportsHere()
    const company = await startCompany()
    await bill(company)
    const { id, entries } = await exported(company.accountant)
    const whole: Record<string, unknown> = JSON.parse(textIn(entries, 'export.json'))
    expect(Object.keys(whole)).not.toContain('activity')
    expect(textIn(entries, 'README.txt')).toContain('Also left out: the activity')
    expect(misfits(JSON.parse(schemaText()), whole)).toEqual([])
    // What an owner asked for has it, and is not the accountant's.
    const { id: full } = await exported(company.owner)
    expect((await refusalOf(fetchExport(company.accountant, { id: full }))).code).toBe('forbidden')
    expect((await fetchExport(company.owner, { id })).fileName).toMatch(/^Northlight Studio export/)
    const views = await readAs(company.accountant, tx => listExports(tx, company.accountant))
    expect(views.map(view => view.refusal === null)).toEqual([false, true])
  })

  test('is one at a time in a company: asking again answers with the one under way', async () => {
    exportsHere()
    const company = await startCompany()
    const ids = await Promise.all(
      [1, 2, 3, 4].map(() => requestExport(company.owner, { id: newId() })),
    )
    expect(new Set(ids.map(each => each.id)).size).toBe(1)
    const rounds = await Promise.all([makeDueExports(), makeDueExports(), makeDueExports()])
    expect(rounds.reduce((sum, round) => sum + round.made, 0)).toBe(1)
    expect((await exportRow(ids[0]?.id ?? '')).attempts).toBe(1)
    const refusal = await requestExport(company.owner, { id: newId() })
    expect(refusal.id).not.toBe(ids[0]?.id)
    const other = await refusalOf(requestExport(company.accountant, { id: newId() }))
    expect([other.code, other.message]).toEqual(['conflict', expect.stringContaining('Olga Owner')])
    await makeDueExports()
  })

  test('is for those who may, of their own company alone', async () => {
    exportsHere()
    const company = await startCompany()
    const stranger = await startCompany()
    expect((await refusalOf(requestExport(company.user, { id: newId() }))).code).toBe('forbidden')
    const { id } = await exported(company.owner)
    expect((await refusalOf(fetchExport(company.user, { id }))).code).toBe('forbidden')
    expect((await refusalOf(fetchExport(stranger.owner, { id }))).code).toBe('not_found')
    expect(await readAs(stranger.owner, tx => getExport(tx, id, stranger.owner))).toBeNull()
  })
})

describe('making an export', () => {
  test('begins again when it broke off with its process, and leaves nothing of the first try', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    await bill(company)
    const { id } = await requestExport(company.owner, { id: newId() })
    // As a process leaves it that was killed while it wrote.
    await runCommand(company.owner, tx =>
      tx
        .update(exports)
        .set({
          status: 'running',
          attempts: 1,
          doneCount: 1,
          lockedUntil: new Date(Date.now() + 60_000),
        })
        .where(eq(exports.id, id)),
    )
    mkdirSync(join(directory, `${id}-1`))
    writeFileSync(join(directory, `${id}-1.part`), 'half')
    expect(await makeDueExports()).toEqual({ made: 0, failed: 0, later: 0 })
    passTime(61_000)
    expect(await makeDueExports()).toEqual({ made: 1, failed: 0, later: 0 })
    expect(await exportRow(id)).toMatchObject({ status: 'ready', attempts: 2 })
    expect(readdirSync(directory)).toEqual([`${id}-2.zip`])
    expect((await entriesIn(id)).length).toBeGreaterThan(10)
  })

  test('begins again in another process when the first one is killed in the middle', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    for (let n = 0; n < 25; n++) await issueWholeInvoice(company, { clientId })
    const { id } = await requestExport(company.owner, { id: newId() })
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/export-once.ts'], {
      env: process.env,
      stdio: 'inherit',
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const unfinished = join(directory, `${id}-1.part`)
    await expect
      .poll(() => (existsSync(unfinished) ? statSync(unfinished).size : 0), { timeout: 60_000 })
      .toBeGreaterThan(0)
    const killed = once(child, 'exit')
    child.kill('SIGKILL')
    await killed
    expect(await exportRow(id)).toMatchObject({ status: 'running', attempts: 1 })
    expect(await makeDueExports()).toEqual({ made: 0, failed: 0, later: 0 })
    passTime(121_000)
    expect(await makeDueExports()).toEqual({ made: 1, failed: 0, later: 0 })
    expect(await exportRow(id)).toMatchObject({ status: 'ready', attempts: 2, done_count: 25 })
    expect(readdirSync(directory)).toEqual([`${id}-2.zip`])
    const recorded = await readAs(company.owner, tx => tx.select().from(renders))
    const pdfs = (await entriesIn(id)).filter(entry => entry.name.startsWith('documents/'))
    expect(pdfs.map(entry => sha256(entry.bytes)).toSorted()).toEqual(
      recorded.map(row => row.pdfSha256).toSorted(),
    )
  }, 120_000)

  test('is given up after three tries, with a sentence', async () => {
    exportsHere()
    const company = await startCompany()
    const { id } = await requestExport(company.owner, { id: newId() })
    await asOwner(sql => sql`update exports set status = 'running', attempts = 3 where id = ${id}`)
    expect(await makeDueExports()).toEqual({ made: 0, failed: 1, later: 0 })
    const row = await exportRow(id)
    expect([row.status, row.problem]).toEqual(['failed', expect.stringContaining('3 times')])
    expect(await verbsOf(id)).toEqual(['export.requested', 'export.failed'])
  })

  test('fails with a sentence when the disk is full, and leaves no half file', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    await bill(company)
    const { id } = await requestExport(company.owner, { id: newId() })
    // Writing to this device answers that there is no room.
    symlinkSync('/dev/full', join(directory, `${id}-1.part`))
    expect(await makeDueExports()).toEqual({ made: 0, failed: 1, later: 0 })
    const row = await exportRow(id)
    expect([row.status, row.problem, row.file_path]).toEqual([
      'failed',
      expect.stringContaining('no room'),
      null,
    ])
    expect(readdirSync(directory)).toEqual([])
    expect(existsSync('/dev/full')).toBe(true)
  })

  test('fails with the sentence of a PDF that is not what it was', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    const { number } = await bill(company)
    await bill(company)
    await exported(company.owner)
    await asOwner(
      sql =>
        sql`update renders set pdf_sha256 = ${sha256('another')} where company_id = ${company.id}`,
    )
    const { id } = await requestExport(company.owner, { id: newId() })
    expect(await makeDueExports()).toEqual({ made: 0, failed: 1, later: 0 })
    const { problem } = await exportRow(id)
    expect(problem).toMatch(new RegExp(`^${number}: The PDF of version 1 could not be made again`))
    expect(readdirSync(directory).length).toBe(1)
    await asOwner(sql => sql`delete from renders where company_id = ${company.id}`)
  })

  test('stops when whoever asked may not export any more', async () => {
    exportsHere()
    const company = await startCompany()
    const { id } = await requestExport(company.accountant, { id: newId() })
    await asOwner(
      sql =>
        sql`update memberships set removed_at = now() where user_id = ${company.accountant.userId}`,
    )
    expect(await makeDueExports()).toEqual({ made: 0, failed: 1, later: 0 })
    expect((await exportRow(id)).problem).toContain('may not export the company any more')
  })
})

describe('a finished export', () => {
  test('comes whole, as often as one likes, and each time is recorded', async () => {
    exportsHere()
    const company = await startCompany()
    const { id } = await exported(company.owner)
    for (const _ of [1, 2]) {
      const { stream, sizeBytes } = await fetchExport(company.owner, { id })
      const bytes = await new Response(stream()).bytes()
      expect([bytes.byteLength, sha256(bytes)]).toEqual([sizeBytes, (await exportRow(id)).sha256])
    }
    expect((await verbsOf(id)).filter(verb => verb === 'export.downloaded').length).toBe(2)
  })

  test('is gone when its days are over, first for whoever asks and then from the disk', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    const { id } = await exported(company.owner)
    passTime(7 * 86_400_000 + 1000)
    expect((await refusalOf(fetchExport(company.owner, { id }))).code).toBe('gone')
    expect(readdirSync(directory)).toEqual([`${id}-1.zip`])
    expect((await cleanUp()).expiredExports).toBeGreaterThan(0)
    expect(readdirSync(directory)).toEqual([])
    expect(await exportRow(id)).toMatchObject({ status: 'expired', file_path: null })
  })

  test('makes room for the next one of the same person, and files that nobody names are removed', async () => {
    const directory = exportsHere()
    const company = await startCompany()
    const first = await exported(company.owner)
    const second = await exported(company.owner)
    passTime(1000)
    await cleanUp()
    expect(readdirSync(directory)).toEqual([`${second.id}-1.zip`])
    expect((await exportRow(first.id)).status).toBe('expired')
    writeFileSync(join(directory, `${newId()}-1.part`), 'half')
    writeFileSync(join(directory, 'notes.txt'), 'not ours')
    passTime(2 * 86_400_000)
    expect((await cleanUp()).orphanedExports).toBe(1)
    expect(readdirSync(directory).toSorted()).toEqual(
      [`${second.id}-1.zip`, 'notes.txt'].toSorted(),
    )
  })

  test('is told by mail to who asked, once their address is proved, with a link and no file', async () => {
    exportsHere()
    const company = await startCompany()
    const { id } = await exported(company.owner)
    const claimed = {
      companyId: company.id,
      id: newId(),
      kind: 'export_ready',
      payload: { exportId: id },
    } as const
    expect(await exportDeliverer.compose(claimed)).toBeNull()
    await prove(company)
    const letter = await exportDeliverer.compose(claimed)
    expect(letter?.subject).toBe('Your export of Northlight Studio is ready')
    expect(letter?.text).toContain(`/settings/data/export/${id}`)
    expect(letter?.to).toBe(`${company.owner.userId}@test.example`)
    expect(letter?.files).toEqual([])
    const [queued] = await asOwner(
      sql => sql`select kind, payload from outbox where company_id = ${company.id}`,
    )
    expect(queued).toEqual({ kind: 'export_ready', payload: { exportId: id } })
    await deliverDue()
    passTime(8 * 86_400_000)
    expect(await exportDeliverer.compose(claimed)).toBeNull()
  })

  test('of many documents comes with each of them', async () => {
    exportsHere()
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    for (let n = 0; n < 30; n++) await issueWholeInvoice(company, { clientId })
    await saveWholeDraft(company, { clientId })
    const { entries } = await exported(company.owner)
    expect(entries.filter(each => each.name.startsWith('documents/invoices/')).length).toBe(30)
    expect(textIn(entries, 'csv/invoices.csv').trimEnd().split('\r\n').length).toBe(32)
  })
})

/** Moves the clock on from the real time until the test ends. */
function passTime(milliseconds: number): void {
  stopClockAt(new Date(Date.now() + milliseconds).toISOString())
}

function prove(company: TestCompany) {
  return asOwner(
    sql => sql`update users set email_verified_at = now() where id = ${company.owner.userId}`,
  )
}
