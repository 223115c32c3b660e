import { channel } from 'node:diagnostics_channel'

/** One channel for the whole process, however often this module is loaded. */
const exportWaits = channel('pixel-crafte-billing:export-waits')

/** Says that an export was asked for: whoever makes exports in this process looks at once. */
export function wakeExports(): void {
  exportWaits.publish(null)
}

/** Calls `make` whenever an export waits. */
export function onExportWaiting(make: () => void): void {
  exportWaits.subscribe(make)
}
