import { channel } from 'node:diagnostics_channel'

/** One channel for the whole process, however often this module is loaded. */
const mailWaits = channel('pixel-crafte-billing:mail-waits')

/** Says that mail waits: whoever delivers in this process looks at once instead of at its next tick. */
export function wakeMail(): void {
  mailWaits.publish(null)
}

/** Calls `deliver` whenever mail waits. */
export function onMailWaiting(deliver: () => void): void {
  mailWaits.subscribe(deliver)
}
