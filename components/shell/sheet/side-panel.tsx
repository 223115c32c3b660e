import { ArrowUpRightIcon, ChevronDownIcon, ChevronUpIcon, XIcon } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode, Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { shell } from '@/lib/messages/en/shell'
import { useMessages } from '@/lib/messages/use-messages'

type SidePanelProps = {
  ref: Ref<HTMLElement>
  label: string
  /** The row's page; null when the row stands on another page of the list. */
  href: Route | null
  loading: boolean
  hasPrevious: boolean
  hasNext: boolean
  onStep: (by: -1 | 1) => void
  onClose: () => void
  children: ReactNode
}

/** Stands beside a list and stays while the list scrolls. */
export function SidePanel({ ref, label, loading, children, ...bar }: SidePanelProps) {
  const t = useMessages(shell).sidePanel
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={label}
      aria-busy={loading}
      className="sticky top-0 flex h-dvh flex-col border-l bg-card text-card-foreground outline-none max-lg:hidden"
    >
      <PanelBar label={label} {...bar} />
      <div className="flex flex-1 flex-col gap-6 overflow-y-auto px-6 pb-6">
        {loading ? <PanelSkeleton /> : children}
      </div>
      <p role="status" className="sr-only">
        {loading ? t.opening(label) : t.openBesideList(label)}
      </p>
    </aside>
  )
}

type PanelBarProps = Omit<SidePanelProps, 'ref' | 'loading' | 'children'>

function PanelBar({ label, href, hasPrevious, hasNext, onStep, onClose }: PanelBarProps) {
  const t = useMessages(shell).sidePanel
  return (
    <div className="flex h-16 shrink-0 items-center gap-1 pr-4 pl-6">
      <h2 className="min-w-0 flex-1 truncate text-sm text-muted-foreground">{label}</h2>
      <Step label={t.previous} possible={hasPrevious} onPress={() => onStep(-1)}>
        <ChevronUpIcon strokeWidth={1.6} aria-hidden />
      </Step>
      <Step label={t.next} possible={hasNext} onPress={() => onStep(1)}>
        <ChevronDownIcon strokeWidth={1.6} aria-hidden />
      </Step>
      {href ? (
        <Button asChild variant="ghost" size="sm">
          <Link href={href}>
            {t.open}
            <ArrowUpRightIcon strokeWidth={1.6} aria-hidden />
          </Link>
        </Button>
      ) : null}
      <Button variant="ghost" size="icon-sm" aria-label={t.close} onClick={onClose}>
        <XIcon strokeWidth={1.6} aria-hidden />
      </Button>
    </div>
  )
}

type StepProps = { label: string; possible: boolean; onPress: () => void; children: ReactNode }

/** At an end of the list it only looks disabled: a disabled button would drop the focus. */
function Step({ label, possible, onPress, children }: StepProps) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      aria-disabled={!possible}
      onClick={onPress}
    >
      {children}
    </Button>
  )
}

/** Who, how much and what to do, as large as they will be. */
function PanelSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-6">
      <div className="grid gap-3 pt-1">
        <Skeleton className="h-4 w-2/5" />
        <Skeleton className="w-1/4" />
      </div>
      <div className="grid gap-3">
        <Skeleton className="w-1/3" />
        <Skeleton className="h-7 w-1/2" />
        <Skeleton className="h-1" />
      </div>
      <Skeleton className="h-9 rounded-lg" />
      <div className="grid gap-4 border-t pt-6">
        {['w-3/5', 'w-1/2', 'w-2/3', 'w-2/5'].map(width => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
    </div>
  )
}
