import { cn } from '@/components/ui/cn'

const fills = {
  sent: 'bg-status-sent-solid',
  partly: 'bg-status-partly-solid',
  paid: 'bg-status-paid-solid',
  overdue: 'bg-status-overdue-solid',
} as const

export type MeterPart = { key: string; share: number; tone: keyof typeof fills }

/** Parts of a whole as one bar; the words beside it say the same, so it is silent. */
export function Meter({ parts, tall = false }: { parts: MeterPart[]; tall?: boolean }) {
  return (
    <div
      aria-hidden
      className={cn('flex gap-0.5 overflow-hidden rounded-xs bg-secondary', tall ? 'h-2' : 'h-1')}
    >
      {parts.map(part => (
        <span
          key={part.key}
          className={cn('block h-full rounded-xs', fills[part.tone])}
          style={{ width: `${Math.min(100, Math.max(0, part.share * 100))}%` }}
        />
      ))}
    </div>
  )
}
