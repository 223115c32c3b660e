import { expect } from 'vitest'
import type { OpenLink } from '@/lib/access/actor'
import { addressOfLink, createLink, insertLink, renewLink, revokeLink } from '@/lib/links/commands'
import { getLink, listLinks, listLinkViews, listQuestions } from '@/lib/links/queries'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { acceptAsVisitor, declineAsVisitor } from '@/lib/visits/answer/commands'
import { askQuestion, downloadAsVisitor, reportView, totalsOfChoice } from '@/lib/visits/commands'
import { askForFreshLink } from '@/lib/visits/fresh-link/commands'
import { getNoticeAddress, getVisitPicture, getVisitView, readVisit } from '@/lib/visits/queries'
import type { TestCompany } from '@/tests/support/actors'
import type { Foreign } from '@/tests/support/foreign-company'
import { visitor } from '@/tests/support/opened-links'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through links and the pages that they open. */
export function linkVisits(foreign: () => Foreign): Record<string, Visit> {
  const documentId = () => foreign().quoteId
  const linkId = () => foreign().link.actor.linkId
  /** A link that a stranger claims to have opened: the other company's, in their own. */
  const claimed = (stranger: TestCompany): OpenLink => {
    const { link } = foreign()
    return { ...link, actor: { ...link.actor, companyId: stranger.id } }
  }
  const answer = { token: '', version: 1, name: 'Eve', note: '' }
  const accepted = { ...answer, chosen: [], signature: { kind: 'typed' as const } }
  return {
    'lib/links/commands.ts insertLink': [
      'not found',
      write((tx, stranger) =>
        insertLink(tx, stranger.owner, {
          documentId: documentId(),
          address: '',
          audience: 'client',
          lifetime: 'default',
        }),
      ),
    ],
    'lib/links/commands.ts createLink': [
      'not found',
      stranger =>
        createLink(stranger.owner, { id: linkId(), documentId: documentId(), lifetime: 'day' }),
    ],
    'lib/links/commands.ts revokeLink': [
      'not found',
      stranger => revokeLink(stranger.owner, { id: linkId() }),
    ],
    'lib/links/commands.ts renewLink': [
      'not found',
      stranger => renewLink(stranger.owner, { id: linkId(), newId: newId() }),
    ],
    'lib/links/commands.ts addressOfLink': [
      'not found',
      stranger => addressOfLink(stranger.owner, { id: linkId() }),
    ],
    'lib/links/queries.ts getLink': ['nothing', read(tx => getLink(tx, linkId()))],
    'lib/links/queries.ts listLinks': ['nothing', read(tx => listLinks(tx, documentId()))],
    'lib/links/queries.ts listLinkViews': ['nothing', read(tx => listLinkViews(tx, documentId()))],
    'lib/links/queries.ts listQuestions': ['nothing', read(tx => listQuestions(tx, documentId()))],
    'lib/visits/queries.ts getVisitView': [
      'nothing',
      read((tx, stranger) => getVisitView(tx, claimed(stranger), now())),
    ],
    'lib/visits/queries.ts readVisit': [
      'nothing',
      read((tx, stranger) => readVisit(tx, claimed(stranger))),
    ],
    'lib/visits/queries.ts getVisitPicture': [
      'nothing',
      read((tx, stranger) => getVisitPicture(tx, claimed(stranger), foreign().assetSha256)),
    ],
    'lib/visits/queries.ts getNoticeAddress': [
      'its own',
      read(async (tx, stranger) => {
        const address = await getNoticeAddress(tx, documentId())
        expect(address).toBe(`${stranger.owner.userId}@test.example`)
      }),
    ],
    'lib/visits/answer/commands.ts acceptAsVisitor': [
      'gone',
      stranger => acceptAsVisitor(claimed(stranger), accepted, visitor),
    ],
    'lib/visits/answer/commands.ts declineAsVisitor': [
      'gone',
      stranger => declineAsVisitor(claimed(stranger), answer, visitor),
    ],
    'lib/visits/commands.ts reportView': [
      'gone',
      stranger =>
        reportView(claimed(stranger), foreign().link.nonce, { ...visitor, isMember: false }),
    ],
    'lib/visits/commands.ts askQuestion': [
      'gone',
      stranger =>
        askQuestion(
          claimed(stranger),
          { token: '', id: newId(), name: 'Eve', question: 'What?' },
          visitor,
        ),
    ],
    'lib/visits/commands.ts downloadAsVisitor': [
      'not found',
      stranger => downloadAsVisitor(claimed(stranger)),
    ],
    'lib/visits/commands.ts totalsOfChoice': [
      'not found',
      stranger => totalsOfChoice(claimed(stranger), { chosen: [] }),
    ],
    'lib/visits/fresh-link/commands.ts askForFreshLink': [
      'its own',
      () => askForFreshLink(foreign().link.token, visitor),
    ],
  }
}
