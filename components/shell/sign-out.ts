import { unstable_rethrow } from 'next/navigation'

/** What a person leaves in the browser's storage lies under this name and goes when they sign out. */
export const privatePrefix = 'private/'

/** Tells the page that the session is about to end: whoever holds something unsaved sends it now. */
export const beforeSignOut = 'before-sign-out'

/** Signs out and clears what this browser keeps of the person; kept when no answer came: they are still signed in. */
export async function signOutHere(signOut: () => Promise<unknown>): Promise<void> {
  window.dispatchEvent(new Event(beforeSignOut))
  await signOut().catch(async (error: unknown) => {
    if (await isNextSignal(error)) await forgetPrivateStorage()
    throw error
  })
  await forgetPrivateStorage()
}

/** Removes everything private; where storage is forbidden there is nothing to remove. */
export async function forgetPrivateStorage(): Promise<void> {
  await removePrivateKeys().catch(() => undefined)
}

async function removePrivateKeys(): Promise<void> {
  const storage = window.localStorage
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys) if (key.startsWith(privatePrefix)) storage.removeItem(key)
}

/** Signing out ends in a redirect, which reaches the browser as a rejection. */
function isNextSignal(error: unknown): Promise<boolean> {
  return Promise.resolve(error)
    .then(unstable_rethrow)
    .then(
      () => false,
      () => true,
    )
}
