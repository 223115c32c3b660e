import { type SampleRow, sampleMoney, sampleRows } from '@/app/kitchen-sink/sample-rows'
import { ListRow } from '@/components/shell/list-row'
import { Money } from '@/components/shell/money'
import { RowCheckbox, SelectAll } from '@/components/shell/selection/row-checkbox'
import { Status } from '@/components/shell/status'
import { RowLink, TwoLineRow } from '@/components/shell/table-frame'
import { cn } from '@/components/ui/cn'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'

const wideOnly = '@max-3xl/list:hidden'

export function SampleTable() {
  return (
    <Table aria-label="Invoices">
      <TableHeader>
        <TableRow>
          <TableHead className="w-22">
            <SelectAll />
            No.
          </TableHead>
          <TableHead>Client</TableHead>
          <TableHead className="w-30">Status</TableHead>
          <TableHead className={cn('w-30', wideOnly)}>Issued</TableHead>
          <TableHead className="w-28">Due</TableHead>
          <TableHead numeric className="w-36">
            Total, USD
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {sampleRows.map(row => (
          <ListRow key={row.id} id={row.id} quiet={row.status === 'void'}>
            <TableCell className="text-muted-foreground">
              <RowCheckbox />
              <RowLink href="/kitchen-sink">{row.id}</RowLink>
            </TableCell>
            <TableCell>
              {row.client}
              <span className={cn('ml-2 text-muted-foreground', wideOnly)}>{row.project}</span>
            </TableCell>
            <TableCell>
              <Status status={row.status} />
            </TableCell>
            <TableCell className={cn('num text-muted-foreground', wideOnly)}>
              {row.issued}
            </TableCell>
            <TableCell className={cn('num text-muted-foreground', lateTone(row))}>
              {row.due}
            </TableCell>
            <TableCell numeric>
              <Money parts={sampleMoney(row.figures)} struck={row.status === 'void'} />
            </TableCell>
          </ListRow>
        ))}
      </TableBody>
    </Table>
  )
}

export function SampleTwoLineRows() {
  return sampleRows.map(row => (
    <TwoLineRow
      key={row.id}
      id={row.id}
      href="/kitchen-sink"
      title={row.client}
      amount={<Money parts={sampleMoney(row.figures)} struck={row.status === 'void'} />}
      detail={
        <>
          {row.id} · <span className={lateTone(row)}>due {row.due}</span>
        </>
      }
      status={<Status status={row.status} variant="bare" />}
      quiet={row.status === 'void'}
    />
  ))
}

function lateTone(row: SampleRow): string {
  return row.status === 'overdue' ? 'text-status-overdue' : ''
}
