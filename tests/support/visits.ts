import type { Foreign } from '@/tests/support/foreign-company'
import { ownAccountVisits } from '@/tests/support/visits-accounts'
import { brandVisits } from '@/tests/support/visits-brand'
import { closingVisits } from '@/tests/support/visits-closing'
import { documentVisits } from '@/tests/support/visits-documents'
import { exportVisits } from '@/tests/support/visits-exports'
import { houseVisits } from '@/tests/support/visits-house'
import { importVisits } from '@/tests/support/visits-imports'
import { linkVisits } from '@/tests/support/visits-links'
import { listVisits } from '@/tests/support/visits-lists'
import { mailVisits } from '@/tests/support/visits-mails'
import { memberVisits } from '@/tests/support/visits-members'
import { outboxVisits } from '@/tests/support/visits-outbox'
import { settingsVisits } from '@/tests/support/visits-settings'
import { textVisits } from '@/tests/support/visits-texts'
import type { Visit } from '@/tests/support/visits-words'

export type { Expected } from '@/tests/support/visits-words'

/** How a stranger would reach for the other company through each export of the queries and commands. */
export function visitsOf(foreign: () => Foreign): Record<string, Visit> {
  return {
    ...houseVisits(foreign),
    ...ownAccountVisits(foreign),
    ...brandVisits(),
    ...closingVisits(foreign),
    ...documentVisits(foreign),
    ...listVisits(foreign),
    ...exportVisits(foreign),
    ...importVisits(foreign),
    ...linkVisits(foreign),
    ...mailVisits(foreign),
    ...memberVisits(foreign),
    ...outboxVisits(foreign),
    ...settingsVisits(foreign),
    ...textVisits(foreign),
  }
}

/** Exports that only compute from their arguments: they see no database. */
export const pure: ReadonlySet<string> = new Set([
  'lib/clients/queries.ts matching',
  'lib/drafts/commands.ts entryOf',
  'lib/invite-codes/commands.ts isByInvitation',
  'lib/drafts/commands.ts isOwn',
  'lib/drafts/issue/commands.ts assertIssuable',
  'lib/drafts/issue/commands.ts changedMeanwhile',
  'lib/drafts/issue/commands.ts finalDraftOf',
  'lib/drafts/issue/commands.ts issuedSnapshotOf',
  'lib/companies/numbers/commands.ts withFreshNumber',
  'lib/documents/drawable.ts assertDrawableWith',
  'lib/documents/drawable.ts untilDrawn',
  'lib/imports/invoices/commands.ts seriesOf',
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
