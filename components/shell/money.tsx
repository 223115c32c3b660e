import { cn } from '@/components/ui/cn'

type MoneyProps = {
  /** The symbol brings its own space where the language wants one. */
  parts: { symbol: string; figures: string; symbolFirst: boolean }
  /** `due` is the one figure of a screen. */
  size?: 'inherit' | 'due'
  struck?: boolean
  className?: string
}

/** An amount: figures stand under one another, the currency stays quiet. */
export function Money({ parts, size = 'inherit', struck = false, className }: MoneyProps) {
  const symbol = <span className="font-normal text-muted-foreground">{parts.symbol}</span>
  return (
    <span
      className={cn(
        'num',
        size === 'due' && 'text-2xl font-semibold tracking-[-0.022em]',
        struck && 'text-muted-foreground line-through',
        className,
      )}
    >
      {parts.symbolFirst ? symbol : null}
      {parts.figures}
      {parts.symbolFirst ? null : symbol}
    </span>
  )
}
