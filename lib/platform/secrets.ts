import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** SHA-256 of text or bytes as 64 lower-case hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A random token of 256 bits, safe in URLs. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares two secrets without telling, by the time it takes, how much of them agrees. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given), 'hex'), Buffer.from(sha256(expected), 'hex'))
}
