import { PlusIcon } from 'lucide-react'
import Link from 'next/link'
import { DashboardColumns } from '@/components/shell/dashboard/figures'
import { FloatingNew } from '@/components/shell/floating-new'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { can, type Role } from '@/lib/access/policy'
import type { ActivityRow } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import { type Attention, type FirstSteps, type MoneyReport, partOfDay } from '@/lib/dashboard/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf, localTimeOf } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'
import { Beginning } from './beginning'
import { weekdayOf } from './calendar-words'
import { DueNext } from './due-next'
import { Income } from './income'
import { Latest } from './latest'
import { MoneyFigures } from './money-figures'
import { NeedsYou } from './needs-you'

interface DashboardScreenProps {
  view: {
    company: Company
    steps: FirstSteps
    attention: Attention
    dueNext: DocumentRow[]
    report: MoneyReport | null
    latest: ActivityRow[] | null
  }
  viewer: { name: string; role: Role }
  at: Date
  /** The currency of the chart, as the address says. */
  currency: string
}

/** The first screen of a day: what is owed, what waits for somebody, what came in. */
export function DashboardScreen({ view, viewer, at, currency }: DashboardScreenProps) {
  const { dashboardScreen: t, calendar } = useMessages(dashboard)
  const { company, report, latest } = view
  const today = localDateOf(at, company.timezone)
  const greet = t.greetings[partOfDay(localTimeOf(at, company.timezone))]
  const header = (
    <PageHeader
      title={greet(viewer.name.split(' ')[0] ?? '')}
      count={
        <time dateTime={today} className="max-sm:hidden">
          {t.day(weekdayOf(today, calendar), formatDate(today, 'en-GB'))}
        </time>
      }
      secondary={view.steps.hasDocument ? <NewQuote /> : null}
      primary={view.steps.hasDocument ? <NewInvoice /> : null}
    />
  )
  if (!view.steps.hasDocument)
    return (
      <>
        {header}
        <Beginning company={company} steps={view.steps} role={viewer.role} />
      </>
    )
  return (
    <>
      {header}
      <PageBody className="pb-16 max-lg:pb-8">
        {report ? <MoneyFigures report={report} company={company} today={today} /> : null}
        <DashboardColumns
          main={
            <>
              <NeedsYou
                attention={view.attention}
                company={company}
                today={today}
                maySettle={can(viewer.role, 'issue documents')}
              />
              <DueNext rows={view.dueNext} locale={company.locale} today={today} />
            </>
          }
          aside={
            <>
              {report ? <Income {...{ report, company, today, currency }} /> : null}
              {latest ? <Latest rows={latest} company={company} today={today} /> : null}
            </>
          }
        />
      </PageBody>
      <FloatingNew href="/invoices/new" label={t.newInvoice} />
    </>
  )
}

function NewQuote() {
  const t = useMessages(dashboard).dashboardScreen
  return (
    <Button asChild className="max-lg:hidden">
      <Link href="/quotes/new">{t.newQuote}</Link>
    </Button>
  )
}

function NewInvoice() {
  const t = useMessages(dashboard).dashboardScreen
  return (
    <Button asChild variant="primary" className="max-lg:hidden">
      <Link href="/invoices/new">
        <PlusIcon aria-hidden />
        {t.newInvoice}
      </Link>
    </Button>
  )
}
