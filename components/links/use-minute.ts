'use client'

import { useSyncExternalStore } from 'react'

const minute = 60_000

/** The time of the browser to the minute, in milliseconds; null on the server, whose clock may be another. */
export function useMinute(): number | null {
  return useSyncExternalStore<number | null>(subscribe, readMinute, () => null)
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, minute)
  return () => clearInterval(timer)
}

function readMinute(): number {
  return Math.floor(Date.now() / minute) * minute
}
