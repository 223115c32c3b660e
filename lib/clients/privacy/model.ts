import type { DocumentKind } from '@/lib/documents/model'

/** What is known of a client: told to them, and erased where the law does not want it kept. */

/** What an erasure would leave and take, counted. */
export interface ErasurePlan {
  name: string
  erasedAt: Date | null
  /** Issued documents with their versions and PDFs, by kind. */
  kept: Record<DocumentKind, number>
  payments: number
  /** Of invoices that wait for money. */
  openInvoices: number
  drafts: number
  links: number
  mails: number
  /** Mails that wait to be sent. */
  waitingMails: number
  /** Views of which is known from where. */
  views: number
  questions: number
  answers: number
  activity: number
  /** Exports of everything that hold the client. */
  exports: number
}

/** What an erased client is called from then on. */
export function erasedNameOf(id: string): string {
  return `Erased client ${id.replaceAll('-', '').slice(-4).toUpperCase()}`
}

/** Whether what was typed is the name: spaces at its ends and in a row count for nothing. */
export function isNameOf(typed: string, name: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  return plain(typed) === plain(name)
}

/** What a file with everything about a client is called. */
export function clientFileName(name: string, today: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{C}]+/gu, '-').trim()
  return `${[...plain].slice(0, 60).join('') || 'Client'} ${today}.json`
}
