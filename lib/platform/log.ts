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

/** What may be said of an error: never the values of a query, which its message and stack would repeat. */
function errorFacts(error: Error): Record<string, unknown> {
  const cause = innermostCause(error)
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  const message = isQueryError(error) ? 'A query failed.' : firstLineOf(error.message)
  return {
    name: error.name,
    message,
    ...(cause === error ? {} : { cause: firstLineOf(cause.message) }),
    ...textMembers(cause, ['code', 'constraint_name', 'table_name']),
    stack: frames.join('\n'),
  }
}

function innermostCause(error: Error): Error {
  return error.cause instanceof Error ? innermostCause(error.cause) : error
}

/** Drizzle names the statement and all its parameters in the message. */
function isQueryError(error: Error): boolean {
  return 'query' in error && 'params' in error
}

function firstLineOf(message: string): string {
  return message.split('\n')[0] ?? ''
}

function textMembers(error: Error, names: string[]): Record<string, string> {
  const members = Object.entries(error).filter(([name]) => names.includes(name))
  return Object.fromEntries(members.map(([name, value]) => [name, String(value)]))
}
