import { CheckIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { type StepToTake, stepsToTake } from '@/lib/companies/first-run/model'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { SkipStep } from './skip-step'

interface WelcomeFrameProps {
  step: StepToTake
  companyId: string
  title: string
  text: string
  /** What the step comes to, following the form. */
  preview: ReactNode
  children: ReactNode
}

/** A step of setting up: its form, and beside it what it comes to. */
export function WelcomeFrame(props: WelcomeFrameProps) {
  const { step, companyId, title, text, preview, children } = props
  const t = useMessages(welcome)
  return (
    <>
      <PageHeader
        title={t.title}
        secondary={
          <Button asChild variant="ghost">
            <Link href="/dashboard">{t.later}</Link>
          </Button>
        }
      />
      <div className="flex min-w-0 flex-1 max-xl:flex-col">
        <div className="w-full min-w-0 px-8 pt-2 pb-10 max-lg:px-5 xl:w-[480px] xl:shrink-0">
          <Progress current={step} />
          <h2 className="mt-6 text-xl">{title}</h2>
          <p className="mt-1 mb-6 text-sm text-muted-foreground max-sm:text-base">{text}</p>
          {children}
          <SkipStep step={step} companyId={companyId} />
        </div>
        <section
          aria-label={t.preview}
          className="min-w-0 flex-1 bg-desk px-8 py-8 max-sm:px-3 xl:rounded-tl-lg"
        >
          <div className="mx-auto max-w-[656px] xl:sticky xl:top-8">{preview}</div>
        </section>
      </div>
    </>
  )
}

function Progress({ current }: { current: StepToTake }) {
  const t = useMessages(welcome)
  const at = stepsToTake.indexOf(current)
  return (
    <ol aria-label={t.progress} className="flex gap-2">
      {stepsToTake.map((step, place) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={cn(
            'flex min-w-0 flex-1 items-center gap-1.5 border-t-2 pt-2 text-sm font-medium text-muted-foreground',
            place <= at && 'border-primary',
            place === at && 'text-foreground',
          )}
        >
          {place < at ? <CheckIcon className="size-3.5 shrink-0" aria-hidden /> : null}
          <span className="sr-only">{t.step(place + 1, stepsToTake.length)}: </span>
          <span className="truncate">{t.names[step]}</span>
          {place < at ? <span className="sr-only">, {t.done}</span> : null}
        </li>
      ))}
    </ol>
  )
}
