import { Kbd } from '@/components/ui/kbd'

/** "g i" as two keys; not drawn on phones, which have none. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="flex shrink-0 gap-1 max-sm:hidden">
      {keys.split(' ').map(key => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  )
}
