import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '@/scripts/launch/paths'
import { exitCodeOf, type Session } from '@/scripts/launch/session'
import { hashSources } from '@/scripts/launch/sources'
import { runQuietly } from '@/scripts/launch/steps'

/** Next's command-line program, to be run by Node. */
export const nextProgram = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * What Node is given to serve a build. V8 would let the heap grow with the machine's memory; the server is
 * meant for small ones. NODE_OPTIONS can set another limit.
 */
export const servingProgram = process.env.NODE_OPTIONS?.includes('--max-old-space-size')
  ? [nextProgram]
  : ['--max-old-space-size=320', nextProgram]

const buildId = join(projectRoot, '.next', 'BUILD_ID')
const buildStamp = join(projectRoot, '.next', 'built-from')

/** Whether there is a build to serve, of whatever sources. */
export function hasBuild(): boolean {
  return existsSync(buildId)
}

/** Whether the build was made from the sources as they are now. */
export function isBuildCurrent(): boolean {
  if (!hasBuild() || !existsSync(buildStamp)) return false
  return readFileSync(buildStamp, 'utf8').trim() === hashSources(projectRoot)
}

/** Builds, unless the build is current; the output goes to `log`. */
export async function ensureBuilt(session: Session, log: string): Promise<void> {
  if (!isBuildCurrent()) await build(session, log)
}

/** Builds, and remembers from which sources. Without a `log` the output goes to the terminal. */
export async function build(session: Session, log?: string): Promise<void> {
  const hash = hashSources(projectRoot)
  rmSync(buildStamp, { force: true })
  if (log) {
    mkdirSync(dirname(log), { recursive: true })
    await runQuietly(session, 'The build', [nextProgram, 'build'], log)
  } else if ((await exitCodeOf(session.start([nextProgram, 'build']))) !== 0) {
    throw new Error(
      'The build failed. Its messages are above; npm run check names what is wrong with types.',
    )
  }
  writeFileSync(buildStamp, `${hash}\n`)
}
