import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { stopSignals } from '@/scripts/launch/runtime.mjs'

const GRACE_MS = 8000

/** One run of a command: what it started is stopped, newest first, when it ends for any reason. */
export type Session = {
  /** Aborted by Ctrl-C, SIGTERM or the end of the terminal. */
  signal: AbortSignal
  /** Says what to do when the session ends. */
  atEnd: (release: () => Promise<unknown>) => void
  /** Starts Node with these arguments; it is stopped with the session. */
  start: (args: string[], options?: SpawnOptions) => ChildProcess
}

/** Runs the work and ends the process: 0 when it is done or stopped by a signal, 1 on an error. */
export async function runSession(work: (session: Session) => Promise<void>): Promise<never> {
  const stopping = new AbortController()
  const releases: (() => Promise<unknown>)[] = []
  const session: Session = {
    signal: stopping.signal,
    atEnd: release => releases.push(release),
    start: (args, options = {}) => {
      stopping.signal.throwIfAborted()
      const child = spawn(process.execPath, args, { stdio: 'inherit', ...options })
      const stop = () => stopChild(child)
      stopping.signal.addEventListener('abort', stop)
      releases.push(stop)
      return child
    },
  }
  for (const name of stopSignals) process.on(name, () => stopping.abort())
  let exitCode = 0
  try {
    await work(session)
  } catch (error) {
    if (!stopping.signal.aborted) exitCode = report(error)
  }
  for (const release of releases.reverse()) {
    await release().catch(error => {
      exitCode = report(error)
    })
  }
  process.exit(exitCode || process.exitCode)
}

/** Waits for the end of a process. Answers its exit code; 1 when a signal ended it. */
export async function exitCodeOf(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? 1
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await exitCodeOf(child)
  clearTimeout(impatient)
}

function report(error: unknown): 1 {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  // Drizzle says which statement failed; only its cause says why.
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message)
  return 1
}
