'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { nextVersionOf, type Revision } from '@/components/drafts/kind-words'
import { documentPath } from '@/components/register/document-paths'
import type { DraftKind } from '@/lib/drafts/model'
import { issueInvoiceAction } from '@/lib/invoices/actions'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { issueQuoteAction } from '@/lib/quotes/actions'
import { draftToSave, type EditorState } from './editor-state'
import { leaveField } from './leave-field'
import { lostConnection } from './lost-connection'
import { type FieldProblem, problemsBeforeIssue, unreadableFields } from './problems'
import type { DraftEditing } from './use-draft-editor'

interface IssueParts {
  editing: DraftEditing
  companyId: string
  revision: Revision | null
  today: string
  isAllowed: boolean
  /** The newest state, also right after a field was left. */
  readState: () => EditorState
  onProblem: (problem: FieldProblem) => void
}

/** From the wish to issue to the issued document: check, save, ask once, issue once. */
export function useIssue({
  editing,
  today,
  isAllowed,
  readState,
  onProblem,
  ...parts
}: IssueParts) {
  const words = useMessages(editor)
  const t = words.useIssue
  const router = useRouter()
  const [step, setStep] = useState<'rest' | 'checking' | 'asking' | 'issuing'>('rest')
  const [wasAsked, setWasAsked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { saver } = editing

  const ask = async () => {
    if (!isAllowed || step !== 'rest') return
    await leaveField()
    const state = readState()
    const [problem] = problemsBeforeIssue(state, today, words)
    setWasAsked(true)
    if (problem) return onProblem(problem)
    setStep('checking')
    saver.change(draftToSave(state.draft), unreadableFields(state, words).length === 0)
    const isSaved = await saver.flush()
    setRefusal(null)
    setStep(isSaved ? 'asking' : 'rest')
    if (!isSaved && saver.status().kind !== 'conflict') toast.error(t.draftCouldNot)
  }

  const confirm = async () => {
    if (step !== 'asking') return
    setStep('issuing')
    const { id, kind } = readState().draft
    const input = { companyId: parts.companyId, id, version: saver.version }
    const answer = await issueActions[kind](input).catch(lostConnection)
    if (answer?.ok) {
      editing.letGo()
      toast.success(issuedWords(answer.value.number, parts.revision, t))
      router.replace(documentPath(kind, id))
      return
    }
    setStep('asking')
    setRefusal(answer?.message ?? t.connectionFailedTry)
  }

  return {
    /** Problems are shown from the first attempt on, and vanish as they are mended. */
    problems: wasAsked ? problemsBeforeIssue(editing.state, today, words) : [],
    isChecking: step === 'checking',
    isAsking: step === 'asking' || step === 'issuing',
    isIssuing: step === 'issuing',
    refusal,
    ask,
    confirm,
    close: () => setStep('rest'),
  }
}

const issueActions = {
  invoice: issueInvoiceAction,
  quote: issueQuoteAction,
} satisfies Record<DraftKind, unknown>

function issuedWords(number: string, revision: Revision | null, t: typeof editor.useIssue): string {
  return revision ? t.versionOfIssued(nextVersionOf(revision), number) : t.issued(number)
}
