'use client'

import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { useChoice } from './quote-choice'
import styles from './reflow.module.css'
import { SumList } from './sum-list'

interface OptionRowProps {
  id: string
  title: string
  /** As it counts, without brackets. */
  amount: string
  /** Below the title. */
  children: ReactNode
}

/** An optional line: the whole row is its box. */
export function OptionRow({ id, title, amount, children }: OptionRowProps) {
  const { chosen, toggle } = useChoice()
  const isChosen = chosen.includes(id)
  const named = useId()
  return (
    <label className={clsx(styles.line, styles.option)}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChosen}
        aria-labelledby={`${named}-title`}
        aria-describedby={`${named}-amount`}
        onChange={() => toggle(id)}
      />
      <span className={styles.words}>
        <span className={styles.title}>
          <bdi id={`${named}-title`}>{title}</bdi>
          <span className={styles.figure} id={`${named}-amount`}>
            {isChosen ? amount : `+${amount}`}
          </span>
        </span>
        {children}
      </span>
    </label>
  )
}

/** The total of what is ticked; it dims while it is computed, and stays where it is. */
export function ChosenAmount() {
  const { amount, isComputing } = useChoice()
  return <span className={clsx(styles.computed, isComputing && styles.computing)}>{amount}</span>
}

export function SectionAmount({ id, start }: { id: string; start: string }) {
  const { sections, isComputing } = useChoice()
  return (
    <span className={clsx(styles.computed, isComputing && styles.computing)}>
      {sections[id] ?? start}
    </span>
  )
}

/** All sums of what is ticked. */
export function ChosenSums({ isCounted = false }: { isCounted?: boolean }) {
  const { totals, totalLabel, isComputing } = useChoice()
  const shown = isCounted
    ? totals.map(total => (total.tone === 'due' ? { ...total, label: totalLabel } : total))
    : totals
  return (
    <SumList
      totals={shown}
      className={clsx(styles.computed, isComputing && styles.computing, isCounted && styles.even)}
    />
  )
}

/** Why a choice was undone. */
export function ChoiceFailure() {
  const { failure } = useChoice()
  return (
    <div role="alert">
      {failure ? <p className="pb-3 text-sm text-destructive-text">{failure}</p> : null}
    </div>
  )
}

/** Opens the sheet to accept. */
export function ReviewButton({ label, refusal }: { label: string; refusal: string | null }) {
  const { setOpen } = useChoice()
  return (
    <Button
      variant="primary"
      size="xl"
      className="grow sm:max-lg:max-w-80"
      disabled={refusal !== null}
      onClick={() => setOpen('accept')}
    >
      {label}
    </Button>
  )
}

export function DeclineButton({ label, className }: { label: string; className?: string }) {
  const { setOpen } = useChoice()
  return (
    <Button variant="ghost" size="xl" className={className} onClick={() => setOpen('decline')}>
      {label}
    </Button>
  )
}

/** In thumb’s reach on a phone: the total, and the one thing to do. */
export function DecisionBar({ label, refusal }: { label: string; refusal: string | null }) {
  const { totalLabel } = useChoice()
  return (
    <div
      data-foot-action=""
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-card pb-safe-3 lg:hidden"
    >
      <div className="px-5 pt-3 sm:px-6">
        <ChoiceFailure />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 grow">
            <span className="block text-xs text-muted-foreground">{totalLabel}</span>
            <span className="block text-xl/[26px] font-semibold tabular-nums">
              <ChosenAmount />
            </span>
          </p>
          <ReviewButton label={label} refusal={refusal} />
        </div>
        {refusal ? <p className="pt-2 text-sm text-muted-foreground">{refusal}</p> : null}
      </div>
    </div>
  )
}
