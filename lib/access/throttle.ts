/** How failed sign-ins slow down further ones, and how that fades by itself. */
export interface ThrottleRule {
  /** Failures that cost nothing. */
  free: number
  /** Wait after the first failure beyond those, in seconds; doubles with each one. */
  firstWaitSeconds: number
  longestWaitSeconds: number
}

/**
 * The pair of account and address is held back hard; the account alone only briefly, so that a stranger
 * who keeps guessing never locks its owner out.
 */
export const throttleRules = {
  pair: { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900 },
  account: { free: 20, firstWaitSeconds: 5, longestWaitSeconds: 30 },
  address: { free: 30, firstWaitSeconds: 30, longestWaitSeconds: 900 },
  /** Codes of the second factor are short: five, then one in a quarter of an hour. */
  code: { free: 5, firstWaitSeconds: 900, longestWaitSeconds: 900 },
  codesOfAccount: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 900 },
} as const satisfies Record<string, ThrottleRule>

/** After this long without a failure the count starts again. */
export const throttleMemorySeconds = 3600

/** Seconds until the next attempt is looked at; 0 means now. */
export function waitSecondsAfter(
  rule: ThrottleRule,
  failures: number,
  secondsSinceLast: number,
): number {
  if (failures < rule.free || secondsSinceLast >= throttleMemorySeconds) return 0
  const doubled = rule.firstWaitSeconds * 2 ** Math.min(failures - rule.free, 20)
  return Math.max(0, Math.ceil(Math.min(doubled, rule.longestWaitSeconds) - secondsSinceLast))
}

/** "in 30 seconds", "in 2 minutes", "in 3 hours". */
export function waitInWords(seconds: number): string {
  if (seconds < 90) return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
  if (seconds <= 90 * 60) return `in ${Math.ceil(seconds / 60)} minutes`
  return `in ${Math.ceil(seconds / 3600)} hours`
}

export const sessionDays = 30
