import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import type { Handover } from '@/lib/platform/mail/letter'
import { mailTransport, send } from '@/lib/platform/mail/send'
import {
  type Deliverer,
  type DeliverySummary,
  endsRound,
  mostTries,
  nothingDelivered,
  type OutboxKind,
  reasonAgainstTrying,
  type TryOutcome,
  type Verdict,
  verdictOn,
  withoutAddresses,
} from '../model'
import { claimMail, type HeldMail, noteAcceptance, recordVerdict, timeOf } from './commands'

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

/**
 * Delivers what is due, a few mails at once, until nothing is due or the round's time is over. Told to stop, the process
 * begins nothing new.
 */
export async function runRound(
  deliverers: Deliverers,
  { atOnce = 4, milliseconds = 45_000, timeout }: RoundLimits = {},
): Promise<DeliverySummary> {
  const summary = { ...nothingDelivered }
  // Without a transport tries would only wear the mails out: they wait until there is one.
  if (mailTransport() === 'none') return summary
  const round: Round = { deliverers, timeout, pace: newPace(milliseconds), summary }
  process.once('SIGTERM', round.pace.end)
  await Promise.all(Array.from({ length: atOnce }, () => work(round))).finally(() =>
    process.removeListener('SIGTERM', round.pace.end),
  )
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
    await deliverOne(round, held)
  }
}

async function deliverOne(round: Round, held: HeldMail): Promise<void> {
  if (held.providerId !== null) return settle(round, held, await afterAcceptance(round, held))
  const reason = reasonAgainstTrying(held, timeOf(held))
  if (reason) return settle(round, held, { end: 'dead', reason, uncertain: held.uncertain })
  const what = await handOver(round, held).catch(error => outcomeOf(held, error))
  if (what.outcome !== 'accepted')
    return settle(round, held, verdictOn(held, what, timeOf(held), Math.random()))
  const { providerId } = what
  if (providerId !== null && !(await noteSurely(held, providerId))) return
  const taken = { ...held, providerId }
  await settle(round, taken, await afterAcceptance(round, taken))
}

async function settle({ summary }: Round, held: HeldMail, verdict: Verdict): Promise<void> {
  if (await recordVerdict(held, verdict)) summary[verdict.end ?? 'later'] += 1
}

async function handOver(round: Round, held: HeldMail): Promise<TryOutcome> {
  const letter = await round.deliverers[held.kind].compose(held)
  if (!letter) return { outcome: 'nothing to send' }
  if (held.lockedUntil.getTime() - timeOf(held).getTime() < leaseReserveMilliseconds) return tooSlow
  const what = await send(letter, held, round.timeout)
  if (what.outcome === 'accepted') round.pace.taken()
  if (what.outcome === 'later') slowDown(round, held, what)
  return what
}

/** What concerns all mail is not asked for with each mail of a hundred. */
function slowDown(
  { pace }: Round,
  { id }: HeldMail,
  { hindrance, afterSeconds, said = '' }: Extract<Handover, { outcome: 'later' }>,
): void {
  if (hindrance === 'busy') pace.pause(afterSeconds)
  if (!endsRound(hindrance)) return
  pace.end()
  const event = hindrance === 'misconfigured' ? 'mail.misconfigured' : 'mail.limit_used_up'
  log('error', event, { outboxId: id, said: withoutAddresses(said) })
}

const pausesToNote = [200, 1000, 3000]

/** What the database suffers from for a moment must not make a second copy. */
async function noteSurely(
  held: HeldMail,
  providerId: string,
  [pause, ...pauses] = pausesToNote,
): Promise<boolean> {
  return noteAcceptance(held, providerId).catch(async error => {
    if (pause === undefined) throw error
    await untilLater(pause)
    return noteSurely(held, providerId, pauses)
  })
}

const tooSlow = {
  outcome: 'later',
  hindrance: 'passing',
  reason: 'Writing this mail took too long.',
  afterSeconds: null,
} as const satisfies Handover

/** What follows once the provider took it; what fails here is tried again without sending anything. */
async function afterAcceptance(round: Round, held: HeldMail): Promise<Verdict> {
  const sent: Verdict = { end: 'sent' }
  return round.deliverers[held.kind].accepted(held).then(
    () => sent,
    error => {
      log('error', 'mail.acceptance_not_noted', { outboxId: held.id, error })
      if (held.attempts >= mostTries) return sent
      const reason = 'This mail was sent, which could not be noted on its document yet.'
      return verdictOn(held, { ...tooSlow, reason }, timeOf(held), Math.random())
    },
  )
}

/** A refusal is a sentence for members; a lack of something passes; anything else is a fault of ours. */
function outcomeOf(held: HeldMail, error: unknown): Handover {
  if (error instanceof DomainError && error.code === 'unavailable') {
    const afterSeconds = Number(error.details?.retryAfterSeconds) || null
    return { outcome: 'later', hindrance: 'busy', reason: error.message, afterSeconds }
  }
  if (error instanceof DomainError) return { outcome: 'refused', reason: error.message }
  log('error', 'mail.not_written', { outboxId: held.id, kind: held.kind, error })
  const reason = 'This mail could not be written because of an error in this service.'
  return { ...tooSlow, reason }
}

interface Pace {
  /** Nothing new is begun for so long; null: for longer each time, until something is taken. */
  pause(seconds: number | null): void
  taken(): void
  /** Nothing new is begun in this round. */
  end(): void
  /** Waits while there is a pause; false when the round is over. */
  mayGoOn(): Promise<boolean>
}

/** On the machine's own clock: it is about this process and the provider, not about the mails. */
function newPace(milliseconds: number): Pace {
  let endsAt = performance.now() + milliseconds
  let pausedUntil = 0
  let guess = 1
  const mayGoOn = async (): Promise<boolean> => {
    const wait = pausedUntil - performance.now()
    if (performance.now() + Math.max(wait, 0) >= endsAt || wait > longestPauseMilliseconds)
      return false
    if (wait <= 0) return true
    await untilLater(wait)
    return mayGoOn()
  }
  return {
    pause: seconds => {
      const at = performance.now()
      // What was under way at once is answered at once: that is one pause.
      if (seconds === null && at < pausedUntil) return
      pausedUntil = Math.max(pausedUntil, at + (seconds ?? guess) * 1000)
      if (seconds === null) guess *= 2
    },
    taken: () => {
      guess = 1
    },
    end: () => {
      endsAt = 0
    },
    mayGoOn,
  }
}

function untilLater(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
