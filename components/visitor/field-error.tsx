import { CircleAlertIcon } from 'lucide-react'

/** What is missing, below the control it is about. */
export function FieldError({ id, sentence }: { id: string; sentence: string }) {
  if (sentence === '') return null
  return (
    <p id={id} className="flex gap-1.5 text-xs text-destructive-text max-sm:text-sm">
      <CircleAlertIcon
        className="mt-px size-3.5 shrink-0 max-sm:mt-[3px]"
        strokeWidth={1.6}
        aria-hidden
      />
      {sentence}
    </p>
  )
}
