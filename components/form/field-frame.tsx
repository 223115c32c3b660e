import { CircleAlertIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Label } from '@/components/ui/label'
import { formTexts } from '@/lib/messages/en/form'
import { useMessages } from '@/lib/messages/use-messages'

export type FieldFrameProps = {
  id: string
  label: ReactNode
  /** One quiet sentence under the field. */
  help?: ReactNode
  error?: string
  /** Says "optional" beside the label. */
  optional?: boolean
  /** At the end of the label's line, such as a link. */
  aside?: ReactNode
  /** Keeps the label for screen readers only, where a table's head already says it. */
  hideLabel?: boolean
  className?: string
  children: ReactNode
}

/** Label, control, help and error, tied together by ids; see `describedBy`. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  optional,
  aside,
  hideLabel,
  className,
  children,
}: FieldFrameProps) {
  const t = useMessages(formTexts).fieldFrame
  return (
    <div className={cn('grid min-w-0 content-start gap-1.5', className)}>
      <div className={cn('flex items-center justify-between gap-4', hideLabel && 'sr-only')}>
        <Label htmlFor={id} className="max-sm:text-base">
          {label}
          {optional ? (
            <>
              {' '}
              <span className="font-normal text-muted-foreground">{t.optional}</span>
            </>
          ) : null}
        </Label>
        {aside}
      </div>
      {children}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-xs text-destructive-text max-sm:text-sm">
          <CircleAlertIcon
            className="mt-px size-3.5 shrink-0 max-sm:mt-[3px]"
            strokeWidth={1.6}
            aria-hidden
          />
          {error}
        </p>
      ) : null}
      {help && !error ? (
        <p id={`${id}-help`} className="text-xs text-muted-foreground max-sm:text-sm">
          {help}
        </p>
      ) : null}
    </div>
  )
}

export function describedBy(id: string, help: ReactNode, error: string | undefined) {
  if (error) return `${id}-error`
  return help ? `${id}-help` : undefined
}
