import type { Route } from 'next'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { Money } from '@/components/shell/money'
import { Pagination } from '@/components/shell/pagination'
import { type ShownStatus, Status } from '@/components/shell/status'
import { RowLink, TableFoot, TableFrame, TwoLineRow } from '@/components/shell/table-frame'
import { cn } from '@/components/ui/cn'
import { Skeleton } from '@/components/ui/skeleton'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'

type Sample = { number: string; client: string; status: ShownStatus; due: string; figures: string }

const samples: Sample[] = [
  {
    number: '0047',
    client: 'Northlight Interiors',
    status: 'sent',
    due: '19 Dec 2026',
    figures: '8,940.60',
  },
  {
    number: '0046',
    client: 'Kestrel Software, a company with a name that is far too long for its column',
    status: 'viewed',
    due: '17 Dec 2026',
    figures: '12,605.25',
  },
  {
    number: '0042',
    client: 'Acme Design',
    status: 'partly_paid',
    due: '3 Dec 2026',
    figures: '10,033.92',
  },
  {
    number: '0041',
    client: 'Juniper Legal',
    status: 'overdue',
    due: '14 Nov 2026',
    figures: '3,248.75',
  },
  { number: '0038', client: 'Harbor & Pine', status: 'void', due: '–', figures: '4,395.00' },
]

const here: Route = '/kitchen-sink'

export function Rows() {
  return (
    <Shelf title="Table row: rest, long text, selected, late, void, loading" wide>
      <div className="-mx-5 md:mx-0">
        <TableFrame
          table={<SampleTable />}
          rows={samples.map(sample => (
            <TwoLineRow
              key={sample.number}
              href={here}
              title={sample.client}
              amount={<SampleMoney sample={sample} />}
              detail={<Detail sample={sample} />}
              status={<Status status={sample.status} variant="bare" />}
              quiet={sample.status === 'void'}
            />
          ))}
        />
        <TableFoot>
          <span>48 invoices</span>
          <Pagination olderHref={here} />
        </TableFoot>
      </div>
    </Shelf>
  )
}

function SampleTable() {
  return (
    <Table>
      <colgroup>
        <col className="w-[104px]" />
        <col />
        <col className="w-[128px]" />
        <col className="w-[116px]" />
        <col className="w-[136px]" />
      </colgroup>
      <TableHeader>
        <tr>
          <TableHead>Number</TableHead>
          <TableHead>Client</TableHead>
          <TableHead>Status</TableHead>
          <TableHead>Due</TableHead>
          <TableHead numeric>Total, USD</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {samples.map(sample => (
          <TableRow
            key={sample.number}
            data-state={sample.status === 'partly_paid' ? 'selected' : undefined}
            className={cn(sample.status === 'void' && 'text-muted-foreground')}
          >
            <TableCell className="num text-muted-foreground">{sample.number}</TableCell>
            <TableCell>
              <RowLink href={here}>{sample.client}</RowLink>
            </TableCell>
            <TableCell>
              <Status status={sample.status} />
            </TableCell>
            <TableCell className={cn('num text-muted-foreground', late(sample))}>
              {sample.due}
            </TableCell>
            <TableCell numeric>
              <SampleMoney sample={sample} />
            </TableCell>
          </TableRow>
        ))}
        <TableRow>
          {[32, 136, 73, 80, 72].map(width => (
            <TableCell key={width}>
              <Skeleton style={{ width }} className={width === 72 ? 'ml-auto' : undefined} />
            </TableCell>
          ))}
        </TableRow>
      </TableBody>
    </Table>
  )
}

function Detail({ sample }: { sample: Sample }) {
  return (
    <>
      {sample.number} · <span className={late(sample)}>due {sample.due}</span>
    </>
  )
}

function SampleMoney({ sample }: { sample: Sample }) {
  const parts = { symbol: '$', figures: sample.figures, symbolFirst: true }
  return <Money parts={parts} struck={sample.status === 'void'} />
}

function late(sample: Sample): string {
  return sample.status === 'overdue' ? 'text-status-overdue' : ''
}
