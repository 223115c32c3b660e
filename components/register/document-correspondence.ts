import { browserWords } from '@/components/links/browser-words'
import type { ShownStatus } from '@/components/shell/status'
import type { LinkView, LinkViewFact } from '@/lib/links/model'
import type { MailView } from '@/lib/mails/model'
import type { CommonView, Correspondence } from '@/lib/register/view/model'

interface Told {
  key: string
  at: Date
  title: string
  reason?: string
  status?: ShownStatus
}

/** What went to the client and what came back, as moments of a document's timeline. */
export function correspondenceOf({ correspondence }: Pick<CommonView, 'correspondence'>): Told[] {
  const { mails, questions } = correspondence
  return [
    ...mails.filter(mail => mail.recipient === 'client').flatMap(mailMoments),
    ...viewMoments(correspondence),
    ...questions.map(({ id, name, question, at }) => ({
      key: `question ${id}`,
      at,
      title: `${name} asked`,
      reason: `“${question}”`,
    })),
  ]
}

/** That it was accepted, and that it came back, are two moments. */
function mailMoments(mail: MailView): Told[] {
  const { id, address, sentAt, createdByName, state, at, reason } = mail
  const sent: Told[] = sentAt
    ? [
        {
          key: `sent ${id}`,
          at: sentAt,
          title: mail.kind === 'quote_accepted' ? 'Confirmation sent' : 'Sent',
          reason: `To ${address}${createdByName ? ` by ${createdByName}` : ''}`,
          status: 'sent',
        },
      ]
    : []
  const problem = problemWords[state]
  return problem
    ? [
        ...sent,
        {
          key: `${state} ${id}`,
          at,
          title: problem,
          reason: [address, reason].filter(text => text !== '').join(' · '),
          status: state === 'dead' ? 'overdue' : 'declined',
        },
      ]
    : sent
}

const problemWords: Partial<Record<MailView['state'], string>> = {
  bounced: 'Mail came back',
  complained: 'Mail reported as unwanted',
  dead: 'Mail could not be sent',
}

/** The first look through each link tells that it arrived; the others are counted beside it and listed apart. */
function viewMoments({ views, links }: Correspondence): Told[] {
  return links.flatMap(link => {
    const seen = views.filter(view => view.linkId === link.id)
    const first = seen.at(-1)
    return first ? [viewMoment(link, first, seen.length)] : []
  })
}

function viewMoment(link: LinkView, first: LinkViewFact, count: number): Told {
  const how = [
    link.address === '' ? 'Through a copied link' : link.address,
    first.userAgent ? browserWords(first.userAgent) : '',
    count > 1 ? `${count} times until now` : '',
  ]
  return {
    key: `view ${first.id}`,
    at: first.at,
    title: 'Viewed',
    reason: how.filter(text => text !== '').join(' · '),
    status: 'viewed',
  }
}
