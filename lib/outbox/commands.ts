import { and, eq, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { outbox, webhookMessages } from '@/db/schema/all'
import { type Actor, authorize, authorizeOwnQuotes } from '@/lib/access/actor'
import {
  afterCommit,
  type CompanyTx,
  inSystem,
  runCommand,
  type SystemTx,
} from '@/lib/access/doors'
import { type ActivityVerb, recordActivity } from '@/lib/activity/record'
import { instantSet, now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError, notFound } from '@/lib/platform/errors'
import { wakeMail } from '@/lib/platform/mail/wake'
import { type ClaimedMail, needsNewRound, noCompany, type OutboxKind, outboxStateOf } from './model'
import { getMailTopic } from './queries'

export interface NewMail {
  /** Of a company, or `noCompany` for mail about a user. */
  companyId: string
  id: string
  kind: OutboxKind
  /** Of its purpose: asking twice makes one row. */
  dedupeKey: string
  /** Ids only. */
  payload: Record<string, string>
}

/** Puts mail into the outbox, in the transaction of the command that wants it; it is delivered after the commit. */
export async function enqueue(tx: CompanyTx | SystemTx, mail: NewMail): Promise<void> {
  await tx
    .insert(outbox)
    .values({ ...mail, runAt: databaseNow(), createdAt: now() })
    .onConflictDoNothing()
  afterCommit(tx, wakeMail)
}

/**
 * Now, by the clock that all processes share: one whose own clock is wrong takes no mail too early.
 * Where the clock was set, what it was set to.
 */
export function databaseNow(): SQL {
  const at = instantSet()
  return at ? sql`${at.toISOString()}::timestamptz` : sql`date_trunc('milliseconds', now())`
}

/**
 * Has a mail tried again that could not be sent. Asked twice, it is tried once.
 * @param assertWorth refuses where it is not theirs to send, or has nothing to say any more
 */
export async function tryAgain(
  actor: Actor,
  { id }: { id: string },
  assertWorth: (tx: CompanyTx) => Promise<void> = async () => authorize(actor, 'send documents'),
): Promise<{ id: string }> {
  authorizeOwnQuotes(actor, 'send documents')
  return runCommand(actor, async tx => {
    const [row] = await tx.select().from(outbox).where(eq(outbox.id, id)).for('update')
    if (!row) throw notFound('mail')
    const state = outboxStateOf(row, now())
    if (state === 'waiting' || state === 'sending') return { id }
    if (state !== 'dead')
      throw new DomainError(
        'wrong_state',
        'This mail did not fail. Send the document anew instead.',
      )
    await assertWorth(tx)
    const isNewRound = needsNewRound(row.firstTriedAt, now())
    await tx
      .update(outbox)
      .set({
        deadAt: null,
        attempts: 0,
        runAt: databaseNow(),
        lockedUntil: null,
        ...(isNewRound && { round: row.round + 1, firstTriedAt: null, uncertain: false }),
      })
      .where(eq(outbox.id, id))
    await recordMailActivity(tx, actor, 'mail.retried', row)
    afterCommit(tx, wakeMail)
    return { id }
  })
}

/** Writes what happened to a mail where its company reads it: at its document, or at whoever was invited. */
export async function recordMailActivity(
  tx: CompanyTx,
  actor: Actor,
  verb: Extract<ActivityVerb, `mail.${string}`>,
  mail: Omit<ClaimedMail, 'companyId'>,
  reason = '',
): Promise<void> {
  const topic = await getMailTopic(tx, mail)
  if (!topic) return
  const { subject, to } = topic
  const after = { to, mailId: mail.id, ...(reason && { reason }) }
  await recordActivity(tx, actor, { verb, subject, after })
}

export interface ForgottenMail {
  oldMails: number
  oldProviderMessages: number
}

/** Forgets mail about users that ended long ago, and which messages of the provider were heard. */
export async function forgetOldMail(): Promise<ForgottenMail> {
  const oldMails = await inSystem('clean up', tx =>
    tx
      .delete(outbox)
      .where(
        and(
          eq(outbox.companyId, noCompany),
          or(isNotNull(outbox.sentAt), isNotNull(outbox.deadAt)),
          lt(outbox.createdAt, daysAgo(env().LOG_RETENTION_DAYS)),
        ),
      )
      .returning({ id: outbox.id }),
  )
  const messages = await inSystem('clean up', tx =>
    tx
      .delete(webhookMessages)
      .where(lt(webhookMessages.receivedAt, daysAgo(messageDays)))
      .returning({ id: webhookMessages.id }),
  )
  return { oldMails: oldMails.length, oldProviderMessages: messages.length }
}

/** The provider sends a message again for days, never for a month. */
const messageDays = 30

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * 86_400_000)
}
