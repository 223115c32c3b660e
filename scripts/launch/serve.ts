import { setTimeout as pause } from 'node:timers/promises'
import { nextProgram, servingProgram } from '@/scripts/launch/next'
import { exitCodeOf, type Session } from '@/scripts/launch/session'
import { isPortFree } from '@/scripts/postgres/port'

/** Where the app listens and how it is called. */
export type Address = { host: string; port: number; url: string }

/** The address from PORT and HOST. @throws when the port is no port or somebody has it already */
export async function chooseAddress(defaultHost: string): Promise<Address> {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}". Set it to a number from 1 to 65535.`)
  }
  const host = process.env.HOST || defaultHost
  if (!(await isPortFree(port, host))) {
    throw new Error(
      `Port ${port} is in use. Stop what runs there, or choose another one: PORT=${port + 1}.`,
    )
  }
  const name = ['127.0.0.1', '0.0.0.0', '::', 'localhost'].includes(host) ? 'localhost' : host
  return { host, port, url: `http://${name}:${port}` }
}

/** Serves with `next start` or `next dev`. `output`: a descriptor, or the terminal when left out. */
export function serve(session: Session, verb: 'start' | 'dev', address: Address, output?: number) {
  const program = verb === 'start' ? servingProgram : [nextProgram]
  const args = [...program, verb, '-p', String(address.port), '-H', address.host]
  const stdio = output === undefined ? ('inherit' as const) : (['ignore', output, output] as const)
  const child = session.start(args, { stdio: typeof stdio === 'string' ? stdio : [...stdio] })
  return { ended: exitCodeOf(child) }
}

/** Waits until the served app says it is healthy. @throws when it ends or takes too long */
export async function waitUntilHealthy(
  session: Session,
  address: Address,
  ended: Promise<number>,
): Promise<void> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  const host = address.host === '0.0.0.0' || address.host === '::' ? '127.0.0.1' : address.host
  for (let attempt = 0; attempt < 600; attempt += 1) {
    session.signal.throwIfAborted()
    if (hasEnded) throw new Error('The server ended while starting.')
    if (await isHealthy(`http://${host}:${address.port}/healthz`)) return
    await pause(150)
  }
  throw new Error(`The server does not answer healthily at ${address.url}/healthz.`)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}
