import { Amount } from '@/components/register/document-amount'
import { documentPath } from '@/components/register/document-paths'
import { DueList, DueRow } from '@/components/shell/dashboard/due-list'
import type { DocumentLocale } from '@/lib/documents/model'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'
import { distanceOf } from '@/lib/register/view/model'

interface DueNextProps {
  rows: DocumentRow[]
  locale: DocumentLocale
  today: string
}

/** The invoices that fall due next, soonest first; nothing where none does. */
export function DueNext({ rows, locale, today }: DueNextProps) {
  if (rows.length === 0) return null
  return (
    <DueList title="Due next">
      {rows.map(row => {
        const dueOn = row.dueOn ?? row.issuedOn
        return (
          <DueRow
            key={row.id}
            href={documentPath(row.kind, row.id)}
            date={formatDate(dueOn, 'en-GB')}
            who={row.clientName ?? 'No client'}
            amount={<Amount amount={row.open} currency={row.currency} locale={locale} />}
            when={distanceOf(dueOn, today)}
          />
        )
      })}
    </DueList>
  )
}
