import { CircleAlertIcon } from 'lucide-react'
import { controlId } from './problems'

/** The sentence beside a field that needs mending. */
export function FieldProblem({
  line,
  field,
  sentence,
}: {
  line: string
  field: string
  sentence: string | undefined
}) {
  if (!sentence) return null
  return (
    <p
      id={`${controlId(line, field)}-error`}
      className="flex gap-1.5 text-xs text-destructive-text max-sm:text-sm"
    >
      <CircleAlertIcon className="mt-px size-3.5 shrink-0" strokeWidth={1.6} aria-hidden />
      <span className="min-w-0">{sentence}</span>
    </p>
  )
}
