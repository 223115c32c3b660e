import { type MailTextKind, mailTextKinds } from '@/lib/mails/model'

/** When each mail goes out, and to whom. */
export const whenSent: Record<MailTextKind, string> = {
  invoice: 'To a client, with the link to an invoice',
  quote: 'To a client, with the link to a quote',
  credit_note: 'To a client, with the link to a credit note',
  receipt: 'To a client, with the link to a receipt',
  quote_accepted: 'To the client who accepted a quote',
  quote_answered: 'To your company, when a client accepts or declines a quote',
  question: 'To your company, when a client asks a question',
  invitation: 'To somebody who is invited as a member',
}

/** In the address of its page: "credit-note". */
export function slugOfKind(kind: MailTextKind): string {
  return kind.replaceAll('_', '-')
}

/** The kind that an address names; undefined for any other text. */
export function kindOfSlug(slug: string): MailTextKind | undefined {
  return mailTextKinds.find(kind => slugOfKind(kind) === slug)
}
