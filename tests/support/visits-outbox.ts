import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { activity } from '@/db/schema/all'
import { enqueue, forgetOldMail, recordMailActivity, tryAgain } from '@/lib/outbox/commands'
import { recordProviderEvent } from '@/lib/outbox/events/commands'
import { getMailTopic } from '@/lib/outbox/queries'
import { claimMail, noteAcceptance, recordVerdict } from '@/lib/outbox/round/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import type { TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** How a stranger would reach for another company's mail. */
export function outboxVisits(foreign: () => Foreign): Record<string, Visit> {
  // Of the id of a document: a mail's id is known to nobody outside.
  const theirs = () => ({ companyId: foreign().company.id, id: foreign().issuedId })
  // A mail that was claimed under the stranger's own name.
  const held = (stranger: TestCompany) => ({
    ...({ companyId: stranger.id, id: theirs().id, kind: 'mail', payload: {} } as const),
    ...{ round: 1, attempts: 1, firstTriedAt: now(), uncertain: false },
    ...{ providerId: null, lockedUntil: now(), databaseAhead: 0 },
  })
  return {
    'lib/outbox/commands.ts enqueue': [
      'refused by the database',
      write(tx =>
        enqueue(tx, {
          ...theirs(),
          kind: 'mail',
          dedupeKey: newId(),
          payload: { mailId: newId() },
        }),
      ),
    ],
    'lib/outbox/commands.ts tryAgain': [
      'not found',
      stranger => tryAgain(stranger.owner, { id: theirs().id }),
    ],
    // Both know no company, and what is due or old is nobody's secret to them: they answer counts and rows to the service.
    'lib/outbox/commands.ts forgetOldMail': [
      'its own',
      async () => {
        expect(await forgetOldMail()).toEqual({ oldMails: 0, oldProviderMessages: 0 })
      },
    ],
    'lib/outbox/round/commands.ts claimMail': [
      'nothing',
      async () => {
        // Before any mail was due: it claims of every company, since only the service calls it.
        stopClockAt('2000-01-01T00:00:00Z')
        return claimMail()
      },
    ],
    'lib/outbox/round/commands.ts noteAcceptance': [
      'its own',
      async stranger => expect(await noteAcceptance(held(stranger), 're_1')).toBe(false),
    ],
    'lib/outbox/round/commands.ts recordVerdict': [
      'its own',
      async stranger => expect(await recordVerdict(held(stranger), { end: 'sent' })).toBe(false),
    ],
    'lib/outbox/events/commands.ts recordProviderEvent': [
      'its own',
      async stranger => {
        const mail = { companyId: stranger.id, id: theirs().id, round: 1 }
        const event = { kind: 'bounced', providerId: 're_1', at: now(), reason: '' } as const
        expect(await recordProviderEvent({ ...event, id: newId(), mail })).toBe('unknown')
      },
    ],
    'lib/outbox/commands.ts recordMailActivity': [
      'nothing',
      write(async (tx, stranger) => {
        await recordMailActivity(tx, stranger.owner, 'mail.failed', held(stranger))
        return tx.select().from(activity).where(eq(activity.verb, 'mail.failed'))
      }),
    ],
    'lib/outbox/queries.ts getMailTopic': [
      'nothing',
      read((tx, stranger) => getMailTopic(tx, held(stranger))),
    ],
  }
}
