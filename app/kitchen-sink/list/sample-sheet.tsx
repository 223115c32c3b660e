import { type SampleRow, sampleMoney } from '@/app/kitchen-sink/sample-rows'
import { Facts } from '@/components/shell/facts'
import { Meter } from '@/components/shell/meter'
import { Money } from '@/components/shell/money'
import { Status } from '@/components/shell/status'
import { Timeline } from '@/components/shell/timeline'
import { Button } from '@/components/ui/button'

/** What lies open beside the list. */
export function SampleSheet({ row }: { row: SampleRow }) {
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="truncate text-lg font-medium">{row.client}</p>
          <p className="mt-0.5 text-sm text-muted-foreground">{row.project}</p>
        </div>
        <Status status={row.status} />
      </div>
      <div>
        <p className="text-xs text-muted-foreground">Amount due by {row.due}</p>
        <Money parts={sampleMoney(row.figures)} size="due" />
        <div className="mt-3">
          <Meter parts={[{ key: 'received', share: 0.5, tone: 'partly' }]} />
        </div>
      </div>
      <div className="flex gap-2">
        <Button variant="primary" className="flex-1">
          Record payment
        </Button>
        <Button>Send reminder</Button>
      </div>
      <div className="border-y py-6">
        <Facts
          facts={[
            { label: 'Contact', value: 'Dana Whitfield' },
            { label: 'Issued', value: row.issued },
          ]}
        />
      </div>
      <Timeline
        entries={[
          {
            key: 'viewed',
            title: 'Viewed by Dana Whitfield',
            reason: '3 times, last on 11 Nov 2026',
            at: { shown: '4 Nov 2026' },
            status: 'viewed',
          },
          {
            key: 'issued',
            title: `Issued as PCF-2026-${row.id}`,
            reason: 'Version 1 · Fingerprint 9f2c 41e8 b07d',
            at: { shown: row.issued },
            status: 'issued',
          },
        ]}
      />
    </>
  )
}
