import { given } from '@/components/register/list-place'
import { ActiveFilters } from '@/components/shell/active-filters'
import { FilterChips } from '@/components/shell/filter-chips'
import { type ListParams, listHref } from '@/components/shell/list-address'
import { ListFilter } from '@/components/shell/list-filter'
import { PageHeader } from '@/components/shell/page-header'
import { Pagination } from '@/components/shell/pagination'
import { TableFoot } from '@/components/shell/table-frame'
import type { ActivityFilter } from '@/lib/activity/model'
import type { ActivityPage, ActivityRow } from '@/lib/activity/queries'
import type { SubjectKind } from '@/lib/activity/record'
import type { Company } from '@/lib/companies/model'
import { activity } from '@/lib/messages/en/activity'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { ActivityEntry } from './activity-entry'
import { shownSubjects } from './activity-words'
import { MemberFilter } from './member-filter'

interface ActivityScreenProps {
  page: ActivityPage
  filter: ActivityFilter
  actors: { id: string; name: string }[]
  company: Company
  /** ISO date of the company's calendar. */
  today: string
}

const path = '/activity'

/** Who did what when, newest first, day by day. */
export function ActivityScreen({ page, filter, actors, company, today }: ActivityScreenProps) {
  const t = useMessages(activity)
  const params = paramsOf(filter)
  const member = actors.find(({ id }) => id === filter.actorId)
  const filterProps = { path, params, today, datesLabel: t.happened } as const
  return (
    <>
      <PageHeader
        title={t.title}
        secondary={<ListFilter {...filterProps} variant="icon" className="sm:hidden" />}
      />
      <FilterChips label={t.show} chips={chipsOf(params, filter.kind, t)}>
        <MemberFilter actors={actors} params={params} current={member} />
        <ListFilter {...filterProps} className="max-sm:hidden" />
      </FilterChips>
      <ActiveFilters
        path={path}
        params={params}
        extra={member ? [{ label: member.name, names: ['member'] }] : []}
      />
      {page.rows.length === 0 ? (
        <p className="border-t px-8 py-16 text-center text-muted-foreground max-lg:px-5">
          {nothingWords(params, t)}
        </p>
      ) : (
        daysOf(page.rows, company.timezone).map(({ day, rows }) => (
          <section key={day} aria-label={formatDate(day, 'en-GB')} className="border-t">
            <h2 className="num px-8 pt-4 pb-1 text-xs font-medium text-muted-foreground max-lg:px-5">
              {day === today ? t.today(formatDate(day, 'en-GB')) : formatDate(day, 'en-GB')}
            </h2>
            <ol className="pb-2">
              {rows.map(row => (
                <ActivityEntry key={row.id} row={row} company={company} />
              ))}
            </ol>
          </section>
        ))
      )}
      <TableFoot>
        <Pagination
          newerHref={page.newer ? listHref(path, params, { newer: page.newer }) : null}
          olderHref={page.older ? listHref(path, params, { older: page.older }) : null}
        />
      </TableFoot>
    </>
  )
}

function paramsOf({ kind, actorId, from, to, older, newer }: ActivityFilter): ListParams {
  return given({ kind, member: actorId, from, to, older, newer })
}

function chipsOf(params: ListParams, current: SubjectKind | undefined, t: typeof activity) {
  const all = { href: listHref(path, params, { kind: null }), label: t.all, current: !current }
  return [
    all,
    ...shownSubjects.map(kind => ({
      href: listHref(path, params, { kind }),
      label: t.subjects[kind],
      current: kind === current,
    })),
  ]
}

function nothingWords({ kind, member, from, to }: ListParams, t: typeof activity): string {
  return kind || member || from || to ? t.nothingFits : t.nothing
}

/** Rows under the days of the company's calendar, in the order they come. */
function daysOf(rows: ActivityRow[], timezone: string): { day: string; rows: ActivityRow[] }[] {
  const days = Map.groupBy(rows, row => localDateOf(row.at, timezone))
  return [...days].map(([day, ofDay]) => ({ day, rows: ofDay }))
}
