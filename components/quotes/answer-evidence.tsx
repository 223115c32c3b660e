import { browserWords } from '@/components/links/browser-words'
import { type Fact, Facts } from '@/components/shell/facts'
import { formatInstant } from '@/lib/platform/calendar'
import type { AnswerEvidence } from '@/lib/quotes/model'
import type { QuoteView } from '@/lib/quotes/view/model'

/** What proves each answer that was given on the client's page. It stays when the views are forgotten. */
export function AnswerEvidenceList({ view }: { view: QuoteView }) {
  return (
    <ul className="flex flex-col gap-6">
      {view.evidence.map(evidence => (
        <li key={evidence.id}>
          <Facts wide facts={factsOf(evidence, view.timezone)} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(evidence: AnswerEvidence, timezone: string): Fact[] {
  const { answer, name, at, address, userAgent, version, sha256 } = evidence
  return [
    { label: answer === 'accepted' ? 'Accepted by' : 'Declined by', value: name },
    { label: 'Time', value: <Time at={at} timezone={timezone} /> },
    { label: 'IP address', value: address || 'Not known' },
    {
      label: 'Browser',
      value: (
        <>
          {browserWords(userAgent)}
          <span className="block text-2xs text-muted-foreground wrap-anywhere">{userAgent}</span>
        </>
      ),
    },
    ...signatureOf(evidence),
    { label: 'Version', value: version },
    {
      label: 'Fingerprint',
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

function signatureOf({ signature, pictureSha256, name }: AnswerEvidence): Fact[] {
  if (signature === null) return []
  const typed = <span className="italic">{name}</span>
  const drawn = pictureSha256 ? (
    // biome-ignore lint/performance/noImgElement: pictures are content-addressed and already small
    <img
      src={`/api/assets/${pictureSha256}`}
      alt={`Signature of ${name}`}
      className="ml-auto max-h-20 rounded-xs bg-white"
    />
  ) : (
    typed
  )
  return [
    {
      label: signature === 'drawn' ? 'Signature, drawn' : 'Signature, typed',
      value: signature === 'drawn' ? drawn : typed,
    },
  ]
}
