import { Mark } from '@/components/brand/mark'
import { cn } from '@/components/ui/cn'

const lines = [
  ['Brand identity', 'Primary mark, wordmark, colour and type', '1', '4,200.00', '4,200.00'],
  ['Design system', 'Components with states, in Figma', '24', '95.00', '2,280.00'],
  ['Website art direction', 'Hours', '18', '120.00', '2,160.00'],
  ['Print templates', 'Letterhead, card, envelope · 10% discount', '1', '640.00', '576.00'],
] as const

/** A sample invoice, 608 px wide as on a desk; scale it with `zoom`. */
export function SamplePaper({ className }: { className?: string }) {
  return (
    <article
      aria-label="Sample invoice"
      className={cn(
        'w-[608px] rounded-xs bg-paper p-12 text-xs leading-[18px] text-paper-foreground shadow-paper',
        className,
      )}
    >
      <div className="flex items-start justify-between">
        <div className="flex items-center gap-2.5 text-sm font-medium">
          <Mark className="bg-[#6b46c1] text-white" />
          Pixel Crafte
        </div>
        <div className="text-right">
          <div className="text-[24px] leading-7 font-medium tracking-[-0.02em]">Invoice</div>
          <div className="text-paper-muted">PCF-2026-0042</div>
        </div>
      </div>
      <Parties />
      <Lines />
      <Sums />
      <p className="mt-10 max-w-[56ch] text-paper-muted">
        Please pay by bank transfer and quote the invoice number. Thank you for working with us.
      </p>
    </article>
  )
}

function Parties() {
  return (
    <div className="mt-10 grid grid-cols-[1fr_1fr_148px] gap-6">
      <div>
        <Caption>From</Caption>
        <span className="font-medium">Pixel Crafte</span>
        <br />
        48 Mercer Street, Studio 5<br />
        New York, NY 10013
        <br />
        EIN 84-1290337
      </div>
      <div>
        <Caption>Billed to</Caption>
        <span className="font-medium">Acme Design, Inc.</span>
        <br />
        Dana Whitfield
        <br />
        210 Alder Street, Floor 3<br />
        Brooklyn, NY 11201
      </div>
      <div className="text-right tabular-nums">
        <Caption>Issued</Caption>3 Nov 2026
        <Caption className="mt-2.5">Due</Caption>3 Dec 2026
      </div>
    </div>
  )
}

function Lines() {
  const head = 'h-7 border-b border-paper-foreground text-2xs font-normal text-paper-muted'
  const cell = 'border-b border-paper-rule py-2.5 align-top'
  return (
    <table className="mt-9 w-full table-fixed border-collapse">
      <colgroup>
        <col />
        <col className="w-14" />
        <col className="w-[88px]" />
        <col className="w-24" />
      </colgroup>
      <thead>
        <tr>
          <th className={cn(head, 'text-left')}>Description</th>
          <th className={cn(head, 'text-right')}>Quantity</th>
          <th className={cn(head, 'text-right')}>Price</th>
          <th className={cn(head, 'text-right')}>Amount, USD</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, detail, quantity, price, amount]) => (
          <tr key={name}>
            <td className={cell}>
              {name}
              <span className="block text-paper-muted">{detail}</span>
            </td>
            <td className={cn(cell, 'num text-right')}>{quantity}</td>
            <td className={cn(cell, 'num text-right')}>{price}</td>
            <td className={cn(cell, 'num text-right')}>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sums() {
  const total = 'mt-1 border-t border-paper-foreground pt-2.5 text-base'
  return (
    <dl className="mt-4 ml-auto grid w-[264px] grid-cols-[1fr_auto] gap-y-1.5 tabular-nums">
      <dt className="text-paper-muted">Subtotal</dt>
      <dd className="text-right">9,216.00</dd>
      <dt className="text-paper-muted">NY sales tax 8.875%</dt>
      <dd className="text-right">817.92</dd>
      <dt className={cn(total, 'font-medium')}>Amount due</dt>
      <dd className={cn(total, 'text-right font-semibold')}>$10,033.92</dd>
    </dl>
  )
}

function Caption({ children, className }: { children: string; className?: string }) {
  return (
    <div className={cn('mb-0.5 text-2xs font-normal text-paper-muted', className)}>{children}</div>
  )
}
