import { Figure, FigureRow } from '@/components/shell/dashboard/figures'
import { MeterWithLegend } from '@/components/shell/meter'
import type { Company } from '@/lib/companies/model'
import {
  type CurrencyFigure,
  inOrder,
  type MoneyReport,
  monthName,
  type Outstanding,
  shareOf,
} from '@/lib/dashboard/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatAmount, moneyParts } from '@/lib/money/format'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { formatDate } from '@/lib/platform/calendar'

interface MoneyFiguresProps {
  report: MoneyReport
  company: Company
  today: string
}

/** What is owed, came in this month and is offered: one figure for each currency. */
export function MoneyFigures({ report, company, today }: MoneyFiguresProps) {
  const month = today.slice(0, 7)
  const received = report.income.filter(each => each.month === month)
  return (
    <FigureRow
      main={<OutstandingFigure rows={report.outstanding} company={company} />}
      aside={[
        <Figure
          key="received"
          label={`Received in ${monthName(month)}`}
          amounts={partsOf(received, company)}
          detail={receivedWords(received)}
        />,
        <Figure
          key="quotes"
          label="Quotes waiting"
          amounts={partsOf(report.quotesWaiting, company)}
          detail={quotesWords(report.quotesWaiting)}
        />,
      ]}
    />
  )
}

function OutstandingFigure({ rows, company }: { rows: Outstanding[]; company: Company }) {
  const own = rows.find(({ currency }) => currency === company.currency)
  return (
    <Figure label="Outstanding" amounts={partsOf(rows, company)} size="big">
      {own ? <MeterWithLegend parts={meterOf(own, company)} /> : null}
    </Figure>
  )
}

/** The company's own currency always, so that nothing owed is said too. */
function partsOf(rows: readonly CurrencyFigure[], { currency, locale }: Company) {
  const nothing = { currency, amount: decimalOf(0n, digitsOfCurrency(currency) ?? 2) }
  const known = rows.some(row => row.currency === currency) ? rows : [nothing, ...rows]
  return inOrder(known, currency).map(row => moneyParts(row.amount, row.currency, locale))
}

function meterOf(own: Outstanding, { locale }: Company) {
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
    part('Not due', 'sent', own.notDue),
    part('Partly paid', 'partly', own.partlyPaid),
    part('Overdue', 'overdue', own.overdue),
  ]
}

function receivedWords(rows: MoneyReport['income']): string {
  const payments = rows.reduce((sum, row) => sum + row.payments, 0)
  if (payments === 0) return 'No payments yet'
  const last = rows.flatMap(({ lastOn }) => lastOn ?? []).toSorted()
  const on = last.at(-1)
  const counted = payments === 1 ? '1 payment' : `${payments} payments`
  return on ? `${counted}, last on ${formatDate(on, 'en-GB')}` : counted
}

function quotesWords(rows: MoneyReport['quotesWaiting']): string {
  const [next] = rows.map(({ nextEndsOn }) => nextEndsOn).toSorted()
  if (!next) return 'None is open'
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  return `${count} open, next ends ${formatDate(next, 'en-GB')}`
}
