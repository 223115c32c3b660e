'use client'

import { SearchIcon } from 'lucide-react'
import { useShortcuts } from '@/components/shell/keys/shortcuts-context'
import { useCommandKey } from '@/components/shell/keys/use-command-key'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { paletteTexts } from '@/lib/messages/en/palette'
import { useMessages } from '@/lib/messages/use-messages'

/** Opens the palette from the rail. */
export function FindButton() {
  const t = useMessages(paletteTexts).findButton
  const shortcuts = useShortcuts()
  const command = useCommandKey()
  if (!shortcuts) return null
  return (
    <button
      type="button"
      onClick={shortcuts.openPalette}
      aria-keyshortcuts="Meta+K Control+K"
      title={t.title}
      className={cn(
        'flex h-8 items-center gap-2.5 rounded-md bg-background px-2 text-left text-sm text-muted-foreground shadow-[inset_0_0_0_1px_var(--border)] transition-colors hover:text-foreground',
        'group-has-data-[frame=editor]/frame:size-10 group-has-data-[frame=editor]/frame:justify-center',
      )}
    >
      <SearchIcon className="size-4 shrink-0" strokeWidth={1.6} aria-hidden />
      <span className="min-w-0 flex-1 truncate group-has-data-[frame=editor]/frame:sr-only">
        {t.title}
      </span>
      <span aria-hidden className="text-xs group-has-data-[frame=editor]/frame:hidden">
        {command === '⌘' ? '⌘K' : `${command} K`}
      </span>
    </button>
  )
}

/** Opens the palette from the top of a phone. */
export function FindIconButton({ className }: { className?: string }) {
  const t = useMessages(paletteTexts).findButton
  const shortcuts = useShortcuts()
  if (!shortcuts) return null
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t.title}
      onClick={shortcuts.openPalette}
      className={cn('text-foreground max-sm:[&_svg:not([class*=size-])]:size-[22px]', className)}
    >
      <SearchIcon strokeWidth={1.6} aria-hidden />
    </Button>
  )
}
