'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const pauseMilliseconds = 3_000
const mostTimes = 5

/** Looks again for a while, since a mail is mostly on its way within seconds. */
export function RefreshWhileSending() {
  const router = useRouter()
  useEffect(() => {
    let times = 0
    const timer = setInterval(() => {
      times += 1
      if (times >= mostTimes) clearInterval(timer)
      router.refresh()
    }, pauseMilliseconds)
    return () => clearInterval(timer)
  }, [router])
  return null
}
