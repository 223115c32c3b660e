import type { LinkView, LinkViewFact } from '@/lib/links/model'
import { browsers } from '@/lib/messages/en/browsers'
import { linkTexts } from '@/lib/messages/en/links'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import type { DocumentView } from '@/lib/register/view/document/model'
import { browserWords } from './browser-words'
import { linkTitle } from './link-words'

/** So many are shown at once; the others fold out. */
const shownAtOnce = 5

/** Each time the client looked at a document, newest first. */
export function ViewList({ view }: { view: DocumentView }) {
  const t = useMessages(linkTexts).viewList
  const { views } = view.correspondence
  const later = views.slice(shownAtOnce)
  return (
    <div className="text-sm max-sm:text-base">
      <Rows facts={views.slice(0, shownAtOnce)} view={view} />
      {later.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-xs text-muted-foreground max-sm:py-3 max-sm:text-sm">
            {t.more(later.length)}
          </summary>
          <div className="mt-3">
            <Rows facts={later} view={view} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

function Rows({ facts, view }: { facts: readonly LinkViewFact[]; view: DocumentView }) {
  const t = useMessages(linkTexts)
  const named = useMessages(browsers)
  const { links } = view.correspondence
  return (
    <ul className="flex flex-col gap-3">
      {facts.map(fact => (
        <li key={fact.id} className="grid gap-0.5">
          <time dateTime={fact.at.toISOString()} className="num">
            {formatInstant(fact.at, view.timezone, 'en-GB')}
          </time>
          <span className="text-xs text-muted-foreground wrap-anywhere max-sm:text-sm">
            {visitorWords(
              fact,
              links.find(link => link.id === fact.linkId),
              view,
              { ...t, browsers: named },
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function visitorWords(
  { address, userAgent, version }: LinkViewFact,
  link: LinkView | undefined,
  view: DocumentView,
  t: typeof linkTexts & { browsers: typeof browsers },
): string {
  const isForgotten = address === null && userAgent === null
  const who = isForgotten
    ? t.viewList.fromWhereForgotten
    : [address ?? '', userAgent ? browserWords(userAgent, t.browsers) : '']
        .filter(Boolean)
        .join(', ')
  return [
    link ? linkTitle(link, t.linkWords) : '',
    who,
    view.versions.length > 1 ? t.viewList.version(version) : '',
  ]
    .filter(text => text !== '')
    .join(' · ')
}
