import { cva, type VariantProps } from 'class-variance-authority'
import { CircleAlertIcon, InfoIcon, TriangleAlertIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

const alertVariants = cva(
  'flex gap-3 rounded-lg px-4 py-3 text-sm max-sm:text-base [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 [&_strong]:font-medium',
  {
    variants: {
      variant: {
        info: 'bg-secondary [&>svg]:text-muted-foreground',
        warning: 'bg-warning-tint [&>svg]:text-warning',
        danger: 'bg-status-overdue-bg [&>svg]:text-status-overdue',
      },
    },
    defaultVariants: { variant: 'info' },
  },
)

const icons = { info: InfoIcon, warning: TriangleAlertIcon, danger: CircleAlertIcon } as const

export function Alert({
  className,
  variant,
  children,
  role = variant === 'danger' ? 'alert' : 'note',
  ...props
}: ComponentProps<'div'> & VariantProps<typeof alertVariants>) {
  const Icon = icons[variant ?? 'info']
  return (
    <div role={role} className={cn(alertVariants({ variant }), className)} {...props}>
      <Icon strokeWidth={1.6} aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
