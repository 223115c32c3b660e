import Link from 'next/link'
import { isWorthTelling, subjectOf, toldOf } from '@/components/activity/activity-words'
import { LatestList, LatestRow } from '@/components/shell/dashboard/due-list'
import type { ActivityRow } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import { formatDate, localDateOf, localTimeOf } from '@/lib/platform/calendar'

const shownRows = 6

interface LatestProps {
  rows: ActivityRow[]
  company: Company
  today: string
}

/** What happened last: today with its time, before that with its day. */
export function Latest({ rows, company, today }: LatestProps) {
  const told = rows.filter(isWorthTelling).slice(0, shownRows)
  if (told.length === 0) return null
  return (
    <div>
      <LatestList title="Latest">
        {told.map(row => (
          <LatestRow key={row.id} at={momentOf(row.at, company.timezone, today)}>
            <Sentence row={row} company={company} />
          </LatestRow>
        ))}
      </LatestList>
      <Link
        href="/activity"
        className="mt-1 inline-block py-1 text-sm text-primary-text hover:underline max-sm:py-3"
      >
        All activity
      </Link>
    </div>
  )
}

/** Who it is about and what happened, which leads to the document. */
function Sentence({ row, company }: { row: ActivityRow; company: Company }) {
  const { what } = toldOf(row, company.locale)
  const { label, href } = subjectOf(row)
  const told = href ? (
    <Link href={href} title={label} className="hover:underline">
      {what}
    </Link>
  ) : (
    what
  )
  return (
    <>
      <strong>{row.clientName ?? label}</strong> · {told}
    </>
  )
}

function momentOf(at: Date, timezone: string, today: string) {
  const day = localDateOf(at, timezone)
  const shown = day === today ? localTimeOf(at, timezone) : formatDate(day, 'en-GB')
  return { shown, instant: at.toISOString() }
}
