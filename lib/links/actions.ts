'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { addressOfLink, createLink, renewLink, revokeLink } from './commands'
import { createLinkInput, linkIdInput, renewLinkInput } from './input'

/** Answers `{ id, url, expiresAt }`. */
export async function createLinkAction(input: unknown) {
  return memberAction(createLinkInput, input, async (actor, wanted) => {
    const made = await createLink(actor, wanted)
    refresh()
    return made
  })
}

/** Answers `{ id, url, expiresAt }` of the link that takes its place. */
export async function renewLinkAction(input: unknown) {
  return memberAction(renewLinkInput, input, async (actor, wanted) => {
    const made = await renewLink(actor, wanted)
    refresh()
    return made
  })
}

export async function revokeLinkAction(input: unknown) {
  return memberAction(linkIdInput, input, async (actor, wanted) => {
    await revokeLink(actor, wanted)
    refresh()
  })
}

/** Answers `{ id, url, expiresAt }` of a link that works. */
export async function addressOfLinkAction(input: unknown) {
  return memberAction(linkIdInput, input, addressOfLink)
}
