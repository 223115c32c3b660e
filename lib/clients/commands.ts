import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { clients, clientWords } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { ClientInput, EditClientInput, QuickClientInput } from './input'
import { type ClientChoice, emptyAddress, searchKeyOf, searchWordsOf } from './model'
import { getClientChoice } from './queries'

/** Adds a client with all its details. Asked twice with the same id, it exists once. */
export async function createClient(actor: Actor, input: ClientInput): Promise<{ id: string }> {
  authorize(actor, 'edit clients')
  await runCommand(actor, tx => insertClient(tx, actor, input))
  return { id: input.id }
}

/** Adds a client from inside an editor: a name and what is at hand. */
export async function quickCreateClient(
  actor: Actor,
  input: QuickClientInput,
): Promise<ClientChoice> {
  authorize(actor, 'quick-create clients')
  return runCommand(actor, async tx => {
    await insertClient(tx, actor, {
      ...input,
      phone: '',
      billing: emptyAddress,
      shipping: emptyAddress,
      taxId: '',
      currency: '',
      language: '',
      timezone: '',
      notes: '',
    })
    const choice = await getClientChoice(tx, input.id)
    if (!choice) throw notFound('client')
    return choice
  })
}

/** Changes a client. Documents that were issued keep what they said. */
export async function editClient(
  actor: Actor,
  input: EditClientInput,
): Promise<{ id: string; version: number }> {
  authorize(actor, 'edit clients')
  return runCommand(actor, async tx => {
    const before = await lockClient(tx, input.id)
    if (before.version !== input.version)
      throw new DomainError(
        'conflict',
        'Somebody else changed this client meanwhile. Reload the page, then change it again.',
      )
    const version = before.version + 1
    const columns = columnsOf(input)
    await tx
      .update(clients)
      .set({ ...columns, version, updatedAt: now() })
      .where(eq(clients.id, input.id))
    await writeWords(tx, actor, input)
    await recordActivity(tx, actor, {
      verb: 'client.edited',
      subject: { kind: 'client', id: input.id, label: input.name },
      ...changedFields(before, columns),
    })
    return { id: input.id, version }
  })
}

/** Takes a client out of lists and pickers; its documents stay. Can be undone. */
export async function deleteClient(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'delete clients')
  return setDeleted(actor, id, true)
}

/** Undoes deleting a client. */
export async function restoreClient(actor: Actor, id: string): Promise<{ id: string }> {
  authorize(actor, 'delete clients')
  return setDeleted(actor, id, false)
}

async function setDeleted(actor: Actor, id: string, deleted: boolean): Promise<{ id: string }> {
  return runCommand(actor, async tx => {
    const [changed] = await tx
      .update(clients)
      .set({ deletedAt: deleted ? now() : null })
      .where(
        and(eq(clients.id, id), deleted ? isNull(clients.deletedAt) : isNotNull(clients.deletedAt)),
      )
      .returning({ name: clients.name })
    if (changed)
      await recordActivity(tx, actor, {
        verb: deleted ? 'client.deleted' : 'client.restored',
        subject: { kind: 'client', id, label: changed.name },
      })
    else await assertExists(tx, id)
    return { id }
  })
}

async function insertClient(tx: CompanyTx, actor: Actor, input: ClientInput): Promise<void> {
  const [inserted] = await tx
    .insert(clients)
    .values({
      companyId: actor.companyId,
      id: input.id,
      ...columnsOf(input),
      createdBy: authorOf(actor),
      createdAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: clients.id })
  if (!inserted) return assertExists(tx, input.id)
  await writeWords(tx, actor, input)
  await recordActivity(tx, actor, {
    verb: 'client.created',
    subject: { kind: 'client', id: input.id, label: input.name },
  })
}

async function writeWords(tx: CompanyTx, actor: Actor, input: ClientInput): Promise<void> {
  await tx.delete(clientWords).where(eq(clientWords.clientId, input.id))
  const words = searchWordsOf(input)
  if (words.length === 0) return
  await tx
    .insert(clientWords)
    .values(words.map(word => ({ companyId: actor.companyId, word, clientId: input.id })))
}

async function lockClient(tx: CompanyTx, id: string) {
  const [found] = await tx.select().from(clients).where(eq(clients.id, id)).for('update')
  if (!found || found.deletedAt) throw notFound('client')
  if (found.erasedAt)
    throw new DomainError(
      'wrong_state',
      'What was known of this client was erased. Add them as a new client instead.',
    )
  return found
}

async function assertExists(tx: CompanyTx, id: string): Promise<void> {
  const [found] = await tx.select({ id: clients.id }).from(clients).where(eq(clients.id, id))
  if (!found) throw notFound('client')
}

/** Rows name a member as author; the service acts for the one it was told. */
function authorOf(actor: Actor): string {
  if (actor.kind === 'member') return actor.userId
  throw new DomainError('forbidden', 'Clients are added by members.')
}

function columnsOf(input: ClientInput) {
  const { id: _id, billing, shipping, ...fields } = input
  return {
    name: fields.name,
    contactName: fields.contactName,
    email: fields.email,
    phone: fields.phone,
    taxId: fields.taxId,
    currency: fields.currency,
    language: fields.language,
    timezone: fields.timezone,
    notes: fields.notes,
    sortKey: searchKeyOf(fields.name),
    billingLine1: billing.line1,
    billingLine2: billing.line2,
    billingCity: billing.city,
    billingRegion: billing.region,
    billingPostalCode: billing.postalCode,
    billingCountryCode: billing.countryCode,
    shippingLine1: shipping.line1,
    shippingLine2: shipping.line2,
    shippingCity: shipping.city,
    shippingRegion: shipping.region,
    shippingPostalCode: shipping.postalCode,
    shippingCountryCode: shipping.countryCode,
  }
}
