import { browserWords } from '@/components/links/browser-words'
import type { ShownStatus } from '@/components/shell/status'
import type { LinkView, LinkViewFact } from '@/lib/links/model'
import type { MailView } from '@/lib/mails/model'
import type { browsers } from '@/lib/messages/en/browsers'
import type { register } from '@/lib/messages/en/register'
import type { CommonView, Correspondence } from '@/lib/register/view/model'

/** With how browsers are told. */
export type CorrespondenceTexts = typeof register.documentCorrespondence & {
  browsers: typeof browsers
}

interface Told {
  key: string
  at: Date
  title: string
  reason?: string
  status?: ShownStatus
}

/** What went to the client and what came back, as moments of a document's timeline. */
export function correspondenceOf(
  { correspondence }: Pick<CommonView, 'correspondence'>,
  t: CorrespondenceTexts,
): Told[] {
  const { mails, questions } = correspondence
  return [
    ...mails.filter(mail => mail.recipient === 'client').flatMap(mail => mailMoments(mail, t)),
    ...viewMoments(correspondence, t),
    ...questions.map(({ id, name, question, at }) => ({
      key: `question ${id}`,
      at,
      title: t.asked(name),
      reason: t.question(question),
    })),
  ]
}

/** That it was accepted, and that it came back, are two moments. */
function mailMoments(mail: MailView, t: CorrespondenceTexts): Told[] {
  const { id, address, sentAt, createdByName, state, at, reason } = mail
  const sent: Told[] = sentAt
    ? [
        {
          key: `sent ${id}`,
          at: sentAt,
          title: mail.kind === 'quote_accepted' ? t.confirmationSent : t.sent,
          reason: createdByName ? t.toBy(address, createdByName) : t.to(address),
          status: 'sent',
        },
      ]
    : []
  const problem = isProblem(state) ? t.problems[state] : null
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

function isProblem(state: MailView['state']): state is 'bounced' | 'complained' | 'dead' {
  return state === 'bounced' || state === 'complained' || state === 'dead'
}

/** The first look through each link tells that it arrived; the others are counted beside it and listed apart. */
function viewMoments({ views, links }: Correspondence, t: CorrespondenceTexts): Told[] {
  return links.flatMap(link => {
    const seen = views.filter(view => view.linkId === link.id)
    const first = seen.at(-1)
    return first ? [viewMoment(link, first, seen.length, t)] : []
  })
}

function viewMoment(
  link: LinkView,
  first: LinkViewFact,
  count: number,
  t: CorrespondenceTexts,
): Told {
  const how = [
    link.address === '' ? t.throughACopiedLink : link.address,
    first.userAgent ? browserWords(first.userAgent, t.browsers) : '',
    count > 1 ? t.timesUntilNow(count) : '',
  ]
  return {
    key: `view ${first.id}`,
    at: first.at,
    title: t.viewed,
    reason: how.filter(text => text !== '').join(' · '),
    status: 'viewed',
  }
}
