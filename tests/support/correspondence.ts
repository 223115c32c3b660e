import type { MailView } from '@/lib/mails/model'
import type { Correspondence } from '@/lib/register/view/model'

/** Of a document that nobody heard of yet. */
export const noCorrespondence: Correspondence = {
  sentAt: null,
  viewedAt: null,
  mails: [],
  links: [],
  views: [],
  questions: [],
  linkDays: { invoiceLinkDays: 180, quoteLinkDays: 30 },
  refusal: null,
}

/** A mail to a client that stands as said. */
export function mailThat(state: MailView['state'], change: Partial<MailView> = {}): MailView {
  const at = new Date('2026-11-04T15:00:00Z')
  return {
    id: 'm1',
    kind: 'invoice',
    recipient: 'client',
    address: 'ap@acme.test',
    state,
    reason: '',
    isUncertain: false,
    version: 1,
    createdAt: at,
    createdByName: 'Maya',
    sentAt: state === 'waiting' || state === 'dead' ? null : at,
    at,
    ...change,
  }
}
