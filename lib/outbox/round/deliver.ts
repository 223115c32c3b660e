import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import type { Handover } from '@/lib/platform/mail/letter'
import { mailTransport, send } from '@/lib/platform/mail/send'
import {
  type Deliverer,
  type DeliverySummary,
  mostTries,
  nothingDelivered,
  type OutboxKind,
  reasonAgainstTrying,
  type TryOutcome,
  type Verdict,
  verdictOn,
} from '../model'
import { claimMail, type HeldMail, noteAcceptance, recordVerdict } from './commands'

export type Deliverers = Readonly<Record<OutboxKind, Deliverer>>

export interface RoundLimits {
  /** How many mails are under way at once. */
  atOnce?: number
  /** After this long nothing new is begun. */
  milliseconds?: number
  /** How long to wait for the provider's answer. */
  timeout?: number
}

/** A provider that asks to wait longer than this ends the round; what waits is due again at its time. */
const longestPauseMilliseconds = 5_000
/** Whoever has less left of their lease hands nothing over: it would be somebody else's in a moment. */
const leaseReserveMilliseconds = 75_000

/** Delivers what is due, a few mails at once, until nothing is due or the round's time is over. */
export async function runRound(
  deliverers: Deliverers,
  { atOnce = 4, milliseconds = 45_000, timeout }: RoundLimits = {},
): Promise<DeliverySummary> {
  const summary = { ...nothingDelivered }
  // Without a transport tries would only wear the mails out: they wait until there is one.
  if (mailTransport() === 'none') return summary
  const round: Round = { deliverers, timeout, pace: newPace(milliseconds), summary }
  await Promise.all(Array.from({ length: atOnce }, () => work(round)))
  return summary
}

interface Round {
  deliverers: Deliverers
  timeout: number | undefined
  pace: Pace
  summary: DeliverySummary
}

async function work(round: Round): Promise<void> {
  while (await round.pace.mayGoOn()) {
    const held = await claimMail()
    if (!held) return
    round.summary.claimed += 1
    const verdict = await deliverOne(round, held)
    if (verdict && (await recordVerdict(held, verdict))) round.summary[verdict.end ?? 'later'] += 1
  }
}

/** What becomes of the mail; null when somebody else holds it meanwhile. */
async function deliverOne(round: Round, held: HeldMail): Promise<Verdict | null> {
  if (held.providerId !== null) return afterAcceptance(round, held)
  const reason = reasonAgainstTrying(held, now())
  if (reason) return { end: 'dead', reason }
  const what = await handOver(round, held).catch(error => outcomeOf(held, error))
  if (what.outcome !== 'accepted') return verdictOn(held, what, now(), Math.random())
  const isMine = what.providerId === null || (await noteAcceptance(held, what.providerId))
  return isMine ? afterAcceptance(round, held) : null
}

async function handOver(round: Round, held: HeldMail): Promise<TryOutcome> {
  const letter = await round.deliverers[held.kind].compose(held)
  if (!letter) return { outcome: 'nothing to send' }
  if (held.lockedUntil.getTime() - now().getTime() < leaseReserveMilliseconds) return tooSlow
  const what = await send(letter, held, round.timeout)
  if (what.outcome === 'later' && !what.counts) round.pace.pause(what.afterSeconds ?? 1)
  return what
}

const tooSlow: Handover = {
  outcome: 'later',
  reason: 'Writing this mail took too long.',
  afterSeconds: null,
  counts: true,
}

/** What follows once the provider took it; what fails here is tried again without sending anything. */
async function afterAcceptance(round: Round, held: HeldMail): Promise<Verdict> {
  const sent: Verdict = { end: 'sent' }
  return round.deliverers[held.kind].accepted(held).then(
    () => sent,
    error => {
      log('error', 'mail.acceptance_not_noted', { outboxId: held.id, error })
      if (held.attempts >= mostTries) return sent
      const reason = 'This mail was sent, which could not be noted on its document yet.'
      const what: Handover = { outcome: 'later', reason, afterSeconds: null, counts: true }
      return verdictOn(held, what, now(), Math.random())
    },
  )
}

/** A refusal is a sentence for members; a lack of something passes; anything else is a fault of ours. */
function outcomeOf(held: HeldMail, error: unknown): Handover {
  if (error instanceof DomainError && error.code === 'unavailable')
    return { outcome: 'later', reason: error.message, afterSeconds: null, counts: false }
  if (error instanceof DomainError) return { outcome: 'refused', reason: error.message }
  log('error', 'mail.not_written', { outboxId: held.id, kind: held.kind, error })
  const reason = 'This mail could not be written because of an error in this service.'
  return { outcome: 'later', reason, afterSeconds: null, counts: true }
}

interface Pace {
  /** Nothing new is begun for so long. */
  pause(seconds: number): void
  /** Waits while there is a pause; false when the round is over. */
  mayGoOn(): Promise<boolean>
}

/** On the machine's own clock: it is about this process and the provider, not about the mails. */
function newPace(milliseconds: number): Pace {
  const endsAt = performance.now() + milliseconds
  let pausedUntil = 0
  const mayGoOn = async (): Promise<boolean> => {
    const wait = pausedUntil - performance.now()
    if (performance.now() + Math.max(wait, 0) >= endsAt || wait > longestPauseMilliseconds)
      return false
    if (wait <= 0) return true
    await new Promise(resolve => setTimeout(resolve, wait))
    return mayGoOn()
  }
  return {
    pause: seconds => {
      pausedUntil = Math.max(pausedUntil, performance.now() + seconds * 1000)
    },
    mayGoOn,
  }
}
