import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

const boxSize = 'h-9 px-3 text-base max-sm:h-12 max-sm:rounded-[10px] max-sm:px-3.5 max-sm:text-lg'

export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      className={cn(
        'field-box w-full min-w-0 placeholder:text-muted-foreground',
        boxSize,
        className,
      )}
      {...props}
    />
  )
}

type InputWithAffixesProps = ComponentProps<'input'> & {
  leading?: ReactNode
  trailing?: ReactNode
  inputClassName?: string
}

/** An input with a symbol before it or a small action after it, all inside one box. */
export function InputWithAffixes({
  leading,
  trailing,
  className,
  inputClassName,
  type = 'text',
  ...props
}: InputWithAffixesProps) {
  return (
    <div
      className={cn(
        'field-box flex w-full min-w-0 items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0',
        boxSize,
        className,
      )}
    >
      {leading ? <span className="shrink-0 text-muted-foreground">{leading}</span> : null}
      <input
        type={type}
        className={cn(
          'h-full w-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted-foreground disabled:cursor-not-allowed',
          inputClassName,
        )}
        {...props}
      />
      {trailing ? (
        <span className="-mr-1 flex shrink-0 items-center text-muted-foreground">{trailing}</span>
      ) : null}
    </div>
  )
}
