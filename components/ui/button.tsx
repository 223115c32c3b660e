import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'

export const buttonVariants = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap font-medium',
    'transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    'disabled:opacity-50 not-aria-busy:aria-disabled:opacity-50',
    'aria-busy:[&>svg:not([data-essential-motion])]:hidden',
    '[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*=size-])]:size-4',
  ],
  {
    variants: {
      variant: {
        primary:
          'bg-primary text-primary-foreground shadow-[inset_0_1px_0_oklch(1_0_0/0.12)] hover:bg-primary-hover',
        outline:
          'bg-card text-foreground shadow-[inset_0_0_0_1px_var(--input)] hover:bg-muted data-[state=open]:bg-muted',
        ghost:
          'text-muted-foreground hover:bg-hover hover:text-foreground data-[state=open]:bg-hover',
        danger: 'bg-destructive text-destructive-foreground hover:bg-destructive-hover',
        link: 'text-primary-text underline-offset-4 hover:underline',
      },
      size: {
        sm: 'reach h-7 gap-1.5 rounded-md px-2.5 text-sm max-sm:h-9 max-sm:px-3 max-sm:text-base',
        md: 'h-9 rounded-lg px-3.5 text-sm max-sm:h-12 max-sm:rounded-xl max-sm:px-5 max-sm:text-lg',
        lg: 'h-10 rounded-lg px-4 text-sm max-sm:h-12 max-sm:rounded-xl max-sm:px-5 max-sm:text-lg',
        xl: 'h-12 rounded-[10px] px-5 text-[15px] max-sm:text-lg',
        icon: 'reach size-9 rounded-lg',
        'icon-sm': 'reach size-7 rounded-md',
      },
    },
    compoundVariants: [
      { variant: 'link', className: 'h-auto rounded-sm px-0 max-sm:h-auto max-sm:px-0' },
    ],
    defaultVariants: { variant: 'outline', size: 'md' },
  },
)

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Renders the only child, such as a link, in the button's clothes. */
    asChild?: boolean
    /** Shows that work is under way and refuses further presses; the focus stays. */
    pending?: boolean
  }

export function Button({
  className,
  variant,
  size,
  asChild = false,
  pending = false,
  type = 'button',
  onClick,
  children,
  ...props
}: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className)
  if (asChild)
    return (
      <Slot.Root className={classes} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    )
  return (
    <button
      type={type}
      // A disabled button would drop the focus. Forms refuse a second submit themselves.
      onClick={pending ? undefined : onClick}
      className={classes}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      {...props}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  )
}
