import { RowLink } from '@/components/shell/table-frame'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import type { ExportView } from '@/lib/exports/model'
import { exports } from '@/lib/messages/en/exports'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import { exportPath } from './paths'
import { StartExport } from './start-export'

interface ExportEverythingProps {
  company: { id: string; timezone: string }
  role: Role
  latest: readonly ExportView[]
}

/** What an export holds, the button that starts one, and the last ones. */
export function ExportEverything({ company, role, latest }: ExportEverythingProps) {
  const t = useMessages(exports)
  const refusal = can(role, 'export company') ? null : reasonAgainst('export company')
  return (
    <section aria-labelledby="export" className="border-t pt-7">
      <h3 id="export" className="text-base font-medium max-sm:text-lg">
        {t.title}
      </h3>
      <p className="mt-1 mb-4 max-w-prose text-sm text-muted-foreground max-sm:text-base">
        {t.text} {refusal || can(role, 'read activity') ? null : t.withoutActivity}
      </p>
      <StartExport companyId={company.id} refusal={refusal} />
      {refusal || latest.length === 0 ? null : (
        <ul aria-label={t.latest} className="mt-6 border-t">
          {latest.map(each => (
            <li
              key={each.id}
              className="relative flex min-h-12 items-center gap-3 border-b text-sm last:border-0 max-sm:text-base"
            >
              <RowLink href={exportPath(each.id)}>
                {t.open(formatInstant(each.createdAt, company.timezone, 'en-GB'))}
              </RowLink>
              <span className="ml-auto shrink-0 text-muted-foreground">
                {t.states[each.status]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
