import { eq } from 'drizzle-orm'
import { mails, outbox } from '@/db/schema/all'
import { inSystem, readAs, runCommand } from '@/lib/access/doors'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { enqueue } from '@/lib/outbox/commands'
import {
  type ClaimedMail,
  type Deliverer,
  type DeliverySummary,
  noCompany,
  type OutboxState,
  outboxStateOf,
} from '@/lib/outbox/model'
import { type Deliverers, type RoundLimits, runRound } from '@/lib/outbox/round/deliver'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { Letter } from '@/lib/platform/mail/letter'
import type { TestCompany } from '@/tests/support/actors'
import { asOwner } from '@/tests/support/owner-sql'

/** A letter to somebody, as one reads it. */
export function letterTo(address: string, changes: Partial<Letter> = {}): Letter {
  return {
    to: address,
    fromName: 'Northlight Studio',
    replyTo: 'studio@northlight.example',
    opens: 'document',
    subject: 'Invoice INV-1',
    html: '<p>Dear client</p>',
    text: 'Dear client',
    files: [],
    ...changes,
  }
}

/** What a test delivers by: `compose` writes to an address made of the row's id, unless it is given. */
export function delivererOf(changes: Partial<Deliverer> = {}): Deliverer & { told: string[] } {
  const told: string[] = []
  return {
    told,
    compose: async claimed => letterTo(addressOf(claimed)),
    accepted: async claimed => {
      told.push(claimed.id)
    },
    ...changes,
  }
}

export function addressOf({ id }: Pick<ClaimedMail, 'id'>): string {
  return `${id}@client.example`
}

/** Delivers what is due, every kind by the same deliverer. */
export function deliverBy(
  deliverer: Deliverer,
  limits: RoundLimits = {},
): Promise<DeliverySummary> {
  return runRound(byAnyKind(deliverer), limits)
}

export function byAnyKind(deliverer: Deliverer): Deliverers {
  return {
    mail: deliverer,
    invitation: deliverer,
    verification: deliverer,
    password_reset: deliverer,
    email_change: deliverer,
    account_notice: deliverer,
    export_ready: deliverer,
    company_closing: deliverer,
  }
}

/** Puts a mail of a company into the outbox: about a document that was issued, or a test of its words. */
export async function addMail(company: TestCompany, documentId?: string): Promise<string> {
  const [id, sendId] = [newId(), newId()]
  const mail = { companyId: company.id, id, sendId, kind: 'invoice', createdAt: now() } as const
  const address = addressOf({ id })
  await runCommand(company.owner, async tx => {
    const snapshotId = documentId && (await getLatestSnapshot(tx, documentId))?.id
    await tx
      .insert(mails)
      .values(
        snapshotId
          ? { ...mail, address, recipient: 'client', documentId, snapshotId }
          : { ...mail, address, recipient: 'test' },
      )
    await enqueue(tx, {
      companyId: company.id,
      id,
      kind: 'mail',
      dedupeKey: id,
      payload: { mailId: id },
    })
  })
  return id
}

/** Puts a mail about a user into the outbox. */
export async function addAccountMail(): Promise<string> {
  const id = newId()
  await inSystem('seed', tx =>
    enqueue(tx, {
      companyId: noCompany,
      id,
      kind: 'verification',
      dedupeKey: id,
      payload: { id },
    }),
  )
  return id
}

export interface StoredMail {
  attempts: number
  round: number
  uncertain: boolean
  run_at: Date
  locked_until: Date | null
  sent_at: Date | null
  dead_at: Date | null
  last_error: string | null
  provider_id: string | null
  delivered_at: Date | null
  bounced_at: Date | null
  bounce_reason: string | null
  complained_at: Date | null
}

/** A row of the outbox as it is stored. */
export async function readMail(id: string): Promise<StoredMail> {
  const [row] = await asOwner(sql => sql<StoredMail[]>`select * from outbox where id = ${id}`)
  if (!row) throw new Error('There is no such mail.')
  return row
}

/** How a row stands, as members are told. */
export async function stateOf(company: TestCompany, id: string): Promise<OutboxState | null> {
  const [row] = await readAs(company.user, tx => tx.select().from(outbox).where(eq(outbox.id, id)))
  return row ? outboxStateOf(row, now()) : null
}

/** The verbs recorded about a mail, oldest first. */
export async function verbsOfMail(id: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ verb: string }[]>`
      select verb from activity where after ->> 'mailId' = ${id} order by at, id`,
  )
  return rows.map(row => row.verb)
}
