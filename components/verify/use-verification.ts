'use client'

import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { verify } from '@/lib/messages/en/verify'
import { useMessages } from '@/lib/messages/use-messages'
import { verifyPdfAction } from '@/lib/verification/actions'
import { bytesProblem, filesProblem, type VerifiedDocument } from '@/lib/verification/model'

interface Outcome {
  fileName: string
  /** Null: not known here. */
  found: VerifiedDocument | null
}

type Answer = { outcome: Outcome } | { problem: string }

/** What was checked last, and the way to check another file: chosen, or dropped anywhere on the page. */
export function useVerification() {
  const t = useMessages(verify).useVerification
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // Counts the answers, so that each one is drawn and read aloud anew.
  const [turn, setTurn] = useState(0)
  const [pending, startTransition] = useTransition()
  const check = (files: readonly File[]) =>
    startTransition(async () => {
      setProblem(null)
      const answer = await answerTo(files, t)
      setOutcome('outcome' in answer ? answer.outcome : null)
      setProblem('problem' in answer ? answer.problem : null)
      setTurn(before => before + 1)
    })
  const dragging = useDrop(files => {
    if (!pending) check(files)
  })
  return { outcome, problem, turn, pending, dragging, check }
}

async function answerTo(files: readonly File[], t: typeof verify.useVerification): Promise<Answer> {
  const [file] = files
  const problem = filesProblem(files)
  if (problem || !file) return { problem: problem ?? '' }
  if (!globalThis.crypto?.subtle)
    return {
      problem: t.browserChecksFiles,
    }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { problem: t.fileCouldNot }
  const refused = bytesProblem(new Uint8Array(bytes))
  if (refused) return { problem: refused }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const answer = await verifyPdfAction({ sha256: hexOf(digest) }).catch(() => null)
  if (!answer) return { problem: notAsked(t) }
  if (!answer.ok) return { problem: answer.message }
  return { outcome: { fileName: file.name, found: answer.value.found } }
}

/** Takes files dropped anywhere: elsewhere the browser would leave the page and open them. */
function useDrop(take: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault()
    setDragging(false)
    take([...(event.dataTransfer?.files ?? [])])
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => {
      // Left for another element of the page, it is still over the page.
      if (event.relatedTarget === null) setDragging(false)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return dragging
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

function notAsked(t: typeof verify.useVerification): string {
  return navigator.onLine ? t.serverDidNot : t.youOfflineTry
}
