import type { TimelineEntry } from '@/components/shell/timeline'
import type { ActivityView } from '@/lib/activity/queries'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { Invoice } from '@/lib/invoices/model'
import { formatInstant } from '@/lib/platform/calendar'

/** What an invoice itself tells, for roles that do not see who did what. */
export function bareTimelineOf(invoice: Invoice, timezone: string): TimelineEntry[] {
  const entry = (title: string, at: Date, status: 'draft' | 'issued'): TimelineEntry => ({
    key: status,
    title,
    status,
    at: { shown: formatInstant(at, timezone, 'en-GB'), instant: at.toISOString() },
  })
  return [
    ...(invoice.issuedAt ? [entry(`Issued as ${invoice.number}`, invoice.issuedAt, 'issued')] : []),
    entry('Drafted', invoice.createdAt, 'draft'),
  ]
}

/** What happened to an invoice, in words; several downloads in a row count as one entry. */
export function timelineOf(
  activity: ActivityView[],
  sha256: string | null,
  timezone: string,
): TimelineEntry[] {
  const visible = activity.filter(
    (entry, index) =>
      entry.verb !== 'invoice.downloaded' || activity[index - 1]?.verb !== entry.verb,
  )
  return visible.map(entry => ({
    key: entry.id,
    ...wordsOf(entry, sha256),
    at: { shown: formatInstant(entry.at, timezone, 'en-GB'), instant: entry.at.toISOString() },
  }))
}

function wordsOf(
  entry: ActivityView,
  sha256: string | null,
): Pick<TimelineEntry, 'title' | 'reason' | 'status'> {
  const by = `By ${entry.actorName}`
  switch (entry.verb) {
    case 'invoice.issued':
      return {
        title: `Issued as ${String(entry.after?.number ?? '')}`,
        reason: sha256 ? `${by}, version 1 · sha256 ${fingerprintOf(sha256)}` : by,
        status: 'issued',
      }
    case 'invoice.duplicated':
      return {
        title: entry.after?.duplicateOf
          ? `Duplicated from ${String(entry.after.duplicateOf)}`
          : 'Duplicated from a draft',
        reason: by,
        status: 'draft',
      }
    case 'invoice.downloaded':
      return { title: 'PDF downloaded', reason: by }
    case 'invoice.deleted':
      return { title: 'Deleted', reason: by, status: 'void' }
    case 'invoice.restored':
      return { title: 'Restored', reason: by, status: 'draft' }
    case 'invoice.edited':
      return { title: 'Edited', reason: by, status: 'draft' }
    default:
      return { title: 'Drafted', reason: by, status: 'draft' }
  }
}
