import { unstable_rethrow } from 'next/navigation'

/** What an action that failed has answered: nothing. Next's own signals, as the way to sign-in, fly on. */
export function lostConnection(error: unknown): null {
  unstable_rethrow(error)
  return null
}
