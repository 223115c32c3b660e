import { createHmac } from 'node:crypto'
import { newToken, sameSecret } from '@/lib/platform/secrets'
import { authSecrets } from './auth-secrets'

/** The cookie that says: from this browser somebody once signed in to this account. It grants nothing. */
export const deviceCookieName = 'known-device'
export const deviceCookieSeconds = 365 * 86_400

/** A new mark for a browser and an account, signed so that nobody can make one up. */
export function deviceMarkFor(email: string): string {
  const nonce = newToken()
  const [newest] = authSecrets()
  return `${nonce}.${signatureOf(newest, nonce, email)}`
}

/** The browser's name within the account, or empty when the mark is not ours or for another account. */
export function deviceOf(mark: string | undefined, email: string): string {
  const [nonce = '', signature = ''] = (mark ?? '').split('.')
  const isOurs = authSecrets().some(secret =>
    sameSecret(signature, signatureOf(secret, nonce, email)),
  )
  return nonce !== '' && isOurs ? nonce : ''
}

function signatureOf(secret: string, nonce: string, email: string): string {
  return createHmac('sha256', secret)
    .update(`known device:${email.trim().toLowerCase()}:${nonce}`)
    .digest('base64url')
}
