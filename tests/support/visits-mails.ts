import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getCompany } from '@/lib/companies/queries'
import { queueMail, recordSent, tryMailAgain } from '@/lib/mails/commands'
import {
  getDocumentMaterial,
  getLogo,
  getMailMaterial,
  getSender,
} from '@/lib/mails/composition/queries'
import { previewMail } from '@/lib/mails/preview/commands'
import { listMails } from '@/lib/mails/queries'
import { prepareSending, readSendable, sendDocument } from '@/lib/mails/sending/commands'
import {
  getDocumentOfSending,
  getMemberAddress,
  getSendable,
  getVersionInForce,
} from '@/lib/mails/sending/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { listAnswerEvidence } from '@/lib/quotes/queries'
import { readEntry } from '@/tests/support/drafts'
import type { Foreign } from '@/tests/support/foreign-company'
import { sendingOf } from '@/tests/support/sendings'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** How a stranger would reach for another company's mails. */
export function mailVisits(foreign: () => Foreign): Record<string, Visit> {
  const theirEntry = () => readEntry(foreign().company.owner, foreign().quoteId)
  const theirCompany = async () => {
    const { company } = foreign()
    const found = await readAs(company.owner, tx => getCompany(tx, company.id))
    if (!found) throw new Error('The other company is gone.')
    return found
  }
  return {
    'lib/mails/commands.ts queueMail': [
      'refused by the database',
      write(tx =>
        queueMail(tx, foreign().company.owner, {
          kind: 'quote',
          recipient: 'client',
          address: 'eve@test.example',
          sendId: newId(),
          documentId: foreign().quoteId,
          snapshotId: foreign().snapshot.id,
        }),
      ),
    ],
    // It finds no mail, and says nothing: `everythingOf` sees that nothing was noted.
    'lib/mails/commands.ts recordSent': [
      'its own',
      stranger => recordSent(stranger.system, foreign().mail.id),
    ],
    'lib/mails/commands.ts tryMailAgain': [
      'not found',
      stranger => tryMailAgain(stranger.owner, { id: foreign().mail.id }),
    ],
    'lib/mails/queries.ts listMails': ['nothing', read(tx => listMails(tx, foreign().quoteId))],
    'lib/mails/preview/commands.ts previewMail': [
      'not found',
      stranger =>
        previewMail(stranger.owner, { id: foreign().quoteId, subject: 'Hello', body: 'Hello' }),
    ],
    'lib/mails/sending/commands.ts sendDocument': [
      'not found',
      stranger => sendDocument(stranger.owner, sendingOf(foreign().quoteId)),
    ],
    'lib/mails/sending/commands.ts prepareSending': [
      'not found',
      stranger => prepareSending(stranger.owner, { id: foreign().quoteId }),
    ],
    'lib/mails/sending/commands.ts readSendable': [
      'not found',
      read((tx, stranger) => readSendable(tx, stranger.owner, foreign().quoteId)),
    ],
    // Of a row that somebody holds it tells what the row itself says, and nothing of the quote behind it.
    'lib/mails/sending/queries.ts getSendable': [
      'its own',
      read(async tx => {
        const revising = await readEntry(foreign().company.owner, foreign().revisingId)
        expect((await getSendable(tx, revising)).isRevising).toBe(false)
      }),
    ],
    'lib/mails/sending/queries.ts getVersionInForce': [
      'nothing',
      read(tx => getVersionInForce(tx, foreign().quoteId)),
    ],
    'lib/mails/sending/queries.ts getDocumentOfSending': [
      'nothing',
      read(tx => getDocumentOfSending(tx, foreign().mail.sendId)),
    ],
    'lib/mails/sending/queries.ts getMemberAddress': [
      'nothing',
      read(tx => getMemberAddress(tx, foreign().company.owner.userId)),
    ],
    'lib/mails/composition/queries.ts getMailMaterial': [
      'nothing',
      read((tx, stranger) => getMailMaterial(tx, stranger.id, foreign().mail.id)),
    ],
    'lib/mails/composition/queries.ts getDocumentMaterial': [
      'nothing',
      read(async tx =>
        getDocumentMaterial(tx, {
          entry: await theirEntry(),
          snapshotId: foreign().snapshot.id,
          company: await theirCompany(),
          senderName: 'Eve',
          kind: 'invoice',
          at: now(),
        }),
      ),
    ],
    'lib/mails/composition/queries.ts getLogo': [
      'nothing',
      read(async tx => {
        const { brand } = await theirCompany()
        const logo = { sha256: foreign().assetSha256, width: 1, height: 1 }
        return getLogo(tx, { brand: { ...brand, logo } })
      }),
    ],
    'lib/mails/composition/queries.ts getSender': [
      'its own',
      read(async tx => {
        const sender = await getSender(tx, foreign().company.owner.userId)
        expect(sender).toEqual({ name: '', email: '' })
      }),
    ],
    'lib/quotes/queries.ts listAnswerEvidence': [
      'nothing',
      read(tx => listAnswerEvidence(tx, foreign().acceptedId)),
    ],
  }
}
