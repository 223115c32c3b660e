import type { Foreign } from '@/tests/support/foreign-company'
import { documentVisits } from '@/tests/support/visits-documents'
import { houseVisits } from '@/tests/support/visits-house'
import { linkVisits } from '@/tests/support/visits-links'
import { listVisits } from '@/tests/support/visits-lists'
import { mailVisits } from '@/tests/support/visits-mails'
import { memberVisits } from '@/tests/support/visits-members'
import { outboxVisits } from '@/tests/support/visits-outbox'
import { textVisits } from '@/tests/support/visits-texts'
import type { Visit } from '@/tests/support/visits-words'

export type { Expected } from '@/tests/support/visits-words'

/** How a stranger would reach for the other company through each export of the queries and commands. */
export function visitsOf(foreign: () => Foreign): Record<string, Visit> {
  return {
    ...houseVisits(foreign),
    ...documentVisits(foreign),
    ...listVisits(foreign),
    ...linkVisits(foreign),
    ...mailVisits(foreign),
    ...memberVisits(foreign),
    ...outboxVisits(foreign),
    ...textVisits(foreign),
  }
}

/** Exports that only compute from their arguments: they see no database. */
export const pure: ReadonlySet<string> = new Set([
  'lib/drafts/commands.ts entryOf',
  'lib/drafts/commands.ts isOwn',
  'lib/drafts/issue/commands.ts assertIssuable',
  'lib/drafts/issue/commands.ts changedMeanwhile',
  'lib/drafts/issue/commands.ts finalDraftOf',
  'lib/drafts/issue/commands.ts issuedSnapshotOf',
  'lib/companies/numbers/commands.ts withFreshNumber',
  'lib/documents/drawable.ts untilDrawn',
  'lib/documents/drawable.ts wasDrawn',
  'lib/documents/mismatch.ts mismatchCodeOf',
  'lib/documents/pdf-download.ts assertRoomToDraw',
  'lib/documents/pdf-download.ts pdfFileNameOf',
  'lib/mails/preview/commands.ts baseAddress',
  'lib/outbox/commands.ts databaseNow',
  'lib/outbox/round/commands.ts timeOf',
  'lib/payments/receipts/commands.ts receiptOf',
  'lib/payments/receipts/commands.ts settledOf',
  'lib/register/export/commands.ts discardKept',
  'lib/register/queries.ts narrowedTo',
  'lib/register/queries.ts toRow',
  'lib/register/view/queries.ts amountOf',
  'lib/register/view/queries.ts commonViewOf',
])
