'use client'

import { useEffect, useRef } from 'react'

interface ReportViewProps {
  path: string
  nonce: string
}

const visibleFor = 2000
/** What is lost on the way is told once more. */
const mostTries = 2

/** Tells once that somebody looked: after the page was visible for two seconds on end. */
export function ReportView({ path, nonce }: ReportViewProps) {
  const tries = useRef(0)
  useEffect(() => {
    if (tries.current > 0) return
    let timer = 0
    let isGone = false
    const stop = () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
    const report = async () => {
      tries.current += 1
      stop()
      const isHeard = await tell(path, nonce)
      if (!isHeard && !isGone && tries.current < mostTries) start()
    }
    const watch = () => {
      window.clearTimeout(timer)
      if (document.visibilityState === 'visible')
        timer = window.setTimeout(() => void report(), visibleFor)
    }
    const start = () => {
      document.addEventListener('visibilitychange', watch)
      watch()
    }
    start()
    return () => {
      isGone = true
      stop()
    }
  }, [path, nonce])
  return null
}

async function tell(path: string, nonce: string): Promise<boolean> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nonce }),
    keepalive: true,
  }).catch(() => null)
  return answer?.ok ?? false
}
