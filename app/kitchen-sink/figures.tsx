import { SampleChart } from '@/app/kitchen-sink/dashboard/sample-dashboard'
import { sampleMoney } from '@/app/kitchen-sink/sample-rows'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { ColumnChart } from '@/components/shell/dashboard/column-chart'
import { Figure } from '@/components/shell/dashboard/figures'
import { MeterWithLegend } from '@/components/shell/meter'

const empty = ['Sep', 'Oct', 'Nov'].map(label => ({
  key: label,
  label,
  name: `${label} 2026`,
  value: '0.00',
  shown: '$0.00',
}))

export function Figures() {
  return (
    <>
      <Shelf title="Figure, meter">
        <Figure
          label="Outstanding"
          size="big"
          amounts={[
            sampleMoney('42,410.18'),
            { symbol: ' €', figures: '1.284,50', symbolFirst: false },
          ]}
        >
          <MeterWithLegend
            parts={[
              { key: 'open', label: 'Not due', share: 0.74, tone: 'sent', amount: '31,366.31' },
              { key: 'late', label: 'Overdue', share: 0.26, tone: 'overdue', amount: '11,043.87' },
            ]}
          />
        </Figure>
      </Shelf>
      <Shelf title="Columns">
        <SampleChart />
      </Shelf>
      <Shelf title="Columns, before anything came in">
        <ColumnChart
          title="Money in so far"
          description="3 months, USD"
          columns={empty}
          formatTick={value => value}
        />
      </Shelf>
    </>
  )
}
