import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { importIdInput } from '@/lib/imports/input'
import { type ImportKind, mostImportBytes } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import { refusalIn } from '@/lib/platform/errors'
import { importPath } from './paths'

/** Sends a chosen or dropped file, and goes on to its columns. */
export function useUpload(companyId: string, isRefused: boolean) {
  const t = useMessages(imports).start
  const router = useRouter()
  const [kind, setKind] = useState<ImportKind>('clients')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const send = (files: readonly File[]) => {
    const [file] = files
    if (!file || pending || isRefused) return
    if (files.length > 1) return setProblem(t.oneFile)
    if (file.size > mostImportBytes) return setProblem(t.tooLarge)
    setProblem(null)
    startTransition(async () => {
      const answer = await sendFile(companyId, kind, file, t.notSent)
      if ('id' in answer) router.push(importPath(answer.id))
      else setProblem(answer.problem)
    })
  }
  const dragging = useDrop(send)
  return { kind, setKind, problem, pending, dragging, send }
}

async function sendFile(
  companyId: string,
  kind: ImportKind,
  file: File,
  lost: string,
): Promise<{ id: string } | { problem: string }> {
  const said = new URLSearchParams({ companyId, kind, fileName: file.name })
  const answer = await fetch(`/api/imports?${said}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  }).catch(() => null)
  const told: unknown = await answer?.json().catch(() => null)
  const kept = importIdInput.safeParse(told)
  return kept.success ? kept.data : { problem: refusalIn(told, lost).message }
}

/** Takes a file dropped anywhere: elsewhere the browser would leave the page and open it. */
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
