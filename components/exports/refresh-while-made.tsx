'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

const everyMilliseconds = 2000

/** Looks again every few seconds while the page is in sight, and never before the last look was answered. */
export function RefreshWhileMade() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    if (pending) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') startTransition(() => router.refresh())
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [pending, router])
  return null
}
