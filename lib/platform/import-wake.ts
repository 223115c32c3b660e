import { channel } from 'node:diagnostics_channel'

/** One channel for the whole process, however often this module is loaded. */
const importWaits = channel('pixel-crafte-billing:import-waits')

/** Says that an import waits: whoever works on them in this process looks at once instead of at its next tick. */
export function wakeImports(): void {
  importWaits.publish(null)
}

/** Calls `work` whenever an import waits. */
export function onImportWaiting(work: () => void): void {
  importWaits.subscribe(work)
}
