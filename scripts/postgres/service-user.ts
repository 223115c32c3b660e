import { spawnSync } from 'node:child_process'

/** The account PostgreSQL runs under when the launcher itself is root. */
export type ServiceUser = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: answers `postgres`, else `nobody`; undefined when not root. */
export function findServiceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp('postgres') ?? lookUp('nobody')
  if (found) return found
  throw new Error(
    'PostgreSQL does not run as root and this machine has neither the user "postgres" nor "nobody". ' +
      'Run the command as an ordinary user, or set DATABASE_URL to a server of your own.',
  )
}

/** Whether that account can enter the directory, or run the program, through all those above it. */
export function canReach(path: string, user: ServiceUser): boolean {
  return spawnSync('test', ['-x', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function lookUp(name: string): ServiceUser | undefined {
  const uid = askId('-u', name)
  const gid = askId('-g', name)
  return uid && gid ? { uid, gid } : undefined
}

function askId(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined
}
