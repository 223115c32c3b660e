import { and, eq, gt } from 'drizzle-orm'
import { companies } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { databaseNow, enqueue } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { RequestDeletionInput } from './input'
import { type ClosingNotice, closesAtOf, isNameOf, noticeKey } from './model'
import { listOwners } from './queries'

/**
 * Has the company closed after the days of grace; every owner is told by mail. Asked twice, the first time counts.
 * @throws DomainError `invalid` where the name is not the company's
 */
export async function requestDeletion(
  actor: Actor,
  { name }: RequestDeletionInput,
): Promise<{ closesAt: Date }> {
  authorize(actor, 'delete company')
  return runCommand(actor, async tx => {
    const company = await lockCompany(tx, actor)
    if (!isNameOf(name, company.name))
      throw new DomainError(
        'invalid',
        'Type the name of the company exactly as it is written here.',
        { field: 'name' },
      )
    if (company.closesAt) return { closesAt: company.closesAt }
    const requestedAt = now()
    const closesAt = closesAtOf(requestedAt)
    await tx
      .update(companies)
      .set({
        deletionRequestedAt: requestedAt,
        deletionRequestedBy: actor.kind === 'member' ? actor.userId : null,
        closesAt,
      })
      .where(eq(companies.id, actor.companyId))
    await recordActivity(tx, actor, {
      verb: 'company.deletion_requested',
      subject: { kind: 'company', id: actor.companyId, label: company.name },
      after: { closesAt: closesAt.toISOString() },
    })
    await tellOwners(tx, actor, 'requested', closesAt)
    return { closesAt }
  })
}

/**
 * Lets the company go on. Asked twice, or where nobody wanted it deleted, it goes on.
 * @throws DomainError `wrong_state` once its time has come
 */
export async function keepCompany(actor: Actor): Promise<void> {
  authorize(actor, 'delete company')
  await runCommand(actor, async tx => {
    const { name, closesAt } = await lockCompany(tx, actor)
    if (!closesAt) return
    const kept = await tx
      .update(companies)
      .set({ deletionRequestedAt: null, deletionRequestedBy: null, closesAt: null })
      // By the clock that closing goes by.
      .where(and(eq(companies.id, actor.companyId), gt(companies.closesAt, databaseNow())))
      .returning({ id: companies.id })
    if (kept.length === 0)
      throw new DomainError('wrong_state', 'It is too late: the company is being closed.')
    await recordActivity(tx, actor, {
      verb: 'company.deletion_cancelled',
      subject: { kind: 'company', id: actor.companyId, label: name },
      before: { closesAt: closesAt.toISOString() },
    })
    await tellOwners(tx, actor, 'kept', closesAt)
  })
}

/** Tells every owner once, in the transaction of the command that wants it. */
export async function tellOwners(
  tx: CompanyTx,
  { companyId }: Actor,
  notice: ClosingNotice,
  closesAt: Date,
): Promise<void> {
  for (const { userId } of await listOwners(tx))
    await enqueue(tx, {
      companyId,
      id: newId(),
      kind: 'company_closing',
      dedupeKey: noticeKey(notice, closesAt, userId),
      payload: { notice, userId, closesAt: closesAt.toISOString() },
    })
}

async function lockCompany(tx: CompanyTx, { companyId }: Actor) {
  const [company] = await tx
    .select({
      name: companies.name,
      closesAt: companies.closesAt,
      closedAt: companies.closedAt,
    })
    .from(companies)
    .where(eq(companies.id, companyId))
    .for('no key update')
  if (!company) throw notFound('company')
  if (company.closedAt)
    throw new DomainError('wrong_state', 'This company was closed, and cannot be opened again.')
  return company
}
