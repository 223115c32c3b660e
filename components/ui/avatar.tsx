import { cn } from '@/components/ui/cn'

/** The initials of a name; the name itself must stand beside it. */
export function Avatar({
  name,
  size = 'md',
  className,
}: {
  name: string
  size?: 'md' | 'lg'
  className?: string
}) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid shrink-0 place-items-center rounded-full bg-secondary font-medium tracking-[0.02em] text-muted-foreground',
        size === 'lg' ? 'size-9 text-xs' : 'size-6 text-[10px]',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(word => /^\p{L}|^\p{N}/u.test(word))
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return chosen.map(word => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('')
}
