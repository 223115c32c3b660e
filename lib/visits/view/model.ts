import type { Company } from '@/lib/companies/model'
import type { DocumentBlocks, RowBlock } from '@/lib/documents/blocks'
import { accountRowsOf, momentInZone } from '@/lib/documents/client-words'
import type { DocumentContent, Snapshot } from '@/lib/documents/model'
import { paymentOf } from '@/lib/documents/payment-block'
import {
  type DocumentStatus,
  openMinorOf,
  type Standing,
  type StandingFacts,
  statusOf,
} from '@/lib/documents/standing'
import { cleanLine } from '@/lib/documents/text'
import { blocksOf } from '@/lib/documents/view-model'
import { wordsOf } from '@/lib/documents/words'
import type { LinkAudience } from '@/lib/links/model'
import { formatMoney } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'
import { daysBetween, formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import { type AnswerView, chosenVersionOf } from '@/lib/quotes/model'
import type {
  ChoiceTotals,
  VisitAnswer,
  VisitHeadline,
  VisitPayment,
  VisitQuote,
  VisitState,
  VisitView,
} from '../model'

/** What is known of the document behind a link. */
export interface VisitFacts {
  entry: StandingFacts & { standing: Standing }
  company: Company
  snapshot: Snapshot
  sha256: string
  /** The version that was offered last, and the one of when the link was made. */
  offered: { last: number; shown: number | null }
  isRevising: boolean
  /** The newest one. */
  answer: AnswerView | null
  paidOn: string | null
}

/** What of a link the page depends on. */
interface Visited {
  token: string
  nonce: string
  audience: LinkAudience
  address: string
}

/** Of all that is known, what whoever has the link may see. */
export function visitViewOf(facts: VisitFacts, link: Visited, now: Date): VisitView {
  const { snapshot, company, offered, sha256 } = facts
  const { content, blocks, template, version } = snapshot
  const state = visitStateOf(facts, now)
  const { logo, ...brand } = content.brand
  const { accentStyle, density } = content.layout
  return {
    token: link.token,
    kind: content.kind,
    number: blocks.number,
    clientName: cleanLine(content.buyer.name),
    locale: content.locale,
    company: {
      name: company.name,
      primary: company.brand.primary,
      accent: company.brand.accent,
      logo: company.brand.logo?.sha256 ?? null,
      fontFamily: company.brand.fontFamily,
      fontFiles: company.brand.fontFiles,
    },
    headline: headlineOf(facts, state, now),
    state,
    paper: {
      blocks: withoutIds(blocks),
      brand,
      layout: { accentStyle, density },
      logo: logo?.sha256 ?? null,
      template: template.name,
      paper: content.paper,
      hash: sha256,
      version,
    },
    payment: state.name === 'void' ? null : paymentNow(facts),
    quote: content.kind === 'quote' ? quoteOf(facts, state, link, now) : null,
    changed:
      offered.shown !== null && offered.shown < offered.last
        ? { from: offered.shown, to: offered.last }
        : null,
    canAsk: link.audience === 'client',
    hasAddress: link.address !== '',
    nonce: link.nonce,
  }
}

/** Where the document stands for its client; the order of the questions decides. */
export function visitStateOf(facts: VisitFacts, now: Date): VisitState {
  const { entry, snapshot, company, answer, isRevising, paidOn } = facts
  const { content } = snapshot
  const today = localDateOf(now, company.timezone)
  const status = statusOf(content.kind, entry.standing, content.dueOn, today)
  const onDate = (isoDate: string | null) => (isoDate ? formatDate(isoDate, content.locale) : '')
  const onDay = (instant: Date | null) => onDate(instant && localDateOf(instant, company.timezone))
  const name = nameOf(status, content.kind)
  if (name === 'void') return { name, on: onDay(entry.voidedAt), by: '' }
  if (name === 'paid') return { name, on: onDate(paidOn), by: '' }
  if (name === 'accepted') return { name, on: onDay(entry.acceptedAt), by: answer?.name ?? '' }
  if (isRevising) return { name: 'revising', on: '', by: '' }
  if (name === 'declined') return { name, on: onDay(entry.declinedAt), by: answer?.name ?? '' }
  return { name, on: '', by: '' }
}

/** Whether the last day on which a quote could be accepted has passed, however it was answered before. */
export function isLapsed({ snapshot: { content }, company }: VisitFacts, now: Date): boolean {
  if (content.kind !== 'quote' || content.dueOn === null) return false
  return content.dueOn < localDateOf(now, company.timezone)
}

/** What the paper would say with a choice of options. */
export function totalsOf(content: DocumentContent, chosen: readonly string[]): ChoiceTotals {
  // Whose it is changes no figure; that it is somebody's was asked when it was issued.
  const quote = { id: '', clientId: 'the client', presetId: null }
  const blocks = blocksOf(chosenVersionOf(content, quote, chosen).content)
  const { headline, totals, lines } = withoutIds(blocks)
  return { amount: headline.amount, totals, lines }
}

function nameOf(status: DocumentStatus, kind: DocumentContent['kind']): VisitState['name'] {
  switch (status) {
    case 'invoiced':
      return 'accepted'
    case 'draft':
    case 'issued':
    case 'sent':
    case 'viewed':
      return kind === 'invoice' || kind === 'quote' ? 'open' : 'issued'
    default:
      return status
  }
}

function headlineOf(
  { entry, snapshot: { content, blocks }, company }: VisitFacts,
  state: VisitState,
  now: Date,
): VisitHeadline {
  const { currency, locale, kind } = content
  const money = (minor: bigint) =>
    formatMoney(decimalOf(minor, currency.digits), currency.code, locale)
  const open = openMinorOf(entry)
  const total = blocks.headline.amount
  const settled = kind === 'invoice' ? entry.paidMinor + entry.creditedMinor : 0n
  const on = content.dueOn ?? (kind === 'credit_note' ? content.issuedOn : null)
  const isAhead = kind === 'invoice' || kind === 'quote'
  return {
    kind: blocks.kind,
    amount: open > 0n && state.name !== 'void' ? money(open) : total,
    total,
    settled: settled > 0n ? money(settled) : '',
    date: on ? formatDate(on, locale) : '',
    days: on && isAhead ? daysBetween(localDateOf(now, company.timezone), on) : null,
  }
}

/** How to pay what is open now: the account as the document names it, the code with today's amount. */
function paymentNow({ entry, snapshot: { content } }: VisitFacts): VisitPayment | null {
  const open = openMinorOf(entry)
  if (open <= 0n) return null
  const { calculation, currency, locale } = content
  const payable = decimalOf(open, currency.digits)
  const result = { ...calculation.result, payable }
  const block = paymentOf({ ...content, calculation: { ...calculation, result } }, wordsOf(locale))
  if (!block) return null
  return {
    heading: block.heading,
    rows: accountRowsOf(block.rows, locale).map(row => ({
      ...row,
      copy: copyOf(row.label, row.value),
    })),
    amount: { value: formatMoney(payable, currency.code, locale), copy: payable },
    code: block.code,
  }
}

/** Printed in groups of four, an IBAN is typed in one piece; every other value is copied as it stands. */
function copyOf(label: string, value: string): string {
  return label === 'IBAN' ? value.replaceAll(/\s/g, '') : value
}

function quoteOf(
  facts: VisitFacts,
  state: VisitState,
  { audience }: Visited,
  now: Date,
): VisitQuote {
  const { snapshot, answer } = facts
  const mayAnswer = audience === 'client'
  const isAnswered = state.name === 'accepted' || state.name === 'declined'
  const hasLapsed = isLapsed(facts, now)
  return {
    version: snapshot.version,
    options: snapshot.blocks.lines.flatMap(optionOf),
    isLapsed: hasLapsed,
    canAccept: mayAnswer && !hasLapsed && (state.name === 'open' || state.name === 'declined'),
    canDecline: mayAnswer && state.name === 'open',
    answer: answer && isAnswered ? answerOf(facts, answer) : null,
  }
}

function optionOf(row: RowBlock): VisitQuote['options'] {
  if (row.kind === 'section' || !row.option) return []
  const { id, title, detail, amount, option } = row
  return [{ id, title, detail, amount: amount.replace(/^\((.*)\)$/, '$1'), chosen: option.chosen }]
}

function answerOf(
  { company, snapshot: { content } }: VisitFacts,
  { answer, name, at, note, version }: AnswerView,
): VisitAnswer {
  const { timezone } = company
  const moment = formatInstant(at, timezone, content.locale)
  return {
    answer,
    name,
    at: momentInZone(moment, timezone, content.locale),
    note,
    version,
  }
}

/** Rows need something that tells them apart; ids of the database are only sent for options, which are chosen by them. */
function withoutIds(blocks: DocumentBlocks): DocumentBlocks {
  const { lines, settlement } = blocks
  return {
    ...blocks,
    lines: lines.map((row, index) =>
      row.kind === 'line' && row.option ? row : { ...row, id: String(index) },
    ),
    settlement: settlement && {
      ...settlement,
      rows: settlement.rows.map((row, index) => ({ ...row, id: String(index) })),
    },
  }
}
