import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { closeDatabase } from '@/db/connection'
import { sampleClients } from '@/db/sample/clients'
import { type SampleInvoice, sampleInvoices } from '@/db/sample/invoices'
import { sampleCompany, sampleCompanyId, sampleMembers, samplePassword } from '@/db/sample/people'
import { assets, companies, memberships, users } from '@/db/schema/all'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import { inSystem, runCommand } from '@/lib/access/doors'
import { hashPassword } from '@/lib/access/passwords'
import { createClient } from '@/lib/clients/commands'
import { blankClient } from '@/lib/clients/model'
import { readPng } from '@/lib/documents/png'
import { saveInvoiceDraft } from '@/lib/invoices/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import type { InvoiceDraft } from '@/lib/invoices/model'
import { addDays, localDateOf } from '@/lib/platform/calendar'
import { now, setClock } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/secrets'

/** Fills the sample company through the same commands that members use, with the clock set back. */

const companyId = asCompanyId(sampleCompanyId)
const today = localDateOf(now(), sampleCompany.timezone)
const [owner] = sampleMembers

if (env().APP_MODE === 'production' && !process.argv.includes('--force')) {
  console.error(
    'This would add the sample company, with a password everybody knows, to a production database.\n' +
      'If that is what you want, run it again with --force.',
  )
  process.exit(1)
}
if (await exists()) console.log('The sample company is there already.')
else {
  await addCompany()
  await addLogo()
  await addClients()
  await addInvoices()
  console.log(`The sample company is ready: ${owner.email} / ${samplePassword}`)
}
await closeDatabase()

async function exists(): Promise<boolean> {
  const rows = await inSystem('seed', tx =>
    tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)),
  )
  return rows.length > 0
}

async function addCompany(): Promise<void> {
  const passwordHash = await hashPassword(samplePassword)
  await inSystem('seed', async tx => {
    await tx.insert(companies).values(sampleCompany)
    for (const { userId, role, name, email } of sampleMembers) {
      await tx.insert(users).values({ id: userId, email, name, passwordHash })
      await tx.insert(memberships).values({ companyId, userId, role, name, email })
    }
  })
}

async function addLogo(): Promise<void> {
  const bytes = await readFile('public/sample/pixel-crafte-logo.png')
  const { width, height } = readPng(bytes)
  const hash = sha256(bytes)
  await runCommand(actorOf(0), async tx => {
    await tx
      .insert(assets)
      .values({ companyId, sha256: hash, mime: 'image/png', width, height, bytes })
    await tx.update(companies).set({ logo: hash }).where(eq(companies.id, companyId))
  })
}

async function addClients(): Promise<void> {
  setClock(() => instantOf(150))
  for (const [index, client] of sampleClients.entries()) {
    const { key: _key, ...fields } = client
    await createClient(actorOf(0), { ...blankClient(), ...fields, id: clientIdOf(index) })
  }
}

async function addInvoices(): Promise<void> {
  for (const [index, invoice] of sampleInvoices.entries()) {
    const actor = actorOf(index % 2)
    setClock(() => instantOf(invoice.daysAgo))
    const draft = draftOf(invoice, index)
    await saveInvoiceDraft(actor, { draft, version: 0, editorId: draft.id })
    if (!invoice.draft) await issueInvoice(actor, { id: draft.id })
  }
  setClock(null)
}

function draftOf(invoice: SampleInvoice, index: number): InvoiceDraft {
  const client = sampleClients.findIndex(({ key }) => key === invoice.clientKey)
  const issuedOn = addDays(today, -invoice.daysAgo)
  return {
    id: idOf('3', index),
    clientId: clientIdOf(client),
    currency: sampleClients[client]?.currency || sampleCompany.currency,
    issuedOn,
    dueOn: addDays(issuedOn, invoice.termsDays ?? sampleCompany.paymentTermsDays),
    purchaseOrder: invoice.purchaseOrder ?? '',
    taxMode: 'exclusive',
    defaultTax: invoice.untaxed
      ? { category: 'O', rate: '' }
      : { category: 'S', rate: sampleCompany.defaultTaxRate },
    discount: invoice.discountPercent ? { kind: 'percent', value: invoice.discountPercent } : null,
    lines: invoice.lines.map((line, position) => ({
      id: idOf('4', index * 100 + position),
      description: line.description,
      quantity: line.quantity,
      unit: line.unit ?? '',
      unitPrice: line.unitPrice,
      discount: line.discountPercent ? { kind: 'percent', value: line.discountPercent } : null,
      tax: null,
    })),
    notes: sampleCompany.defaultNotes,
    terms: sampleCompany.defaultTerms.replace(
      '30 days',
      `${invoice.termsDays ?? sampleCompany.paymentTermsDays} days`,
    ),
  }
}

/** Ten o'clock in New York, that many days ago; the newest sample is from a minute ago. */
function instantOf(daysAgo: number): Date {
  if (daysAgo === 0) return new Date()
  return new Date(`${addDays(today, -daysAgo)}T15:00:00Z`)
}

function actorOf(member: number): MemberActor {
  const { userId, role, name } = sampleMembers[member] ?? owner
  return { kind: 'member', companyId, userId, name, role, requestId: 'seed' }
}

function clientIdOf(index: number): string {
  return idOf('2', index)
}

function idOf(kind: string, index: number): string {
  return `01890000-0000-7000-8000-${kind}${String(index + 1).padStart(11, '0')}`
}
