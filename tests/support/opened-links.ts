import type { links } from '@/db/schema/all'
import type { OpenLink } from '@/lib/access/actor'
import { runCommand } from '@/lib/access/doors'
import { documentLinkUrl } from '@/lib/access/link-tokens'
import { openLink } from '@/lib/access/open-link'
import { insertLink } from '@/lib/links/commands'
import { newId } from '@/lib/platform/ids'
import type { VisitorRequest } from '@/lib/visits/model'
import type { TestCompany } from '@/tests/support/actors'

type LinkRow = typeof links.$inferSelect

/** Where the client's mail goes in tests. */
export const clientAddress = 'jordan@acme.example.com'

/** A browser that is no scanner. */
export const visitor: VisitorRequest = {
  requestId: 'test',
  address: '203.0.113.9',
  seenFrom: '203.0.113.9',
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
}

/** A link to an issued document as sending it makes one, and its token. */
export async function linkTo(
  company: TestCompany,
  documentId: string,
  changes: Partial<Parameters<typeof insertLink>[2]> = {},
): Promise<{ row: LinkRow; token: string }> {
  const row = await runCommand(company.owner, tx =>
    insertLink(tx, company.owner, {
      documentId,
      address: clientAddress,
      audience: 'client',
      lifetime: 'default',
      ...changes,
    }),
  )
  return { row, token: tokenIn(await documentLinkUrl(row)) }
}

/** The token in a link's address. */
export function tokenIn(url: string): string {
  return new URL(url).pathname.replace('/c/', '')
}

/** What a link opens, which must work. */
export async function opened(token: string): Promise<OpenLink> {
  const link = await openLink(token, newId())
  if (!link) throw new Error('The link does not open anything.')
  return link
}

/** A link to a document, opened. */
export async function openedLinkTo(
  company: TestCompany,
  documentId: string,
  changes: Parameters<typeof linkTo>[2] = {},
): Promise<OpenLink> {
  return opened((await linkTo(company, documentId, changes)).token)
}
