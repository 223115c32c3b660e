import Link from 'next/link'
import { clientPath } from '@/components/clients/paths'
import { Paper } from '@/components/documents/paper'
import { Facts } from '@/components/shell/facts'
import { PageHeader } from '@/components/shell/page-header'
import { Status } from '@/components/shell/status'
import { Timeline } from '@/components/shell/timeline'
import type { MemberActor } from '@/lib/access/actor'
import type { ActivityView } from '@/lib/activity/queries'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { ShownDocument } from '@/lib/invoices/content/model'
import { type Invoice, statusSentenceOf } from '@/lib/invoices/model'
import { formatMoney } from '@/lib/money/format'
import { formatDate } from '@/lib/platform/calendar'
import { Amount } from './amount'
import { InvoiceActions } from './invoice-actions'
import { permissionsOn } from './permissions'
import type { DraftPreview } from './preview-dialog'
import { bareTimelineOf, timelineOf } from './timeline'

interface InvoiceDetailProps {
  invoice: Invoice
  company: Company
  client: ClientChoice | null
  activity: ActivityView[]
  /** The printed number, or the one it would get. */
  number: string
  shown: ShownDocument | null
  actor: MemberActor
  today: string
}

/** The paper, why it is in its state, and what to do next. */
export function InvoiceDetail(props: InvoiceDetailProps) {
  const { invoice, company, client, number, shown, actor } = props
  const title = invoice.number ?? 'Draft invoice'
  return (
    <div className="grid flex-1 min-[1200px]:grid-cols-[minmax(0,1fr)_376px]">
      <section
        aria-label="Document"
        className="bg-desk pb-10 max-[1200px]:order-2 max-[1200px]:pt-6"
      >
        <PageHeader
          title={title}
          back={{ href: '/invoices', label: 'Back to invoices' }}
          className="max-[1200px]:hidden"
        />
        <div className="mx-auto max-w-[672px] px-8 max-lg:px-5">
          {shown ? (
            <Paper
              blocks={shown.blocks}
              brand={shown.content.brand}
              paper={shown.content.paper}
              logoUrl={logoUrlOf(shown)}
              hash={shown.sha256 ?? undefined}
            />
          ) : (
            <NotComputable />
          )}
        </div>
      </section>
      <section
        aria-label="State and actions"
        className="flex flex-col gap-6 border-l bg-card p-6 max-[1200px]:order-1 max-[1200px]:border-b max-[1200px]:border-l-0 max-lg:p-5"
      >
        <PageHeader
          title={title}
          back={{ href: '/invoices', label: 'Back to invoices' }}
          className="-mx-6 -mt-6 min-[1200px]:hidden max-lg:-mx-5 max-lg:-mt-5"
        />
        <Summary {...props} />
        <InvoiceActions
          id={invoice.draft.id}
          label={invoice.number ?? 'The draft'}
          number={number}
          amountDue={formatMoney(invoice.payable, invoice.draft.currency, company.locale)}
          clientName={client?.name ?? 'No client yet'}
          version={invoice.version}
          preview={invoice.status === 'draft' ? previewOf(shown) : null}
          state={invoice.deletedAt ? 'deleted' : invoice.status === 'draft' ? 'draft' : 'issued'}
          permissions={permissionsOn(invoice, actor)}
        />
        <Facts
          wide
          facts={[
            {
              label: 'Client',
              value: client ? (
                <Link href={clientPath(client.id)} className="font-medium text-primary-text">
                  {client.name}
                </Link>
              ) : (
                'None yet'
              ),
            },
            {
              label: 'Total',
              value: (
                <Amount
                  amount={shown?.content.calculation.result.tax_inclusive ?? '0'}
                  currency={invoice.draft.currency}
                  locale={company.locale}
                />
              ),
            },
            { label: 'Issue date', value: formatDate(invoice.draft.issuedOn, 'en-GB') },
            { label: 'Due date', value: formatDate(invoice.draft.dueOn, 'en-GB') },
          ]}
        />
        <section aria-labelledby="timeline" className="border-t pt-6">
          <h2 id="timeline" className="mb-4 text-xs font-medium text-muted-foreground">
            Timeline
          </h2>
          <Timeline
            entries={
              props.activity.length > 0
                ? timelineOf(props.activity, shown?.sha256 ?? null, company.timezone)
                : bareTimelineOf(invoice, company.timezone)
            }
          />
        </section>
      </section>
    </div>
  )
}

function Summary({ invoice, company, today }: InvoiceDetailProps) {
  const { what, next } = statusSentenceOf(invoice, today)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between">
        <Status status={invoice.status} />
      </div>
      <div>
        <p className="text-xs text-muted-foreground">
          {invoice.status === 'draft'
            ? 'Amount due when issued'
            : `Amount due by ${formatDate(invoice.draft.dueOn, 'en-GB')}`}
        </p>
        <Amount
          amount={invoice.payable}
          currency={invoice.draft.currency}
          locale={company.locale}
          size="due"
        />
      </div>
      <p>
        <span className="font-medium">{what}</span>{' '}
        <span className="text-muted-foreground">{next}</span>
      </p>
    </div>
  )
}

function NotComputable() {
  return (
    <p className="rounded-lg bg-card p-8 text-center text-muted-foreground">
      There is nothing to show yet. Edit the draft and add a line.
    </p>
  )
}

function previewOf(shown: ShownDocument | null): DraftPreview | null {
  if (!shown) return null
  const { brand, paper } = shown.content
  const { primary, accent } = brand
  return { blocks: shown.blocks, brand: { primary, accent }, paper, logoUrl: logoUrlOf(shown) }
}

function logoUrlOf(shown: ShownDocument): string | null {
  const { logo } = shown.content.brand
  return logo ? `/api/assets/${logo.sha256}` : null
}
