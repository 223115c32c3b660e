'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { issueInvoiceAction } from '@/lib/invoices/actions'
import { draftToSave, type EditorState } from './editor-state'
import { leaveField } from './leave-field'
import { lostConnection } from './lost-connection'
import { type FieldProblem, problemsBeforeIssue, unreadableFields } from './problems'
import type { InvoiceEditing } from './use-invoice-editor'

interface IssueParts {
  editing: InvoiceEditing
  today: string
  isAllowed: boolean
  /** The newest state, also right after a field was left. */
  readState: () => EditorState
  onProblem: (problem: FieldProblem) => void
}

/** From the wish to issue to the issued invoice: check, save, ask once, issue once. */
export function useIssue({ editing, today, isAllowed, readState, onProblem }: IssueParts) {
  const router = useRouter()
  const [step, setStep] = useState<'rest' | 'checking' | 'asking' | 'issuing'>('rest')
  const [wasAsked, setWasAsked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { saver } = editing

  const ask = async () => {
    if (!isAllowed || step !== 'rest') return
    await leaveField()
    const state = readState()
    const [problem] = problemsBeforeIssue(state, today)
    setWasAsked(true)
    if (problem) return onProblem(problem)
    setStep('checking')
    saver.change(draftToSave(state.draft), unreadableFields(state).length === 0)
    const isSaved = await saver.flush()
    setRefusal(null)
    setStep(isSaved ? 'asking' : 'rest')
    if (!isSaved && saver.status().kind !== 'conflict')
      toast.error('The draft could not be saved, so it was not issued. Try again.')
  }

  const confirm = async () => {
    if (step !== 'asking') return
    setStep('issuing')
    const { id } = readState().draft
    const answer = await issueInvoiceAction({ id, version: saver.version }).catch(lostConnection)
    if (answer?.ok) {
      editing.letGo()
      toast.success(`${answer.value.number} issued`)
      router.replace(`/invoices/${id}`)
      return
    }
    setStep('asking')
    setRefusal(answer?.message ?? 'The connection failed. Try again: it is never issued twice.')
  }

  return {
    /** Problems are shown from the first attempt on, and vanish as they are mended. */
    problems: wasAsked ? problemsBeforeIssue(editing.state, today) : [],
    isChecking: step === 'checking',
    isAsking: step === 'asking' || step === 'issuing',
    isIssuing: step === 'issuing',
    refusal,
    ask,
    confirm,
    close: () => setStep('rest'),
  }
}
