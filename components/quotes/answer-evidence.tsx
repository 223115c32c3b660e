import { browserWords } from '@/components/links/browser-words'
import { type Fact, Facts } from '@/components/shell/facts'
import { browsers } from '@/lib/messages/en/browsers'
import { quotes } from '@/lib/messages/en/quotes'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'
import type { AnswerEvidence } from '@/lib/quotes/model'
import type { QuoteView } from '@/lib/quotes/view/model'

/** What proves each answer that was given on the client's page. It stays when the views are forgotten. */
export function AnswerEvidenceList({ view }: { view: QuoteView }) {
  const t = { ...useMessages(quotes).answerEvidence, browsers: useMessages(browsers) }
  return (
    <ul className="flex flex-col gap-6">
      {view.evidence.map(evidence => (
        <li key={evidence.id}>
          <Facts wide facts={factsOf(evidence, view.timezone, t)} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(
  evidence: AnswerEvidence,
  timezone: string,
  t: typeof quotes.answerEvidence & { browsers: typeof browsers },
): Fact[] {
  const { answer, name, at, address, userAgent, version, sha256 } = evidence
  return [
    { label: answer === 'accepted' ? t.acceptedBy : t.declinedBy, value: name },
    { label: t.time, value: <Time at={at} timezone={timezone} /> },
    { label: t.ipAddress, value: address || t.notKnown },
    {
      label: t.browser,
      value: (
        <>
          {browserWords(userAgent, t.browsers)}
          <span className="block text-2xs text-muted-foreground wrap-anywhere">{userAgent}</span>
        </>
      ),
    },
    ...signatureOf(evidence, t),
    { label: t.version, value: version },
    {
      label: t.fingerprint,
      value: <span className="font-mono text-2xs break-all">{sha256}</span>,
    },
  ]
}

function Time({ at, timezone }: { at: Date; timezone: string }) {
  return (
    <span className="tabular-nums">
      {formatInstant(at, timezone, 'en-GB')} ({timezone})
    </span>
  )
}

function signatureOf(
  { signature, pictureSha256, name }: AnswerEvidence,
  t: typeof quotes.answerEvidence,
): Fact[] {
  if (signature === null) return []
  const typed = <span className="italic">{name}</span>
  const drawn = pictureSha256 ? (
    // biome-ignore lint/performance/noImgElement: pictures are content-addressed and already small
    <img
      src={`/api/assets/${pictureSha256}`}
      alt={t.signatureOf(name)}
      className="ml-auto max-h-20 rounded-xs bg-white"
    />
  ) : (
    typed
  )
  return [
    {
      label: signature === 'drawn' ? t.signatureDrawn : t.signatureTyped,
      value: signature === 'drawn' ? drawn : typed,
    },
  ]
}
