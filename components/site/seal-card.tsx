import { StatusShape } from '@/components/shell/status'
import { cn } from '@/components/ui/cn'
import { site } from '@/lib/messages/en/site'
import { useMessages } from '@/lib/messages/use-messages'

/** What issuing means, as a small card over the paper. */
export function SealCard({ className }: { className?: string }) {
  const t = useMessages(site).sealCard
  return (
    <div
      className={cn(
        'w-[280px] rounded-xl bg-popover px-5 py-4 text-sm text-popover-foreground shadow-pop [--ground:var(--popover)]',
        className,
      )}
    >
      <p className="flex items-center gap-2 font-medium text-status-paid">
        <StatusShape status="paid" className="size-4" />
        {t.title}
      </p>
      <p className="mt-1.5 text-xs text-muted-foreground tabular-nums">
        {t.text}
        <br />
        sha256 9f2c 41e8 b07d
      </p>
    </div>
  )
}
