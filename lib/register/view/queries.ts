import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { can, canWith, canWithOwnQuotes, reasonAgainst } from '@/lib/access/policy'
import { listActivityOf } from '@/lib/activity/queries'
import { getClient } from '@/lib/clients/queries'
import type { Company } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentKind } from '@/lib/documents/model'
import { getEntry, type RegisterEntry } from '@/lib/documents/register'
import { statusOf } from '@/lib/documents/standing'
import {
  getLatestSnapshot,
  getSnapshotVersion,
  listVersions,
  type StoredSnapshot,
} from '@/lib/documents/store-snapshot'
import { listLinks, listLinkViews, listQuestions } from '@/lib/links/queries'
import { listMails } from '@/lib/mails/queries'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { CommonView, Correspondence } from './model'

/** Which document, and who looks at it when. */
export interface WantedDocument {
  id: string
  kind: DocumentKind
  actor: MemberActor
  /** ISO date of the company's calendar. */
  today: string
}

/** What every kind is read from, before its client is known. */
export interface CommonRows {
  entry: RegisterEntry
  company: Company
  versions: CommonView['versions']
  activity: CommonView['activity']
  correspondence: Correspondence
}

/** What the register, the snapshots and the activity say of a document; null for any other id or kind. */
export async function readCommon(
  tx: CompanyTx,
  { id, kind, actor }: WantedDocument,
): Promise<CommonRows | null> {
  const perhaps = canWithOwnQuotes(actor, 'send documents')
  const [entry, company, versions, activity, mails, links, views, questions] = await Promise.all([
    getEntry(tx, id),
    getCompany(tx, actor.companyId),
    listVersions(tx, id),
    can(actor.role, 'read activity') ? listActivityOf(tx, id) : null,
    listMails(tx, id),
    perhaps ? listLinks(tx, id) : [],
    perhaps ? listLinkViews(tx, id) : [],
    listQuestions(tx, id),
  ])
  if (entry?.kind !== kind || !company) return null
  const { sentAt, viewedAt } = entry
  const maySend = canWith(actor, 'send documents', entry)
  const refusal = maySend ? null : reasonAgainst('send documents')
  return {
    entry,
    company,
    versions,
    activity,
    correspondence: {
      sentAt,
      viewedAt,
      mails,
      links: maySend ? links : [],
      views: maySend ? views : [],
      questions,
      linkDays: { invoiceLinkDays: company.invoiceLinkDays, quoteLinkDays: company.quoteLinkDays },
      refusal,
    },
  }
}

/** The client of a document, also a deleted one. */
export async function readClient(
  tx: CompanyTx,
  { entry }: CommonRows,
): Promise<CommonView['client']> {
  if (!entry.clientId) return null
  const client = await getClient(tx, entry.clientId)
  return client && { id: client.id, name: client.name }
}

/** What all kinds show alike. */
export function commonViewOf(
  { entry, company, versions, activity, correspondence }: CommonRows,
  today: string,
  client: CommonView['client'],
): Omit<CommonView, 'offers' | 'drafted'> {
  const { id, kind, number, currency, issuedOn, deletedAt } = entry
  return {
    id,
    companyId: company.id,
    number,
    status: statusOf(kind, entry.standing, entry.dueOn, today),
    currency,
    total: amountOf(entry, entry.totalMinor),
    locale: company.locale,
    timezone: company.timezone,
    today,
    client,
    issuedOn,
    deletedAt,
    versions,
    activity,
    correspondence,
  }
}

/** An amount of a document in minor units as a decimal. */
export function amountOf({ currency }: Pick<RegisterEntry, 'currency'>, minor: bigint): string {
  return decimalOf(minor, digitsOfCurrency(currency) ?? 2)
}

/** A version of a document; the newest one unless told. */
export async function readVersion(
  tx: CompanyTx,
  id: string,
  version?: number,
): Promise<StoredSnapshot | null> {
  return version === undefined ? getLatestSnapshot(tx, id) : getSnapshotVersion(tx, id, version)
}
