import type { Route } from 'next'
import { sampleMoney } from '@/app/kitchen-sink/sample-rows'
import { AttentionList, AttentionRow } from '@/components/shell/dashboard/attention'
import { type ChartColumn, ColumnChart } from '@/components/shell/dashboard/column-chart'
import { DueList, DueRow, LatestList, LatestRow } from '@/components/shell/dashboard/due-list'
import { DashboardColumns, Figure, FigureRow } from '@/components/shell/dashboard/figures'
import { MeterWithLegend } from '@/components/shell/meter'
import { Money } from '@/components/shell/money'
import { formatAmount, formatQuantity } from '@/lib/money/format'

const here: Route = '/kitchen-sink/dashboard'

const months = 'Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov'.split(' ')
const values = '9500 13000 11750 15250 11000 17500 14500 16500 8750 18500 20500 11665'.split(' ')

export const sampleColumns: ChartColumn[] = months.map((label, place) => ({
  key: label,
  label,
  name: `${label} ${place === 0 ? 2025 : 2026}`,
  value: `${values[place]}.00`,
  shown: `$${formatAmount(`${values[place]}.00`, 'en-US')}`,
  current: place === months.length - 1,
}))

export function SampleDashboard() {
  return (
    <>
      <FigureRow
        main={<Outstanding />}
        aside={[
          <Figure
            key="received"
            label="Received in November"
            amounts={[sampleMoney('11,665.00')]}
            detail="4 payments, last on 18 Nov 2026"
          />,
          <Figure
            key="quotes"
            label="Quotes waiting"
            amounts={[
              sampleMoney('41,310.00'),
              { symbol: '€', figures: '2,400.00', symbolFirst: true },
            ]}
            detail="3 open, 1 ends 24 Nov 2026"
          />,
        ]}
      />
      <DashboardColumns
        main={
          <>
            <NeedsYou />
            <DueNext />
          </>
        }
        aside={
          <>
            <SampleChart />
            <Latest />
          </>
        }
      />
    </>
  )
}

export function SampleChart() {
  return (
    <ColumnChart
      title="Money in"
      description="12 months, USD"
      columns={sampleColumns}
      formatTick={value => formatQuantity(value, 'en-US')}
    />
  )
}

function Outstanding() {
  return (
    <Figure label="Outstanding" amounts={[sampleMoney('42,410.18')]} size="big">
      <MeterWithLegend
        parts={[
          { key: 'open', label: 'Not due', share: 0.74, tone: 'sent', amount: '31,366.31' },
          { key: 'partly', label: 'Partly paid', share: 0.12, tone: 'partly', amount: '5,033.92' },
          { key: 'late', label: 'Overdue', share: 0.14, tone: 'overdue', amount: '6,009.95' },
        ]}
      />
    </Figure>
  )
}

const waiting = [
  ['overdue', 'Juniper Legal', '0041 · due 14 Nov 2026, 6 days late', '3,248.75', 'Send reminder'],
  ['overdue', 'Atelier Moreau', '0039 · due 5 Nov 2026, 15 days late', '2,761.20', 'Send reminder'],
  [
    'accepted',
    'Northlight Interiors',
    'Quote 0019 · accepted 19 Nov 2026',
    '18,420.00',
    'Make invoice',
  ],
  [
    'issued',
    'Marlow & Finch Architects, whose name is long',
    '0044 · issued 10 Nov 2026, not sent',
    '5,425.46',
    'Send invoice',
  ],
  ['draft', 'Acme Design', 'Draft · edited 09:41', '8,858.07', 'Continue'],
] as const

function NeedsYou() {
  return (
    <AttentionList title="Needs you" count={waiting.length} empty="Nothing waits for you today.">
      {waiting.map(([status, who, why, figures, action]) => (
        <AttentionRow
          key={who}
          status={status}
          href={here}
          who={who}
          why={why}
          amount={<Money parts={sampleMoney(figures)} />}
          action={{ label: action, href: here }}
        />
      ))}
    </AttentionList>
  )
}

const due = [
  ['3 Dec 2026', 'Acme Design', '5,033.92', 'in 13 days'],
  ['5 Dec 2026', 'Harbor & Pine', '4,395.00', 'in 15 days'],
  ['10 Dec 2026', 'Marlow & Finch Architects', '5,425.46', 'in 20 days'],
] as const

function DueNext() {
  return (
    <DueList title="Due next">
      {due.map(([date, who, figures, when]) => (
        <DueRow
          key={who}
          href={here}
          date={date}
          who={who}
          amount={<Money parts={sampleMoney(figures)} />}
          when={when}
        />
      ))}
    </DueList>
  )
}

function Latest() {
  return (
    <LatestList title="Latest">
      <LatestRow at={{ shown: '09:12', instant: '2026-11-20T09:12:00Z' }}>
        <strong>Kestrel Software</strong> viewed PCF-2026-0046
      </LatestRow>
      <LatestRow at={{ shown: '19 Nov 2026', instant: '2026-11-19' }}>
        <strong>Northlight Interiors</strong> accepted PCQ-2026-0019
      </LatestRow>
      <LatestRow at={{ shown: '18 Nov 2026', instant: '2026-11-18' }}>
        $2,185.00 received from <strong>Fieldnote Coffee</strong>
      </LatestRow>
    </LatestList>
  )
}
