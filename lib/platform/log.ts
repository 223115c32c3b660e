export type LogLevel = 'info' | 'warn' | 'error'

/**
 * Writes one JSON line. Give ids and counts; never names, amounts, tokens or passwords.
 * @param facts flat facts; an Error is written as its message, cause and stack
 */
export function log(level: LogLevel, event: string, facts: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...plain(facts) })
  const stream = level === 'error' ? process.stderr : process.stdout
  stream.write(`${line}\n`)
}

function plain(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? errorFacts(value) : value,
    ]),
  )
}

function errorFacts(error: Error): Record<string, unknown> {
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {}
  return { name: error.name, message: error.message, ...cause, stack: error.stack }
}
