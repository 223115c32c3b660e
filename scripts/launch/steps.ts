import { closeSync, openSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { styleText } from 'node:util'
import { projectRoot } from '@/scripts/launch/paths'
import { exitCodeOf, type Session } from '@/scripts/launch/session'

/** Does one step of a start and says, on one line, that it is done and how long it took. */
export async function step<T>(session: Session, title: string, work: () => Promise<T>): Promise<T> {
  session.signal.throwIfAborted()
  const startedAt = performance.now()
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.error(
    `  ${styleText('green', '✓')} ${title.padEnd(40)} ${styleText('dim', `${seconds} s`)}`,
  )
  return result
}

/**
 * Runs Node with these arguments, its output kept in `log`.
 * @throws "<title> failed", with the last lines of the output
 */
export async function runQuietly(
  session: Session,
  title: string,
  args: string[],
  log: string,
): Promise<void> {
  const output = openSync(log, 'w')
  const code = await exitCodeOf(session.start(args, { stdio: ['ignore', output, output] }))
  closeSync(output)
  session.signal.throwIfAborted()
  if (code === 0) return
  const path = relative(projectRoot, log)
  throw new Error(`${title} failed. All of its output is in ${path}; the end:\n${lastLines(log)}`)
}

/** The last lines of a log, for a message. */
export function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-30).join('\n')
}
