import { CheckIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { InvoiceDrawing } from '@/components/shell/empty-drawings'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import type { Company } from '@/lib/companies/model'
import type { FirstSteps } from '@/lib/dashboard/model'

interface Step {
  title: string
  text: string
  done: boolean
  action: { label: string; href: Route }
  /** Why this person cannot take it. */
  refusal: string | null
}

interface BeginningProps {
  company: Company
  steps: FirstSteps
  role: Role
}

/** A company that has written nothing yet: three steps to the first document, the next one as the button. */
export function Beginning({ company, steps, role }: BeginningProps) {
  const list = stepsOf(company, steps, role)
  const next = list.find(step => !step.done && !step.refusal)
  return (
    <section
      aria-label="First steps"
      className="grid flex-1 place-items-center px-5 pt-6 pb-16 max-lg:place-items-start"
    >
      <div className="w-full max-w-[480px] max-lg:mx-auto">
        <div className="mx-auto mb-8 w-fit max-w-full max-sm:hidden">
          <InvoiceDrawing />
        </div>
        <h2 className="text-xl">Three steps to your first invoice</h2>
        <ol className="mt-4">
          {list.map((step, place) => (
            <StepRow key={step.title} step={step} place={place + 1} isNext={step === next} />
          ))}
        </ol>
        <p className="mt-5 text-sm text-muted-foreground">
          What is owed, what waits for you and what came in stands here as soon as there is
          something to tell.
        </p>
      </div>
    </section>
  )
}

function StepRow({ step, place, isNext }: { step: Step; place: number; isNext: boolean }) {
  return (
    <li className="grid min-h-16 grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-x-3 border-b py-3 last:border-b-0">
      <span
        className={cn(
          'grid size-7 place-items-center rounded-full text-sm font-medium shadow-[inset_0_0_0_1px_var(--border)]',
          step.done && 'bg-primary-tint text-primary-text shadow-none',
        )}
      >
        {step.done ? <CheckIcon className="size-4" aria-hidden /> : place}
        {step.done ? <span className="sr-only">Done:</span> : null}
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{step.title}</span>
        <span className="block text-sm text-muted-foreground">{step.refusal ?? step.text}</span>
      </span>
      {step.done || step.refusal ? null : (
        <Button asChild variant={isNext ? 'primary' : 'outline'}>
          <Link href={step.action.href}>{step.action.label}</Link>
        </Button>
      )}
    </li>
  )
}

function stepsOf(company: Company, steps: FirstSteps, role: Role): Step[] {
  return [
    {
      title: 'Say who you are',
      text: 'Address, tax id and bank details, as every document prints them.',
      done: company.address !== '',
      action: { label: 'Open settings', href: '/settings' },
      refusal: can(role, 'change settings') ? null : reasonAgainst('change settings'),
    },
    {
      title: 'Add a client',
      text: 'Once, and every document knows the address and the language.',
      done: steps.hasClient,
      action: { label: 'Add client', href: '/clients/new' },
      refusal: can(role, 'edit clients') ? null : reasonAgainst('edit clients'),
    },
    {
      title: 'Write an invoice or a quote',
      text: 'It saves itself while you write, and gets its number when you issue it.',
      done: steps.hasDocument,
      action: { label: 'New invoice', href: '/invoices/new' },
      refusal: null,
    },
  ]
}
