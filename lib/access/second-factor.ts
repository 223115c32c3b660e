import { createHmac } from 'node:crypto'
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { recoveryCodes, secondFactors } from '@/db/schema/all'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { inSystem, type SystemTx } from './doors'
import { codeKeysOf, countFailure, forgiveFailure, type SignInPlace } from './failures'
import { seal, unseal } from './sealing'
import { newTypedCode, plainCodeOf } from './typed-codes'

/** Codes by the clock (RFC 6238), as every authenticator app makes them. */
const periodSeconds = 30
/** Clocks differ: the code before and the one after count too. */
const stepsAround = 1
const recoveryCount = 10

/** A new secret, as one may also type it into the app. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the square says that an app reads. */
export function factorAddressOf(secret: string, email: string, issuer: string): string {
  return totpOf(secret, { issuer, label: email }).toString()
}

/** The step of time a code belongs to; null for a code that is wrong, or of a time that is over or not yet there. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const token = code.replace(/[\s\p{Pd}]/gu, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = totpOf(secret)
  const timestamp = at.getTime()
  const away = totp.validate({ token, timestamp, window: stepsAround })
  return away === null ? null : totp.counter({ timestamp }) + away
}

/** Whether a user signs in with a code too. */
export async function hasSecondFactor(tx: SystemTx, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
  return rows.length > 0
}

/**
 * Takes a code of the app, or a recovery code: each counts once, also where it is sent twice at the same moment.
 * @throws DomainError `invalid`
 */
export async function takeCode(tx: SystemTx, userId: string, code: string): Promise<void> {
  const isTaken =
    (await takeAppCode(tx, userId, code)) || (await takeRecoveryCode(tx, userId, code))
  if (!isTaken) throw wrongCode()
}

/**
 * Asks for the second factor once more, where there is one; guesses are counted as they are at sign-in.
 * @throws DomainError `code_needed`, `invalid` or `too_many_attempts`
 */
export async function assertSecondFactor(
  userId: string,
  code: string,
  from: SignInPlace,
): Promise<void> {
  if (!(await inSystem('change account', tx => hasSecondFactor(tx, userId)))) return
  await countCodeTry(userId, code, from)
  await inSystem('change account', async tx => {
    await takeCode(tx, userId, code)
    await forgiveFailure(tx, codeKeysOf(userId, from))
  })
}

/**
 * Counted before the code is looked at, as a failure that a success takes back.
 * @throws DomainError `code_needed` or `too_many_attempts`
 */
export async function countCodeTry(userId: string, code: string, from: SignInPlace): Promise<void> {
  if (code.trim() === '') throw codeNeeded()
  const keys = codeKeysOf(userId, from)
  await inSystem('sign in', tx => countFailure(tx, keys, 'Too many codes were wrong.'))
}

/** Makes recovery codes in place of those there are: they are shown once, and kept as hashes. */
export async function replaceRecoveryCodes(tx: SystemTx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCount }, newTypedCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx
    .insert(recoveryCodes)
    .values(
      codes.map(code => ({ userId, codeHash: recoveryHashOf(userId, code), createdAt: now() })),
    )
  return codes
}

export function codeNeeded(): DomainError {
  return new DomainError('code_needed', 'Enter the code from your authenticator app.', {
    field: 'code',
  })
}

function wrongCode(): DomainError {
  return new DomainError(
    'invalid',
    'This code is not right, or was used already. Wait for the next one, or use a recovery code.',
    { field: 'code' },
  )
}

async function takeAppCode(tx: SystemTx, userId: string, code: string): Promise<boolean> {
  const [factor] = await tx
    .select({ sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
  const secret = factor && unseal(factor.sealedSecret, userId)
  const step = secret ? stepOf(secret, code, now()) : null
  if (!secret || step === null) return false
  const taken = await tx
    .update(secondFactors)
    // Sealed again by the newest key, so that an old one can go some day.
    .set({ lastStep: step, sealedSecret: seal(secret, userId) })
    .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
    .returning({ userId: secondFactors.userId })
  return taken.length > 0
}

async function takeRecoveryCode(tx: SystemTx, userId: string, code: string): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, recoveryHashOf(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId })
  return taken.length > 0
}

/**
 * Keyed by whose it is, and by no secret of the server: when that is lost, these codes are the way back in. They are
 * too long to be guessed from their hash.
 */
function recoveryHashOf(userId: string, code: string): string {
  return createHmac('sha256', `recovery code of ${userId}`).update(plainCodeOf(code)).digest('hex')
}

function totpOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  })
}
