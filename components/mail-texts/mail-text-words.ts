import { type MailTextKind, mailTextKinds } from '@/lib/mails/model'

/** In the address of its page: "credit-note". */
export function slugOfKind(kind: MailTextKind): string {
  return kind.replaceAll('_', '-')
}

/** The kind that an address names; undefined for any other text. */
export function kindOfSlug(slug: string): MailTextKind | undefined {
  return mailTextKinds.find(kind => slugOfKind(kind) === slug)
}
