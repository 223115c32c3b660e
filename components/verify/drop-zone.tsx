import { FileTextIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { verify } from '@/lib/messages/en/verify'
import { useMessages } from '@/lib/messages/use-messages'

interface DropZoneProps {
  dragging: boolean
  /** Once something was checked: the button alone, until a file is dragged over the page. */
  small: boolean
  children: ReactNode
}

/** Where a file may be dropped. The whole page takes it; this shows that it does. */
export function DropZone({ dragging, small, children }: DropZoneProps) {
  const t = useMessages(verify).dropZone
  if (small && !dragging) return <div className="mt-7">{children}</div>
  return (
    <div
      className={cn(
        'grid justify-items-center gap-5 rounded-xl border border-dashed border-input bg-card px-6 py-10 text-center max-sm:px-4 max-sm:py-8',
        small && 'mt-7',
        dragging && 'border-ring bg-primary-tint',
      )}
    >
      <FileTextIcon className="size-7 text-muted-foreground" strokeWidth={1.4} aria-hidden />
      <p className="text-base max-sm:text-lg pointer-coarse:hidden">
        {dragging ? t.letGoCheck : t.dropPdfHere}
      </p>
      {children}
    </div>
  )
}
