import { Shelf } from '@/app/kitchen-sink/shelf'
import { type ShownStatus, Status } from '@/components/shell/status'

const invoices: ShownStatus[] = [
  'draft',
  'issued',
  'sent',
  'viewed',
  'partly_paid',
  'paid',
  'overdue',
  'void',
]
const quotes: ShownStatus[] = ['accepted', 'declined', 'expired', 'invoiced']
const onPhones: ShownStatus[] = ['sent', 'partly_paid', 'overdue']

export function Statuses() {
  return (
    <Shelf title="Status">
      <div className="flex flex-wrap gap-x-1.5 gap-y-2">
        {invoices.map(status => (
          <Status key={status} status={status} />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-x-1.5 gap-y-2">
        {quotes.map(status => (
          <Status key={status} status={status} />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
        {onPhones.map(status => (
          <Status key={status} status={status} variant="bare" />
        ))}
      </div>
    </Shelf>
  )
}
