import Link from 'next/link'
import { type ActivitySentence, sentenceOf } from '@/components/activity/activity-sentences'
import { isWorthTelling } from '@/components/activity/activity-words'
import { SentencePieces } from '@/components/activity/sentence-pieces'
import { LatestList, LatestRow } from '@/components/shell/dashboard/due-list'
import type { ActivityRow } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import { activity } from '@/lib/messages/en/activity'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf, localTimeOf } from '@/lib/platform/calendar'

const shownRows = 6

interface LatestProps {
  rows: ActivityRow[]
  company: Company
  today: string
}

/** What happened last: today with its time, before that with its day. */
export function Latest({ rows, company, today }: LatestProps) {
  const t = useMessages(dashboard).latest
  const sentences = useMessages(activity)
  const told = rows.filter(isWorthTelling).slice(0, shownRows)
  if (told.length === 0) return null
  return (
    <div>
      <LatestList title={t.title}>
        {told.map(row => (
          <LatestRow
            key={row.id}
            at={momentOf(row.at, company.timezone, today)}
            about={row.subjectKind === 'client' ? undefined : (row.clientName ?? undefined)}
          >
            <LatestSentence {...sentenceOf(row, company.locale, sentences)} />
          </LatestRow>
        ))}
      </LatestList>
      <Link
        href="/activity"
        className="mt-1 inline-block py-1 text-sm text-primary-text hover:underline max-sm:py-3"
      >
        {t.allActivity}
      </Link>
    </div>
  )
}

function LatestSentence({ who, pieces }: ActivitySentence) {
  return (
    <>
      {who ? <strong>{who} </strong> : null}
      <SentencePieces pieces={pieces} />
    </>
  )
}

function momentOf(at: Date, timezone: string, today: string) {
  const day = localDateOf(at, timezone)
  const shown = day === today ? localTimeOf(at, timezone) : formatDate(day, 'en-GB')
  return { shown, instant: at.toISOString() }
}
