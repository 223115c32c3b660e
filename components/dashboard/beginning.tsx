import { CheckIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { InvoiceDrawing } from '@/components/shell/empty-drawings'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import type { Company } from '@/lib/companies/model'
import type { FirstSteps } from '@/lib/dashboard/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { useMessages } from '@/lib/messages/use-messages'

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
  const t = useMessages(dashboard).beginning
  const list = stepsOf(company, steps, role, t)
  const next = list.find(step => !step.done && !step.refusal)
  return (
    <section
      aria-label={t.firstSteps}
      className="grid flex-1 place-items-center px-5 pt-6 pb-16 max-lg:place-items-start"
    >
      <div className="w-full max-w-[480px] max-lg:mx-auto">
        <div className="mx-auto mb-8 w-fit max-w-full max-sm:hidden">
          <InvoiceDrawing />
        </div>
        <h2 className="text-xl">{t.threeStepsYour}</h2>
        <ol className="mt-4">
          {list.map((step, place) => (
            <StepRow key={step.title} step={step} place={place + 1} isNext={step === next} />
          ))}
        </ol>
        <p className="mt-5 text-sm text-muted-foreground">{t.whatOwedWhat}</p>
      </div>
    </section>
  )
}

function StepRow({ step, place, isNext }: { step: Step; place: number; isNext: boolean }) {
  const t = useMessages(dashboard).beginning
  return (
    <li className="grid min-h-16 grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-x-3 border-b py-3 last:border-b-0">
      <span
        className={cn(
          'grid size-7 place-items-center rounded-full text-sm font-medium shadow-[inset_0_0_0_1px_var(--border)]',
          step.done && 'bg-primary-tint text-primary-text shadow-none',
        )}
      >
        {step.done ? <CheckIcon className="size-4" aria-hidden /> : place}
        {step.done ? <span className="sr-only">{t.done}</span> : null}
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

function stepsOf(
  company: Company,
  steps: FirstSteps,
  role: Role,
  t: typeof dashboard.beginning,
): Step[] {
  return [
    {
      title: t.sayWhoYouAre,
      text: t.addressTaxId,
      done: company.address !== '',
      action: { label: t.openSettings, href: '/settings' },
      refusal: can(role, 'change settings') ? null : reasonAgainst('change settings'),
    },
    {
      title: t.addAClient,
      text: t.onceEveryDocument,
      done: steps.hasClient,
      action: { label: t.addClient, href: '/clients/new' },
      refusal: can(role, 'edit clients') ? null : reasonAgainst('edit clients'),
    },
    {
      title: t.writeInvoiceOr,
      text: t.savesItselfWhile,
      done: steps.hasDocument,
      action: { label: t.newInvoice, href: '/invoices/new' },
      refusal: null,
    },
  ]
}
