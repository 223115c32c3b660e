import { expect } from 'vitest'
import { inSystem } from '@/lib/access/doors'
import {
  getMailboxFile,
  getMailboxLetter,
  hasMailbox,
  listMailbox,
  mailWay,
} from '@/lib/mailbox/queries'
import {
  previewMailText,
  resetMailText,
  saveMailText,
  sendTestMail,
} from '@/lib/mails/texts/commands'
import { getMailText, listMailTexts } from '@/lib/mails/texts/queries'
import { newId } from '@/lib/platform/ids'
import { verifyPdf } from '@/lib/verification/commands'
import { findRender, getVerified } from '@/lib/verification/queries'
import type { TestCompany } from '@/tests/support/actors'
import type { Foreign } from '@/tests/support/foreign-company'
import { asOwner } from '@/tests/support/owner-sql'
import { read, type Visit } from '@/tests/support/visits-words'

/** How a stranger would reach for another company's words, its mailbox, and what its PDFs tell. */
export function textVisits(foreign: () => Foreign): Record<string, Visit> {
  const text = { kind: 'invoice', subject: 'Mine', body: 'Mine' } as const
  const reader = (stranger: TestCompany) => ({
    actor: stranger.owner,
    email: `${stranger.owner.userId}@test.example`,
  })
  const theirPdf = async () => {
    const [row] = await asOwner(
      sql => sql<{ pdf_sha256: string }[]>`
        select pdf_sha256 from renders where company_id = ${foreign().company.id}`,
    )
    return row?.pdf_sha256 ?? ''
  }
  return {
    'lib/mails/texts/commands.ts saveMailText': [
      'its own',
      stranger => saveMailText(stranger.owner, { ...text, seen: '' }),
    ],
    'lib/mails/texts/commands.ts resetMailText': [
      'its own',
      stranger => resetMailText(stranger.owner, { kind: 'invoice', seen: '' }),
    ],
    'lib/mails/texts/commands.ts previewMailText': [
      'its own',
      async stranger => {
        const { html } = await previewMailText(stranger.owner, text)
        expect(html).not.toContain('Secret')
      },
    ],
    'lib/mails/texts/commands.ts sendTestMail': [
      'its own',
      stranger => sendTestMail(stranger.owner, { ...text, sendId: newId() }),
    ],
    'lib/mails/texts/queries.ts listMailTexts': ['nothing', read(listMailTexts)],
    'lib/mails/texts/queries.ts getMailText': ['nothing', read(tx => getMailText(tx, 'invoice'))],
    'lib/mailbox/queries.ts listMailbox': ['nothing', stranger => listMailbox(reader(stranger))],
    'lib/mailbox/queries.ts getMailboxLetter': [
      'nothing',
      stranger => getMailboxLetter(reader(stranger), 'f'.repeat(64)),
    ],
    'lib/mailbox/queries.ts getMailboxFile': [
      'nothing',
      stranger => getMailboxFile(reader(stranger), 'f'.repeat(64), 0),
    ],
    // Both tell how this process is set up, and nothing of anybody.
    'lib/mailbox/queries.ts hasMailbox': ['its own', async () => hasMailbox()],
    'lib/mailbox/queries.ts mailWay': ['its own', async () => mailWay()],
    // Whoever holds a PDF may ask whose it is: that is what it is for.
    'lib/verification/commands.ts verifyPdf': [
      'its own',
      async () => {
        const question = { sha256: await theirPdf(), address: newId(), requestId: 'test' }
        expect(JSON.stringify(await verifyPdf(question))).not.toContain('Secret')
      },
    ],
    'lib/verification/queries.ts findRender': [
      'its own',
      async () => {
        const sha256 = await theirPdf()
        const found = await inSystem('verify document', tx => findRender(tx, sha256))
        expect(found?.companyId).toBe(foreign().company.id)
      },
    ],
    'lib/verification/queries.ts getVerified': [
      'nothing',
      read(tx => getVerified(tx, foreign().snapshot.id)),
    ],
  }
}
