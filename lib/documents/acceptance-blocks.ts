import { formatDate, formatInstant } from '@/lib/platform/calendar'
import type { DocumentBlocks, TextBlock } from './blocks'
import { fingerprintOf } from './fingerprint'
import type { Acceptance, DocumentContent, DocumentLocale } from './model'
import { cleanLine, cleanText, fill } from './text'
import type { Words } from './words'

/** Of a quote: the line to sign on, or who accepted it and when. */
export function acceptanceOf(content: DocumentContent, words: Words): DocumentBlocks['acceptance'] {
  if (content.kind !== 'quote') return null
  const { acceptance } = words
  if (!content.acceptance) {
    if (!content.layout.signatureLine) return null
    const below = { start: acceptance.signature, end: acceptance.place }
    return { heading: acceptance.open, name: '', signature: null, below }
  }
  const client = cleanLine(content.buyer.name)
  const name = cleanLine(content.acceptance.name)
  const { signature } = content.acceptance
  return {
    heading: client === '' ? acceptance.acceptedByNobody : fill(acceptance.accepted, { client }),
    name,
    signature: signature && { ...signature, alt: fill(acceptance.signed, { name }) },
    below: { start: acceptance.name, end: momentOf(content.acceptance, content, words) },
  }
}

/** The wall clock is the company's already: read as UTC it is written as it stands. */
export function writtenMomentOf(
  { acceptedOn, time }: Pick<Acceptance, 'acceptedOn' | 'time'>,
  locale: DocumentLocale,
): string {
  const instant = new Date(`${acceptedOn}T${time}:00Z`)
  return Number.isNaN(instant.getTime())
    ? formatDate(acceptedOn, locale)
    : formatInstant(instant, 'UTC', locale)
}

/** What was accepted, with the version that was shown; null until then. */
export function recordOf(content: DocumentContent, words: Words): DocumentBlocks['record'] {
  if (content.kind !== 'quote' || !content.acceptance) return null
  const { note, version, sha256 } = content.acceptance
  const written = cleanText(note)
  const lines = [
    acceptedAs(content, words),
    written === '' ? '' : fill(words.acceptance.note, { note: written }),
    fill(words.acceptance.shown, { version: String(version) }),
  ]
  return {
    label: words.acceptance.record,
    text: lines.filter(line => line !== '').join('\n'),
    code: fingerprintOf(sha256),
  }
}

/** What brackets mean: only where there are any, and not said by the record of acceptance already. */
export function optionsOf(content: DocumentContent, words: Words): TextBlock | null {
  const isAccepted = content.kind === 'quote' && content.acceptance !== null
  if (!content.offered || isAccepted) return null
  const { heading, counted, brackets } = words.options
  return { label: heading, text: `${counted} ${brackets}` }
}

function acceptedAs({ outline, offered }: DocumentContent, { acceptance }: Words): string {
  const hasOptions = outline.some(entry => entry.kind === 'line' && entry.optional)
  if (!hasOptions) return acceptance.plainly
  return offered ? acceptance.withoutOthers : acceptance.withOptions
}

function momentOf(acceptance: Acceptance, content: DocumentContent, words: Words): string {
  const moment = writtenMomentOf(acceptance, content.locale)
  const zone = acceptance.timezone.replaceAll('_', ' ')
  return fill(words.acceptance.when, { moment, zone })
}
