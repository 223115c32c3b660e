import { expect } from 'vitest'
import { clients } from '@/db/schema/all'
import { keepCompany, requestDeletion, tellOwners } from '@/lib/companies/closing/commands'
import { closeDueCompanies } from '@/lib/companies/closing/end/commands'
import { forgetPeople } from '@/lib/companies/closing/people/commands'
import {
  getClosing,
  getClosingFacts,
  getRetentionYears,
  hasNothingIssued,
  listOwners,
} from '@/lib/companies/closing/queries'
import { now } from '@/lib/platform/clock'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through the end of a company. */
export function closingVisits(foreign: () => Foreign): Record<string, Visit> {
  return {
    'lib/companies/closing/queries.ts getClosing': ['nothing', read(tx => getClosing(tx))],
    'lib/companies/closing/queries.ts getClosingFacts': [
      'its own',
      read(async tx => {
        const facts = await getClosingFacts(tx, now())
        expect(facts).toMatchObject({ issuedDocuments: 0, drafts: 0, members: 5, openLinks: 0 })
      }),
    ],
    'lib/companies/closing/queries.ts getRetentionYears': [
      'its own',
      async () => getRetentionYears(),
    ],
    'lib/companies/closing/queries.ts hasNothingIssued': [
      'nothing',
      read(tx => tx.select({ id: clients.id }).from(clients).where(hasNothingIssued(tx))),
    ],
    'lib/companies/closing/queries.ts listOwners': [
      'its own',
      read(async tx => {
        const ids = (await listOwners(tx)).map(({ userId }) => userId)
        expect(ids).not.toContain(foreign().company.owner.userId)
      }),
    ],
    'lib/companies/closing/commands.ts requestDeletion': [
      'its own',
      ({ owner }) => requestDeletion(owner, { name: 'Northlight Studio' }),
    ],
    'lib/companies/closing/commands.ts keepCompany': ['its own', ({ owner }) => keepCompany(owner)],
    'lib/companies/closing/commands.ts tellOwners': [
      'its own',
      write((tx, { owner }) => tellOwners(tx, owner, 'soon', now())),
    ],
    'lib/companies/closing/end/commands.ts closeDueCompanies': [
      'its own',
      () => closeDueCompanies(),
    ],
    'lib/companies/closing/people/commands.ts forgetPeople': ['its own', () => forgetPeople()],
  }
}
