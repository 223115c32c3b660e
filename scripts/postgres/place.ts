import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { findNativeDirectory } from '@/scripts/postgres/binaries'
import { canReach, findServiceUser, type ServiceUser } from '@/scripts/postgres/service-user'

/** Where a server lives: its programs, the directory it owns, and the account it runs under. */
export type Place = { native: string; home: string; user: ServiceUser | undefined }

const versioned = z.object({ version: z.string() })

/**
 * Finds or makes the place of the server whose files belong in `directory` (absolute).
 * As root below a closed directory it lies outside the project, under a name made of the path;
 * `remembered` is the home an earlier start has used.
 */
export function findPlace(directory: string, remembered: string | undefined): Place {
  const native = findNativeDirectory()
  const user = findServiceUser()
  const inside = join(directory, 'home')
  if (!user) return { native, home: makeHome(inside, user), user }
  const movedOut = remembered !== undefined && remembered !== inside
  const home = movedOut || !canEnter(inside, user) ? (remembered ?? outsideOf(directory)) : inside
  return { native: reachableNative(native, user), home: makeHome(home, user), user }
}

/** A directory's name outside the project: the same for the same path, different for another. */
export function placeName(path: string): string {
  return `pixelcrafte-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
}

function canEnter(inside: string, user: ServiceUser): boolean {
  mkdirSync(inside, { recursive: true })
  // The account must be able to pass; what is secret in there is closed by itself.
  for (const passed of [dirname(inside), inside]) chmodSync(passed, 0o711)
  return canReach(inside, user)
}

function outsideOf(directory: string): string {
  return join(ownDirectory(directory), 'home')
}

function makeHome(home: string, user: ServiceUser | undefined): string {
  mkdirSync(home, { recursive: true })
  if (user) chownSync(home, user.uid, user.gid)
  chmodSync(home, 0o700)
  return home
}

/** The programs themselves, or a copy of them that the account can run. */
function reachableNative(native: string, user: ServiceUser): string {
  if (canReach(join(native, 'bin', 'postgres'), user)) return native
  const { version } = versioned.parse(
    JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')),
  )
  const copy = join(ownDirectory(native), `native-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, copy)
  return copy
}

/** A directory of our own outside the project, made when absent, that everyone may enter. */
function ownDirectory(key: string): string {
  // Machines empty their temporary directories now and then; /var/lib is never emptied.
  const base = ['/var/lib', '/var/tmp'].find(candidate => existsSync(candidate)) ?? tmpdir()
  const path = join(base, placeName(key))
  if (!lstatSync(path, { throwIfNoEntry: false })) mkdirSync(path)
  const found = lstatSync(path)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${path} belongs to someone else. Remove it, then retry.`)
  }
  chmodSync(path, 0o755)
  return path
}
