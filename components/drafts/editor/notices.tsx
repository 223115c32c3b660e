'use client'

import { HistoryIcon } from 'lucide-react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { FieldProblem } from './problems'

/** Typing from before the page was closed is back. */
export function RestoredNotice({
  onKeep,
  onDiscard,
}: {
  onKeep: () => void
  onDiscard: () => void
}) {
  const t = useMessages(editor).notices
  return (
    <div
      role="status"
      className="mb-4 flex items-center gap-3 rounded-lg bg-secondary py-1.5 pr-1.5 pl-3 text-sm"
    >
      <HistoryIcon
        className="size-4 shrink-0 text-muted-foreground"
        strokeWidth={1.6}
        aria-hidden
      />
      <span className="min-w-0 flex-1">{t.whatYouHad}</span>
      <Button variant="ghost" size="sm" onClick={onDiscard}>
        {t.discardIt}
      </Button>
      <Button variant="ghost" size="sm" onClick={onKeep}>
        {t.keep}
      </Button>
    </div>
  )
}

/** What keeps the draft from being issued; each sentence leads to its field. */
export function ProblemSummary({
  problems,
  onGoTo,
}: {
  problems: FieldProblem[]
  onGoTo: (problem: FieldProblem) => void
}) {
  const t = useMessages(editor).notices
  if (problems.length === 0) return null
  return (
    <Alert variant="danger" className="mb-4">
      <strong>{t.beforeCanIssued}</strong>
      <ul className="mt-1 grid gap-0.5">
        {problems.slice(0, 8).map(problem => (
          <li key={`${problem.line}.${problem.field}`}>
            <button
              type="button"
              onClick={() => onGoTo(problem)}
              className="rounded-sm text-left underline decoration-current/30 underline-offset-4 hover:decoration-current"
            >
              {problem.sentence}
            </button>
          </li>
        ))}
        {problems.length > 8 ? <li>{t.andMore(problems.length - 8)}</li> : null}
      </ul>
    </Alert>
  )
}
