import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { statusWords } from '@/lib/messages/en/status'
import { useMessages } from '@/lib/messages/use-messages'

export type ShownStatus =
  | 'draft'
  | 'issued'
  | 'sent'
  | 'viewed'
  | 'partly_paid'
  | 'paid'
  | 'overdue'
  | 'void'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'invoiced'

type Look = { tone: keyof typeof tones; shape: ReactNode; struck?: boolean }

const tones = {
  draft: 'text-status-draft [--ground:var(--status-draft-bg)]',
  issued: 'text-status-issued [--ground:var(--status-issued-bg)]',
  sent: 'text-status-sent [--ground:var(--status-sent-bg)]',
  viewed: 'text-status-viewed [--ground:var(--status-viewed-bg)]',
  partly: 'text-status-partly [--ground:var(--status-partly-bg)]',
  paid: 'text-status-paid [--ground:var(--status-paid-bg)]',
  overdue: 'text-status-overdue [--ground:var(--status-overdue-bg)]',
  void: 'text-status-void [--ground:var(--status-void-bg)]',
} as const

const ring = <circle cx="8" cy="8" r="5.75" />
const disc = <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
const tick = <path d="m5.4 8.2 1.8 1.8 3.4-3.8" stroke="var(--ground, var(--card))" />

const looks = {
  draft: {
    tone: 'draft',
    shape: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 2.3" />,
  },
  issued: { tone: 'issued', shape: ring },
  sent: {
    tone: 'sent',
    shape: (
      <>
        {ring}
        <path d="M6 8h4M8.4 6.2 10.2 8 8.4 9.8" />
      </>
    ),
  },
  viewed: {
    tone: 'viewed',
    shape: (
      <>
        {ring}
        <circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" />
      </>
    ),
  },
  partly_paid: {
    tone: 'partly',
    shape: (
      <>
        {ring}
        <path d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  paid: {
    tone: 'paid',
    shape: (
      <>
        {disc}
        {tick}
      </>
    ),
  },
  overdue: {
    tone: 'overdue',
    shape: (
      <>
        {disc}
        <path d="M8 4.9v3.6M8 11v.1" stroke="var(--ground, var(--card))" />
      </>
    ),
  },
  void: {
    tone: 'void',
    struck: true,
    shape: (
      <>
        {ring}
        <path d="m4.2 11.8 7.6-7.6" />
      </>
    ),
  },
  accepted: {
    tone: 'paid',
    shape: (
      <>
        {disc}
        {tick}
      </>
    ),
  },
  declined: {
    tone: 'overdue',
    shape: (
      <>
        {ring}
        <path d="m6.2 6.2 3.6 3.6M9.8 6.2 6.2 9.8" />
      </>
    ),
  },
  expired: {
    tone: 'void',
    shape: (
      <>
        {ring}
        <path d="M8 5.2V8l1.8 1.2" />
      </>
    ),
  },
  invoiced: {
    tone: 'issued',
    shape: (
      <>
        {ring}
        <path d="M6.2 6.8h3.6M6.2 9.2h3.6" />
      </>
    ),
  },
} satisfies Record<ShownStatus, Look>

type StatusProps = {
  status: ShownStatus
  /** `badge` in tables and headers, `bare` on phones. */
  variant?: 'badge' | 'bare'
  /** Where the thing that has the status calls it otherwise. */
  word?: string
  className?: string
}

/** A status as shape, word and colour; never colour alone. */
export function Status({ status, variant = 'badge', word, className }: StatusProps) {
  const t = useMessages(statusWords)
  const look: Look = looks[status]
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap text-xs font-medium',
        tones[look.tone],
        variant === 'badge'
          ? 'h-[22px] rounded-full bg-(--ground) pr-2 pl-[5px]'
          : 'h-5 [--ground:var(--background)] max-sm:text-sm',
        className,
      )}
    >
      <StatusShape status={status} />
      <span className={look.struck ? 'line-through' : undefined}>{word ?? t[status]}</span>
    </span>
  )
}

/** The shape alone, in the colour of its surroundings, for timelines and meters' legends. */
export function StatusShape({ status, className }: { status: ShownStatus; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={cn('size-3.5 shrink-0 text-current', className)}
    >
      {looks[status].shape}
    </svg>
  )
}

/** The text colour of a status. */
export function statusTone(status: ShownStatus): string {
  return tones[looks[status].tone]
}
