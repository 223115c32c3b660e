import { readdirSync, readFileSync } from 'node:fs'
import { withConnection } from '@/scripts/postgres/logins'

/** Prints the memory of the server and the database, shared pages counted once (PSS). Linux only. */
export function printMemory(moment: string, roots: { server: number; database: number }): void {
  if (process.platform !== 'linux') {
    console.log(`Memory, ${moment}: measured on Linux only`)
    return
  }
  const [app, postgres] = [sum(processTree(roots.server)), sum(processTree(roots.database))]
  console.log(
    `Memory, ${moment}: server ${app} MB, database ${postgres} MB, together ${app + postgres} MB`,
  )
}

/** The process whose children are the connections of a database server on this machine. */
export async function postmasterOf(ownerUrl: string): Promise<number> {
  return withConnection(ownerUrl, async sql => {
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    return processes().find(({ pid }) => pid === backend?.pid)?.parent ?? 0
  })
}

function processes(): { pid: number; parent: number }[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.flatMap(pid => {
    const stat = read(`/proc/${pid}/stat`)
    const parent = /\) \S (\d+)/.exec(stat)?.[1]
    return parent ? [{ pid: Number(pid), parent: Number(parent) }] : []
  })
}

/** A process and everything it started. */
export function processTree(root: number): number[] {
  const all = processes()
  const tree = [root]
  for (const pid of tree)
    tree.push(...all.filter(({ parent }) => parent === pid).map(child => child.pid))
  return tree
}

function sum(pids: number[]): number {
  const kilobytes = pids.map(pid =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  )
  return Math.round(kilobytes.reduce((total, each) => total + each, 0) / 1024)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
