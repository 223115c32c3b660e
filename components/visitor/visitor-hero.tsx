import type { ReactNode } from 'react'
import { type ShownStatus, StatusShape, statusTone } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'
import type { VisitStateName } from '@/lib/visits/model'
import type { HeroText } from './hero-text'

interface VisitorHeroProps {
  text: HeroText
  state: VisitStateName
  /** In place of the amount, where a choice moves it. */
  amount?: ReactNode
  className?: string
}

/** Which document, how much, by when, and how it stands. */
export function VisitorHero({ text, state, amount, className }: VisitorHeroProps) {
  const { title, isStruck, status, when, distance, sentences } = text
  return (
    <div className={cn('min-w-0', className)}>
      <h1 className="text-base font-normal text-wrap text-muted-foreground">{title}</h1>
      <p
        className={cn(
          'mt-1 font-semibold tracking-[-0.03em] tabular-nums',
          sizeOf(text.amount),
          isStruck && 'text-muted-foreground line-through decoration-2',
        )}
      >
        {amount ?? text.amount}
      </p>
      {status ? <State name={state} word={status} /> : null}
      {when ? (
        <p className="mt-0.5 text-lg">
          {when}
          {distance ? (
            <span className="text-muted-foreground">
              {' · '}
              <span className="whitespace-nowrap">{distance}</span>
            </span>
          ) : null}
        </p>
      ) : null}
      {sentences.map(sentence => (
        <p
          key={sentence}
          className="mt-1.5 max-w-[52ch] text-pretty text-muted-foreground [&:lang(de)]:hyphens-auto"
        >
          {sentence}
        </p>
      ))}
    </div>
  )
}

/** Long amounts are set smaller before they break. */
function sizeOf(amount: string): string {
  if (amount.length <= 12) return 'text-[40px]/[48px] sm:text-[48px]/[56px]'
  return amount.length <= 16 ? 'text-[30px]/[38px] sm:text-[40px]/[48px]' : 'text-2xl'
}

const shapes: Partial<Record<VisitStateName, ShownStatus>> = {
  partly_paid: 'partly_paid',
  overdue: 'overdue',
  paid: 'paid',
  void: 'void',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'expired',
  revising: 'draft',
}

function State({ name, word }: { name: VisitStateName; word: string }) {
  const shape = shapes[name]
  if (!shape) return null
  return (
    <p className={cn('mt-1 flex items-center gap-[7px] font-medium', statusTone(shape))}>
      <StatusShape status={shape} className="size-[18px] [--ground:var(--sidebar)]" />
      {word}
    </p>
  )
}
