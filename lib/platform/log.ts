import { withoutTokens } from './without-tokens'

export type LogLevel = 'info' | 'warn' | 'error'

/**
 * Writes one JSON line. Give ids and counts; never names, amounts, tokens or passwords. A token is left out all the same.
 * @param facts flat facts; an Error is written as its message, cause and stack
 */
export function log(level: LogLevel, event: string, facts: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...plain(facts) })
  const stream = level === 'error' ? process.stderr : process.stdout
  stream.write(`${withoutTokens(line)}\n`)
}

function plain(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? errorFacts(value) : value,
    ]),
  )
}

/** The first line of the message and the frames: what follows a first line may be data. */
function errorFacts(error: Error): Record<string, unknown> {
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  const cause = error.cause instanceof Error ? { cause: firstLineOf(error.cause.message) } : {}
  const code = 'code' in error ? { code: error.code } : {}
  return {
    name: error.name,
    message: firstLineOf(error.message),
    ...code,
    ...cause,
    stack: frames.join('\n'),
  }
}

function firstLineOf(message: string): string {
  return message.split('\n')[0] ?? ''
}
