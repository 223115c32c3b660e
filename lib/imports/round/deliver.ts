import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import type { ClientChoice } from '@/lib/clients/model'
import { getClientChoice } from '@/lib/clients/queries'
import { getCompany } from '@/lib/companies/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { pause } from '@/lib/platform/pauses'
import { getPresetOf } from '@/lib/presets/queries'
import { insertClients } from '../clients/commands'
import { type Drawing, refuseUndrawable } from '../drawing/commands'
import { type DayFigures, finishInvoices, insertInvoices } from '../invoices/commands'
import { optionsOf } from '../model'
import {
  type ClientPlan,
  type ImportSetting,
  type InvoicePlan,
  planClients,
  planInvoices,
} from '../plan/commands'
import {
  beat,
  beginTry,
  claimImport,
  endImport,
  finishCheck,
  giveUp,
  noteFindings,
  sendBack,
  workerOf,
} from './commands'
import { type HeldImport, type ImportsSummary, nothingWorkedOn } from './model'

/** Works on every import that waits, one after the other, and on none that another process works on. */
export async function workOnImports(): Promise<ImportsSummary> {
  const summary = { ...nothingWorkedOn }
  for (let held = await claimImport(); held; held = await claimImport()) {
    const done = await workOn(held).catch(error => failed(held, error))
    summary[done] += 1
  }
  return summary
}

type Outcome = keyof ImportsSummary

interface Task extends ImportSetting, Drawing {
  kind: 'clients' | 'invoices'
  authorId: string
  rawOptions: Record<string, string>
  createCount: number
}

async function workOn(held: HeldImport): Promise<Outcome> {
  const row = await beginTry(held)
  if (!row) return 'failed'
  const actor = workerOf(held)
  const [company, look] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), getPresetOf(tx, null)]),
  )
  if (!company) throw notFound('company')
  const task: Task = {
    ...row,
    company,
    look,
    rawOptions: row.options,
    options: optionsOf(row.options, company.currency),
    today: localDateOf(now(), company.timezone),
    authorId: row.createdBy,
    signs: new Map(),
    drawn: 0,
  }
  const heart = startBeating(held)
  if (row.status === 'checking')
    return check(held, task, heart)
      .then(() => 'checked' as const)
      .finally(heart.stop)
  return runCommand(actor, tx => importAll(tx, held, task, heart))
    .then(() => 'imported' as const)
    .finally(heart.stop)
}

interface Heart {
  /** After it nothing is said any more, so that what ends the import has the last word. */
  stop: () => Promise<void>
}

const secondsBetweenBeats = 1

/** Says every second how far it is, beside the work and not within its transaction. */
function startBeating(held: HeldImport): Heart {
  const stopping = new AbortController()
  const { signal } = stopping
  const beating = async () => {
    while (!signal.aborted) {
      await pause(secondsBetweenBeats * 1000, signal)
      if (!signal.aborted) await beat(held).catch(error => log('warn', 'import.no_beat', { error }))
    }
  }
  const beaten = beating()
  return {
    stop: async () => {
      stopping.abort()
      await beaten
    },
  }
}

/** Finds out what would become of every row; nothing is written but that. */
async function check(held: HeldImport, task: Task, heart: Heart): Promise<void> {
  const actor = workerOf(held)
  const counts = { createCount: 0, skipCount: 0, problemCount: 0 }
  let newClients = 0
  let furthest = 0
  const look = <Found>(query: (tx: CompanyTx) => Promise<Found>) => readAs(actor, query)
  const slices = task.kind === 'clients' ? planClients(task, look) : planInvoices(task, look)
  for await (const { plans, lastRow } of slices) {
    assertHeld(held)
    const found = await refuseUndrawable(actor, task, plans)
    await noteFindings(held, found)
    for (const plan of found) {
      counts[`${plan.outcome}Count`] += 1
      if (!('invoice' in plan) || plan.outcome !== 'create') continue
      if (plan.newClient) newClients += 1
      furthest = Math.max(furthest, plan.ownSequence ?? 0)
    }
    held.done = lastRow
  }
  await heart.stop()
  await finishCheck(held, counts, {
    ...task.rawOptions,
    tries: '0',
    newClients: String(newClients),
    nextNumber: furthest > 0 ? String(furthest + 1) : '',
  })
}

/** Everything at once or nothing: a row that is not what it was when it was checked ends it. */
async function importAll(tx: CompanyTx, held: HeldImport, task: Task, heart: Heart): Promise<void> {
  held.done = 0
  const look = <Found>(query: (tx: CompanyTx) => Promise<Found>) => query(tx)
  const created =
    task.kind === 'clients'
      ? await importClients(tx, held, task, planClients(task, look))
      : await importInvoices(tx, held, task, planInvoices(task, look))
  await heart.stop()
  const actor = workerOf(held)
  const isOurs = await endImport(tx, actor, held, 'done', {
    createCount: created,
    options: task.rawOptions,
  })
  if (!isOurs) throw new LostImport()
}

async function importClients(
  tx: CompanyTx,
  held: HeldImport,
  task: Task,
  slices: ReturnType<typeof planClients>,
): Promise<number> {
  let created = 0
  for await (const { plans, lastRow } of slices) {
    assertSound(held, plans)
    const added = plans.flatMap(plan => (plan.client ? [plan.client] : []))
    const importing = { importId: held.id, authorId: task.authorId }
    await insertClients(tx, workerOf(held), importing, added)
    created += added.length
    held.done = lastRow
  }
  return created
}

async function importInvoices(
  tx: CompanyTx,
  held: HeldImport,
  task: Task,
  slices: ReturnType<typeof planInvoices>,
): Promise<number> {
  const actor = workerOf(held)
  const importing = { importId: held.id, authorId: task.authorId }
  const days: DayFigures = new Map()
  const clients = new Map<string, ClientChoice>()
  let created = 0
  for await (const { plans, lastRow } of slices) {
    assertSound(held, plans)
    const added = plans.flatMap(plan => (plan.newClient ? [plan.newClient] : []))
    await insertClients(tx, actor, importing, added)
    for (const client of added) clients.set(client.id, client)
    for (let from = 0; from < plans.length; from += invoicesAtOnce) {
      const wanted = plans.slice(from, from + invoicesAtOnce)
      const whole = []
      for (const { invoice, clientId } of wanted) {
        if (!invoice || !clientId) continue
        const client = clients.get(clientId) ?? (await getClientChoice(tx, clientId))
        if (!client) throw notFound('client')
        clients.set(clientId, client)
        created += 1
        whole.push({ invoice, client, sequence: created })
      }
      await insertInvoices(tx, actor, importing, task, whole, days)
    }
    held.done = lastRow
  }
  await finishInvoices(tx, actor, held.id, created, days)
  return created
}

/** So many are written at once, and their snapshots in memory. */
const invoicesAtOnce = 50

function assertSound(held: HeldImport, plans: readonly (ClientPlan | InvoicePlan)[]): void {
  assertHeld(held)
  const wrong = plans.find(plan => plan.outcome === 'problem')
  if (wrong)
    throw new DomainError(
      'conflict',
      `Something changed since the file was checked, and nothing was imported. ${wrong.remark}`,
    )
}

/** Somebody else took it over, because this process gave no sign of life. */
class LostImport extends Error {
  override readonly name = 'LostImport'
}

function assertHeld(held: HeldImport): void {
  if (held.isLost) throw new LostImport()
}

async function failed(held: HeldImport, error: unknown): Promise<Outcome> {
  if (error instanceof LostImport) return 'failed'
  if (error instanceof DomainError && error.code !== 'unavailable') {
    await sendBack(held, error.message)
    return 'failed'
  }
  log('error', 'import.failed', { import: held.id, error })
  await giveUp(held)
  return 'failed'
}
