import { and, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import {
  clients,
  clientWords,
  companies,
  exports,
  imports,
  invoices,
  links,
  memberships,
  outbox,
  quoteInvoices,
  quotes,
  register,
} from '@/db/schema/all'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { type CompanyTx, inSystem, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { endInvitations } from '@/lib/invitations/commands'
import { databaseNow } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { endQuoteLink } from '@/lib/quotes/links/commands'
import { tellOwners } from '../commands'
import { erasedClient, noticeDays } from '../model'
import { forgetPeople } from '../people/commands'
import { hasNothingIssued } from '../queries'

export interface ClosingSummary {
  closedCompanies: number
}

/**
 * Closes the companies whose days of grace are over, and tells the owners of those whose end is near. What was left
 * half done, by a server that stopped, is finished the next time.
 */
export async function closeDueCompanies(): Promise<ClosingSummary> {
  let closedCompanies = 0
  for (const { id, isDue } of await companiesNearTheirEnd()) {
    const actor = serviceOf(id)
    const closing = isDue ? closeCompany(actor) : warnOwners(actor)
    // One that cannot be closed must not keep the others.
    if (await closing.catch(notClosed(id))) closedCompanies += 1
  }
  await forgetPeople()
  return { closedCompanies }
}

/** Whether it was this call that closed it. */
async function closeCompany(actor: SystemActor): Promise<boolean> {
  return runCommand(actor, async tx => {
    const [company] = await tx
      .update(companies)
      .set({ closedAt: now() })
      .where(
        and(
          eq(companies.id, actor.companyId),
          isNull(companies.closedAt),
          lte(companies.closesAt, databaseNow()),
        ),
      )
      .returning({ name: companies.name })
    if (!company) return false
    await endWhatLeadsIn(tx, actor)
    await deleteDrafts(tx)
    await eraseClients(tx)
    await tx.delete(imports)
    await recordActivity(tx, actor, {
      verb: 'company.closed',
      subject: { kind: 'company', id: actor.companyId, label: company.name },
    })
    return true
  })
}

/** Links, invitations, memberships, mail that waits and files to take away. */
async function endWhatLeadsIn(tx: CompanyTx, actor: SystemActor): Promise<void> {
  await tx.update(links).set({ revokedAt: now() }).where(isNull(links.revokedAt))
  await endInvitations(tx, actor, { stays: () => false })
  await tx.update(memberships).set({ removedAt: now() }).where(isNull(memberships.removedAt))
  await tx
    .update(outbox)
    .set({ deadAt: now(), lastError: null, lockedUntil: null })
    .where(and(isNull(outbox.sentAt), isNull(outbox.deadAt)))
  await tx
    .update(exports)
    .set({ status: 'failed', problem: 'The company was closed.', finishedAt: now() })
    .where(inArray(exports.status, ['waiting', 'running']))
  await tx.update(exports).set({ expiresAt: now() }).where(isNotNull(exports.filePath))
}

/** As somebody would delete them; only then can they be removed. A quote that was to be invoiced is accepted again. */
async function deleteDrafts(tx: CompanyTx): Promise<void> {
  const invoicing = await tx
    .select({ id: quoteInvoices.invoiceId })
    .from(quoteInvoices)
    .innerJoin(
      invoices,
      and(
        eq(invoices.companyId, quoteInvoices.companyId),
        eq(invoices.id, quoteInvoices.invoiceId),
        eq(invoices.status, 'draft'),
      ),
    )
    .where(isNull(quoteInvoices.endedAt))
  for (const { id } of invoicing) await endQuoteLink(tx, id)
  for (const table of [invoices, quotes])
    await tx
      .update(table)
      .set({ deletedAt: now() })
      .where(and(eq(table.status, 'draft'), isNull(table.deletedAt)))
  await tx
    .update(register)
    .set({ deletedAt: now() })
    .where(and(isNull(register.issuedAt), isNull(register.deletedAt)))
}

/** What no issued document needs. What was issued names its client in its snapshot. */
async function eraseClients(tx: CompanyTx): Promise<void> {
  const erased = tx.select({ id: clients.id }).from(clients).where(hasNothingIssued(tx))
  await tx.delete(clientWords).where(inArray(clientWords.clientId, erased))
  await tx
    .update(clients)
    .set({
      ...nothingOf('contactName', 'email', 'taxId'),
      ...nothingOf('billingLine1', 'billingLine2', 'billingCity', 'billingRegion'),
      ...nothingOf('billingPostalCode', 'billingCountryCode'),
      ...nothingOf('shippingLine1', 'shippingLine2', 'shippingCity', 'shippingRegion'),
      ...nothingOf('shippingPostalCode', 'shippingCountryCode'),
      name: erasedClient,
      sortKey: erasedClient.toLowerCase(),
      deletedAt: now(),
      erasedAt: now(),
    })
    .where(hasNothingIssued(tx))
  await tx.update(clients).set(nothingOf('phone', 'notes'))
}

function nothingOf<Name extends string>(...names: Name[]): Partial<Record<Name, string>> {
  const emptied: Partial<Record<Name, string>> = {}
  for (const name of names) emptied[name] = ''
  return emptied
}

async function warnOwners(actor: SystemActor): Promise<false> {
  await runCommand(actor, async tx => {
    const [company] = await tx
      .select({ closesAt: companies.closesAt, closedAt: companies.closedAt })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
    if (company?.closesAt && !company.closedAt)
      await tellOwners(tx, actor, 'soon', company.closesAt)
  })
  return false
}

function companiesNearTheirEnd() {
  return inSystem('close companies', tx =>
    tx
      .select({
        id: companies.id,
        isDue: sql<boolean>`${companies.closesAt} <= ${databaseNow()}`,
      })
      .from(companies)
      .where(
        and(
          isNull(companies.closedAt),
          lte(companies.closesAt, sql`${databaseNow()} + ${`${noticeDays} days`}::interval`),
        ),
      )
      .orderBy(companies.closesAt),
  )
}

function serviceOf(companyId: string): SystemActor {
  const purpose = 'close companies'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: newId() }
}

function notClosed(companyId: string): (error: unknown) => false {
  return error => {
    log('error', 'company.not_closed', { companyId, error })
    return false
  }
}
