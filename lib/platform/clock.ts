let readClock: (() => Date) | null = null

/** The current instant. Everything that depends on time asks here, so that tests can set it. */
export function now(): Date {
  return readClock?.() ?? new Date()
}

/** The instant that `setClock` gives; null while the machine's own clock runs. */
export function instantSet(): Date | null {
  return readClock?.() ?? null
}

/**
 * Replaces the clock of this process; only tests and the sample data call it.
 * @param read returns the instant to use, or null for the machine's own clock
 */
export function setClock(read: (() => Date) | null): void {
  readClock = read
}
