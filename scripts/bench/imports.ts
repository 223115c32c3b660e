import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { readAs } from '@/lib/access/doors'
import { checkImport, runImport } from '@/lib/imports/commands'
import type { ImportKind } from '@/lib/imports/model'
import { workOnImports } from '@/lib/imports/round/deliver'
import { listInput } from '@/lib/register/input'
import { listDocuments } from '@/lib/register/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { mappingOf, readImport, upload } from '@/tests/support/imports'

const today = new Date().toISOString().slice(0, 10)

/**
 * Uploads, checks and imports large files in this process, and prints how long each step takes, how long a list of
 * invoices takes meanwhile, how long anything else in the process waits, and the memory of the process.
 */
export async function benchImports(databases: { owner: string; runtime: string }): Promise<void> {
  const secret = 'only-for-this-run-on-loopback-gone-in-a-minute'
  Object.assign(process.env, {
    APP_MODE: 'test',
    AUTH_SECRET: secret,
    LINK_KEYS: `k1:${secret}`,
    CRON_SECRET: secret,
    DATABASE_URL: databases.owner,
    DATABASE_RUNTIME_URL: databases.runtime,
  })
  const company = await startCompany({ defaultTaxCategory: 'S', defaultTaxRate: '19' })
  await bench(company, 'clients', 50_000, clientsFile(50_000))
  await bench(company, 'invoices', 10_000, invoicesFile(10_000))
}

async function bench(
  company: TestCompany,
  kind: ImportKind,
  count: number,
  file: string,
): Promise<void> {
  const { owner } = company
  const what = `${count.toLocaleString('en-US')} ${kind}`
  const view = await measured(company, `${what}, upload`, () => upload(owner, kind, file))
  await checkImport(owner, mappingOf(view))
  await measured(company, `${what}, check`, workOnImports)
  const checked = await readImport(owner, view.id)
  await runImport(owner, { id: view.id, version: checked.version })
  await measured(company, `${what}, import`, workOnImports)
  const done = await readImport(owner, view.id)
  if (done.createCount !== count)
    throw new Error(`${done.createCount} of ${what} came along: ${done.problem}`)
}

async function measured<Value>(
  company: TestCompany,
  what: string,
  run: () => Promise<Value>,
): Promise<Value> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const stopping = new AbortController()
  const looking = lookMeanwhile(company, stopping.signal)
  delay.enable()
  const begun = performance.now()
  const value = await run()
  const seconds = (performance.now() - begun) / 1000
  delay.disable()
  stopping.abort()
  const { lists, megabytes } = await looking
  const wait = (percent: number) => (delay.percentile(percent) / 1_000_000).toFixed(0)
  console.log(
    `Import, ${what}: ${seconds.toFixed(1)} s; a list meanwhile ${at(lists, 50)} ms, p95 ${at(lists, 95)} ms; anything else waits p95 ${wait(95)} ms, p99 ${wait(99)} ms; at most ${megabytes} MB`,
  )
  return value
}

/** Asks for the list of invoices again and again, as people do while somebody imports. */
async function lookMeanwhile(company: TestCompany, signal: AbortSignal) {
  const lists: number[] = []
  let megabytes = 0
  const list = listInput.parse({})
  const scope = {
    kind: 'invoice' as const,
    today,
    userId: company.user.userId,
    clientId: undefined,
  }
  while (!signal.aborted) {
    const begun = performance.now()
    await readAs(company.user, tx => listDocuments(tx, list, scope))
    lists.push(performance.now() - begun)
    megabytes = Math.max(megabytes, Math.round(process.memoryUsage().rss / 1024 / 1024))
    await setTimeout(50, undefined, { signal }).catch(() => {})
  }
  return { lists, megabytes }
}

function at(lists: readonly number[], percent: number): string {
  const sorted = [...lists].sort((one, other) => one - other)
  return (sorted[Math.floor((sorted.length - 1) * (percent / 100))] ?? 0).toFixed(0)
}

function clientsFile(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `Client ${index} GmbH,Person ${index},office${index}@client.example,+49 30 ${index},Street ${index % 900},Berlin,10115,DE,DE${100_000_000 + index},EUR,"Notes about number ${index}"`,
  )
  return [
    'name,contact name,e-mail,phone,address,city,postal code,country,tax id,currency,notes',
    ...rows,
  ].join('\n')
}

function invoicesFile(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = String((index % 27) + 1).padStart(2, '0')
    const head = `OLD-${index},2025-0${(index % 9) + 1}-${day},Client ${index % 500} GmbH,${index % 4 === 0 ? 'sent' : 'paid'}`
    return [`${head},Design ${index},2,50.00,19,154.70`, `${head},Hosting,1,30.00,19,154.70`].join(
      '\n',
    )
  })
  return [
    'number,date,client,status,description,quantity,unit price,line tax rate,total',
    ...rows,
  ].join('\n')
}
