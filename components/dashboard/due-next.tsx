import { distanceOf } from '@/components/register/distance-words'
import { Amount } from '@/components/register/document-amount'
import { documentPath } from '@/components/register/document-paths'
import { DueList, DueRow } from '@/components/shell/dashboard/due-list'
import type { DocumentLocale } from '@/lib/documents/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { distances } from '@/lib/messages/en/distances'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'

interface DueNextProps {
  rows: DocumentRow[]
  locale: DocumentLocale
  today: string
}

/** The invoices that fall due next, soonest first; nothing where none does. */
export function DueNext({ rows, locale, today }: DueNextProps) {
  const t = useMessages(dashboard).dueNext
  const words = useMessages(distances)
  if (rows.length === 0) return null
  return (
    <DueList title={t.title}>
      {rows.map(row => {
        const dueOn = row.dueOn ?? row.issuedOn
        return (
          <DueRow
            key={row.id}
            href={documentPath(row.kind, row.id)}
            date={formatDate(dueOn, 'en-GB')}
            who={row.clientName ?? t.noClient}
            amount={<Amount amount={row.open} currency={row.currency} locale={locale} />}
            when={distanceOf(dueOn, today, words)}
          />
        )
      })}
    </DueList>
  )
}
