/** How a company ends: asked for by an owner, closed after days of grace, and kept as far and as long as the law wants. */

export const graceDays = 14
/** So many days before the end its owners are told once more. */
export const noticeDays = 3

/** What its owners are mailed about. */
export const closingNotices = ['requested', 'soon', 'kept'] as const
export type ClosingNotice = (typeof closingNotices)[number]

/** A company that will be closed, unless somebody thinks again. */
export interface Closing {
  requestedAt: Date
  /** Empty for somebody nobody knows any more. */
  requestedByName: string
  closesAt: Date
}

/** What there is to keep and to remove, so that the page can say it. */
export interface ClosingFacts {
  issuedDocuments: number
  drafts: number
  /** Clients that no issued document names. */
  clientsWithoutDocuments: number
  members: number
  openLinks: number
  openInvitations: number
}

/** What a former member is called where their name stood. */
export const formerMember = 'Former member'
/** And a person whose account ended with it. */
export const deletedUser = 'Deleted user'
/** And a client of whom nothing was issued. */
export const erasedClient = 'Erased client'

export function closesAtOf(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + graceDays * 86_400_000)
}

/** An address that reaches nobody, and stays one of its own. */
export function deletedAddress(userId: string): string {
  return `deleted-${userId}@invalid`
}

/** Whether somebody typed the name as it is written; what stands around it does not matter. */
export function isNameOf(typed: string, name: string): boolean {
  return typed.trim() === name.trim()
}

/** Before which a company must have been closed, for its time of keeping to be over. */
export function retentionEnd(at: Date, years: number): Date {
  const end = new Date(at)
  end.setUTCFullYear(end.getUTCFullYear() - years)
  return end
}

/** The key of a notice in the outbox: asked for anew, a company closes at another time. */
export function noticeKey(notice: ClosingNotice, closesAt: Date, userId: string): string {
  return `company_closing:${notice}:${closesAt.getTime()}:${userId}`
}
