import { Figure, FigureRow } from '@/components/shell/dashboard/figures'
import { MeterWithLegend } from '@/components/shell/meter'
import type { Company } from '@/lib/companies/model'
import {
  type CurrencyFigure,
  inOrder,
  type MoneyReport,
  type Outstanding,
  shareOf,
} from '@/lib/dashboard/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatAmount, moneyParts } from '@/lib/money/format'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'
import { monthName } from './calendar-words'

interface MoneyFiguresProps {
  report: MoneyReport
  company: Company
  today: string
}

/** What is owed, came in this month and is offered: one figure for each currency. */
export function MoneyFigures({ report, company, today }: MoneyFiguresProps) {
  const { moneyFigures: t, calendar } = useMessages(dashboard)
  const month = today.slice(0, 7)
  const received = report.income.filter(each => each.month === month)
  return (
    <FigureRow
      main={<OutstandingFigure rows={report.outstanding} company={company} />}
      aside={[
        <Figure
          key="received"
          label={t.receivedIn(monthName(month, calendar))}
          amounts={partsOf(received, company)}
          detail={receivedWords(received, t)}
        />,
        <Figure
          key="quotes"
          label={t.quotesWaiting}
          amounts={partsOf(report.quotesWaiting, company)}
          detail={quotesWords(report.quotesWaiting, t)}
        />,
      ]}
    />
  )
}

function OutstandingFigure({ rows, company }: { rows: Outstanding[]; company: Company }) {
  const t = useMessages(dashboard).moneyFigures
  const own = rows.find(({ currency }) => currency === company.currency)
  return (
    <Figure label={t.outstanding} amounts={partsOf(rows, company)} size="big">
      {own ? <MeterWithLegend parts={meterOf(own, company, t)} /> : null}
    </Figure>
  )
}

/** The company's own currency always, so that nothing owed is said too. */
function partsOf(rows: readonly CurrencyFigure[], { currency, locale }: Company) {
  const nothing = { currency, amount: decimalOf(0n, digitsOfCurrency(currency) ?? 2) }
  const known = rows.some(row => row.currency === currency) ? rows : [nothing, ...rows]
  return inOrder(known, currency).map(row => moneyParts(row.amount, row.currency, locale))
}

function meterOf(own: Outstanding, { locale }: Company, t: typeof dashboard.moneyFigures) {
  const digits = digitsOfCurrency(own.currency) ?? 2
  const whole = minorOf(own.amount, digits)
  const part = (label: string, tone: 'sent' | 'partly' | 'overdue', amount: string) => ({
    key: tone,
    label,
    tone,
    share: shareOf(minorOf(amount, digits), whole),
    amount: formatAmount(amount, locale),
  })
  return [
    part(t.notDue, 'sent', own.notDue),
    part(t.partlyPaid, 'partly', own.partlyPaid),
    part(t.overdue, 'overdue', own.overdue),
  ]
}

function receivedWords(rows: MoneyReport['income'], t: typeof dashboard.moneyFigures): string {
  const payments = rows.reduce((sum, row) => sum + row.payments, 0)
  if (payments === 0) return t.noPaymentsYet
  const last = rows.flatMap(({ lastOn }) => lastOn ?? []).toSorted()
  const on = last.at(-1)
  const counted = t.payments(payments)
  return on ? t.lastOn(counted, formatDate(on, 'en-GB')) : counted
}

function quotesWords(rows: MoneyReport['quotesWaiting'], t: typeof dashboard.moneyFigures): string {
  const [next] = rows.map(({ nextEndsOn }) => nextEndsOn).toSorted()
  if (!next) return t.noneIsOpen
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  return t.openNextEnds(count, formatDate(next, 'en-GB'))
}
