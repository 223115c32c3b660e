import { BellIcon } from 'lucide-react'
import { drawnPicture, fullInvoice, signedQuote } from '@/app/kitchen-sink/invoice-samples'
import { creditNote, firstQuote, openQuote, receipt } from '@/app/kitchen-sink/paper-samples'
import { Shelf } from '@/app/kitchen-sink/shelf'
import { DocumentChanges } from '@/components/documents/document-changes'
import { Paper } from '@/components/documents/paper'
import { InvoiceDrawing } from '@/components/shell/empty-drawings'
import { EmptyState } from '@/components/shell/empty-state'
import { ErrorState } from '@/components/shell/error-state'
import { Facts } from '@/components/shell/facts'
import { Meter } from '@/components/shell/meter'
import { Money } from '@/components/shell/money'
import { Timeline } from '@/components/shell/timeline'
import { Button } from '@/components/ui/button'
import { changesBetween } from '@/lib/documents/changes'
import { templateNames } from '@/lib/documents/model'
import { snapshotOf } from '@/lib/documents/snapshot'
import { blocksOf } from '@/lib/documents/view-model'

export function Documents() {
  return (
    <>
      <Shelf title="Amount, meter, facts">
        <p className="text-xs text-muted-foreground">Amount due by 3 Dec 2026</p>
        <Money parts={{ symbol: '$', figures: '5,033.92', symbolFirst: true }} size="due" />
        <div className="mt-3 mb-2">
          <Meter parts={[{ key: 'paid', share: 0.498, tone: 'partly' }]} />
        </div>
        <p className="flex justify-between text-xs text-muted-foreground tabular-nums">
          <span>$5,000.00 received</span>
          <span>of $10,033.92</span>
        </p>
        <Facts
          className="mt-5"
          facts={[
            { label: 'Contact', value: 'Dana Whitfield' },
            { label: 'Issued', value: '3 Nov 2026' },
            {
              label: 'Total',
              value: (
                <Money
                  parts={{ symbol: '\u00a0€', figures: '1\u202f284,50', symbolFirst: false }}
                />
              ),
            },
          ]}
        />
      </Shelf>
      <Shelf title="Timeline" wide>
        <Timeline
          entries={[
            {
              key: 'reminder',
              title: 'Reminder planned',
              reason: 'Three days before it is due',
              at: { shown: '30 Nov 2026' },
              icon: <BellIcon strokeWidth={1.6} aria-hidden />,
              planned: true,
            },
            {
              key: 'viewed',
              title: 'Viewed by Dana Whitfield',
              at: { shown: '4 Nov 2026' },
              status: 'viewed',
            },
            {
              key: 'sent',
              title: 'Sent',
              reason: 'By Maya Lindqvist',
              at: { shown: '3 Nov 2026' },
              status: 'sent',
            },
            {
              key: 'issued',
              title: 'Issued as PCF-2026-0042',
              at: { shown: '3 Nov 2026' },
              status: 'issued',
            },
          ]}
        />
      </Shelf>
      <Shelf title="Empty" wide>
        <EmptyState
          drawing={<InvoiceDrawing />}
          title="Your first invoice starts here"
          text="Choose a client, write what you did, and issue it. From then on it never changes."
          action={<Button variant="primary">New invoice</Button>}
        />
      </Shelf>
      <Shelf title="Error">
        <ErrorState
          title="The invoices could not be loaded"
          text="The database did not answer in time. Try again in a moment."
          reference="0193f2c1"
          action={<Button>Try again</Button>}
        />
      </Shelf>
      <Shelf title="What changed between versions" wide>
        <DocumentChanges changes={sampleChanges} />
      </Shelf>
      <Papers />
      <PapersWithOptions />
    </>
  )
}

const papers = [
  { title: 'Invoice in studio', content: fullInvoice, template: 'studio' },
  { title: 'Invoice in classic', content: fullInvoice, template: 'classic' },
  { title: 'Invoice in compact', content: fullInvoice, template: 'compact' },
  { title: 'Quote', content: openQuote, template: 'studio' },
  { title: 'Accepted quote', content: signedQuote, template: 'studio' },
  { title: 'Accepted quote in classic', content: signedQuote, template: 'classic' },
  { title: 'Accepted quote in compact', content: signedQuote, template: 'compact' },
  { title: 'Credit note', content: creditNote, template: 'studio' },
  { title: 'Receipt', content: receipt, template: 'studio' },
] as const

function Papers() {
  return papers.map(({ title, content, template }) => (
    <Shelf key={title} title={title} wide>
      <Paper
        blocks={blocksOf(content)}
        brand={content.brand}
        template={template}
        logoUrl={title.startsWith('Invoice') ? '/sample/pixel-crafte-logo.png' : null}
        pictureUrl={drawnPicture}
        hash={`9dbb8cf863ab${'0'.repeat(52)}`}
        className="rounded-sm border"
      />
    </Shelf>
  ))
}

const lookOptions = [
  { accentStyle: 'bands', density: 'comfortable', logoSize: 'large' },
  { accentStyle: 'plain', density: 'comfortable', logoSize: 'small' },
  { accentStyle: 'bands', density: 'compact', logoSize: 'medium' },
] as const

function PapersWithOptions() {
  return templateNames.flatMap(template =>
    lookOptions.map(({ accentStyle, density, logoSize }) => (
      <Shelf
        key={template + density + accentStyle}
        title={`${template}: ${accentStyle}, ${density}, ${logoSize} logo`}
        wide
      >
        <Paper
          blocks={blocksOf(density === 'compact' ? signedQuote : fullInvoice)}
          brand={{ ...fullInvoice.brand, logoSize }}
          layout={{ accentStyle, density }}
          template={template}
          logoUrl="/sample/pixel-crafte-logo.png"
          pictureUrl={drawnPicture}
          className="rounded-sm border"
        />
      </Shelf>
    )),
  )
}

const issuedAt = new Date('2026-11-20T09:41:00.000Z')
const sampleChanges = changesBetween(
  snapshotOf({ content: firstQuote, version: 1, issuedAt }),
  snapshotOf({ content: openQuote, version: 2, issuedAt }),
)
