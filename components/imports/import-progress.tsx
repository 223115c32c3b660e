'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { readProgressAction } from '@/lib/imports/actions'
import { type ImportView, isUnderWay } from '@/lib/imports/model'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'

const everyMilliseconds = 1000

/** How far a check or an import is, asked every second while the page is in sight. */
export function ImportProgress({ view, companyId }: { view: ImportView; companyId: string }) {
  const t = useMessages(imports).progress
  const done = useProgress(view, companyId)
  const isImporting = view.status === 'importing'
  const words = [done, view.rowCount].map(count => count.toLocaleString('en-US'))
  const [counted = '', total = ''] = words
  return (
    <div className="grid max-w-prose gap-2">
      <p className="num text-sm max-sm:text-base" aria-live="polite">
        {isImporting ? t.importing(counted, total) : t.checking(counted, total)}
      </p>
      <div
        role="progressbar"
        aria-label={t.label}
        aria-valuemin={0}
        aria-valuemax={view.rowCount}
        aria-valuenow={done}
        className="h-2 overflow-hidden rounded-xs bg-secondary"
      >
        <span
          className="block h-full rounded-xs bg-primary"
          style={{ width: `${Math.round((done / Math.max(1, view.rowCount)) * 100)}%` }}
        />
      </div>
      <p className="text-sm text-muted-foreground max-sm:text-base">
        {t.leave} {isImporting ? t.whole : null}
      </p>
    </div>
  )
}

function useProgress(view: ImportView, companyId: string): number {
  const router = useRouter()
  const [done, setDone] = useState(view.doneCount)
  const { id, rowCount } = view
  useEffect(() => {
    let isAsking = false
    const ask = async () => {
      if (isAsking || document.visibilityState !== 'visible') return
      isAsking = true
      const answer = await readProgressAction({ companyId, id }).catch(() => null)
      isAsking = false
      if (!answer?.ok) return
      // The last row of a file may have a higher number than there are rows: empty ones count.
      setDone(Math.min(answer.value.doneCount, rowCount))
      if (!isUnderWay(answer.value.status)) router.refresh()
    }
    // A small file is done before the first second is over.
    const first = setTimeout(ask, everyMilliseconds / 4)
    const timer = setInterval(ask, everyMilliseconds)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [router, companyId, id, rowCount])
  return done
}
