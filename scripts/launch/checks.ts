import { text } from 'node:stream/consumers'
import { styleText } from 'node:util'
import { exitCodeOf, type Session } from '@/scripts/launch/session'
import { tools } from '@/scripts/launch/tools'

/** A named check: commands run by Node one after the other, until one fails. */
export type Check = { title: string; commands: string[][] }

export const staticChecks: Check[] = [
  {
    title: 'Types',
    commands: [
      [tools.next, 'typegen'],
      [tools.tsc, '--noEmit'],
    ],
  },
  { title: 'Format and lint', commands: [[tools.biome, 'check', '.']] },
  { title: 'Unused code', commands: [[tools.knip]] },
]

/** Runs the checks side by side, showing the output of those that fail. Answers the failed titles. */
export async function runChecks(session: Session, checks: Check[]): Promise<string[]> {
  const failed = await Promise.all(checks.map(async check => runCheck(session, check)))
  return failed.filter(title => title !== undefined)
}

async function runCheck(session: Session, check: Check): Promise<string | undefined> {
  const startedAt = performance.now()
  for (const command of check.commands) {
    const child = session.start(command, { stdio: ['ignore', 'pipe', 'pipe'] })
    const output = Promise.all([child.stdout, child.stderr].map(pipe => (pipe ? text(pipe) : '')))
    const exitCode = await exitCodeOf(child)
    if (exitCode !== 0) {
      console.log(`${styleText('red', `✗ ${check.title}`)}\n${(await output).join('')}`)
      return check.title
    }
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${styleText('green', '✓')} ${check.title} ${styleText('dim', `${seconds} s`)}`)
  return undefined
}
