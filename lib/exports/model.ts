import { can, type Role } from '@/lib/access/policy'

/** Everything a company has, in one file to take away. */

export const exportStatuses = ['waiting', 'running', 'ready', 'failed', 'expired'] as const
export type ExportStatus = (typeof exportStatuses)[number]

/** An export as its page shows it. */
export interface ExportView {
  id: string
  status: ExportStatus
  doneCount: number
  totalCount: number
  sizeBytes: number
  sha256: string | null
  problem: string
  requestedBy: string
  requesterName: string
  createdAt: Date
  finishedAt: Date | null
  expiresAt: Date | null
  /** Why the viewer may not fetch it; null where they may. */
  refusal: string | null
}

/** Whoever works on an export holds it for so long at a time, and says so every few seconds. */
export const leaseSeconds = 120
/** A try that ends with the process is made again, so often. */
export const mostTries = 3

/** Why nobody tries any more. */
export function problemOfTries(id: string): string {
  return `Making this export broke off ${mostTries} times. Start a new one; if that fails too, contact support with this code: ${id.slice(-8)}`
}

export const problemOfDisk =
  'The server has no room for this export. Ask whoever runs it to make room, then start a new one.'

/** Who asked may have seen more than whoever fetches: the activity stands in exports of those alone who may read it. */
export function refusalToFetch(
  { requestedBy, requesterName }: Pick<ExportView, 'requestedBy' | 'requesterName'>,
  viewer: { userId: string; role: Role },
): string | null {
  if (requestedBy === viewer.userId || can(viewer.role, 'read activity')) return null
  return `${requesterName} started this export, and only they, owners and admins can download it.`
}

/** Whether somebody of this role may have an export at all. */
export function mayFetch(role: Role): boolean {
  return can(role, 'export company')
}

/** What the file is called when it is saved. */
export function exportFileName(companyName: string, day: string): string {
  const plain = companyName.replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-').trim()
  return `${[...plain].slice(0, 60).join('') || 'Company'} export ${day}.zip`
}

/** A size as people read it. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  const shown = unit === 0 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10
  return `${shown} ${units[unit]}`
}
