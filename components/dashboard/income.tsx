import Link from 'next/link'
import { ColumnChart } from '@/components/shell/dashboard/column-chart'
import { chip, quietChip } from '@/components/shell/filter-chips'
import { listHref } from '@/components/shell/list-address'
import { cn } from '@/components/ui/cn'
import type { Company } from '@/lib/companies/model'
import { currenciesOf, incomeMonths, type MoneyReport, monthsUntil } from '@/lib/dashboard/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { formatMoney, formatQuantity } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'
import { monthName, shortMonth } from './calendar-words'

interface IncomeProps {
  report: MoneyReport
  company: Company
  today: string
  /** As the address says; one that brought nothing counts as the company's own. */
  currency: string
}

/** What came in month by month, in one currency; the others are a press away. */
export function Income({ report, company, today, currency }: IncomeProps) {
  const { income: t, calendar } = useMessages(dashboard)
  const { locale } = company
  const currencies = currenciesOf(report, company.currency)
  const shown = currencies.find(each => each === currency) ?? company.currency
  const months = monthsUntil(today)
  const nothing = decimalOf(0n, digitsOfCurrency(shown) ?? 2)
  const columns = months.map((month, place) => {
    const found = report.income.find(each => each.month === month && each.currency === shown)
    const value = found?.amount ?? nothing
    return {
      key: month,
      label: shortMonth(month, calendar),
      name: t.month(monthName(month, calendar), month.slice(0, 4)),
      value,
      shown: formatMoney(value, shown, locale),
      current: place === months.length - 1,
    }
  })
  return (
    <div>
      <ColumnChart
        title={t.title}
        description={t.moneyInDescription(incomeMonths, shown)}
        columns={columns}
        formatTick={value => formatQuantity(value, locale)}
      />
      {currencies.length > 1 ? (
        <CurrencyLinks currencies={currencies} shown={shown} own={company.currency} />
      ) : null}
    </div>
  )
}

interface CurrencyLinksProps {
  currencies: string[]
  shown: string
  own: string
}

function CurrencyLinks({ currencies, shown, own }: CurrencyLinksProps) {
  const t = useMessages(dashboard).income
  return (
    <nav aria-label={t.currencyOfTheChart} className="mt-3 flex flex-wrap gap-2">
      {currencies.map(currency => (
        <Link
          key={currency}
          href={listHref('/dashboard', {}, { currency: currency === own ? null : currency })}
          scroll={false}
          aria-current={currency === shown ? 'true' : undefined}
          className={cn(chip, currency === shown ? 'bg-primary-tint text-primary-text' : quietChip)}
        >
          {currency}
        </Link>
      ))}
    </nav>
  )
}
