'use client'

import { useEffect, useRef } from 'react'

interface ReportViewProps {
  path: string
  nonce: string
}

const visibleFor = 2000

/** Tells once that somebody looked: after the page was visible for two seconds on end. */
export function ReportView({ path, nonce }: ReportViewProps) {
  const reported = useRef(false)
  useEffect(() => {
    if (reported.current) return
    let timer = 0
    const report = () => {
      reported.current = true
      document.removeEventListener('visibilitychange', watch)
      void fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ nonce }),
        keepalive: true,
      }).catch(() => undefined)
    }
    const watch = () => {
      window.clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = window.setTimeout(report, visibleFor)
    }
    document.addEventListener('visibilitychange', watch)
    watch()
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
  }, [path, nonce])
  return null
}
