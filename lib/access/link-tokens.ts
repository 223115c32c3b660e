import { errors, jwtVerify, SignJWT } from 'jose'
import { now } from '@/lib/platform/clock'
import { env, serverEnv } from '@/lib/platform/env'
import { isId } from '@/lib/platform/ids'

/** What a link is for. Each opens its own purpose and no other; `view` is what a visitor's page reports itself with. */
type LinkPurpose =
  | 'document'
  | 'invitation'
  | 'verification'
  | 'password_reset'
  | 'email_change'
  | 'email_return'
  | 'view'

/** The row a link is signed from, whenever it is needed: the token itself is kept nowhere. */
interface LinkRow {
  id: string
  createdAt: Date
  expiresAt: Date
}

/** What a token with a good signature says; whether the row still stands is asked of the database. */
export interface ReadLink {
  id: string
  expired: boolean
}

/**
 * The token of a row: its id, its purpose, its times and the key's id, and nothing else. The same row, the same token.
 * It names the id alone, so ids are unique over all companies wherever rows are signed: by the primary key, or by an
 * index of the id besides. Otherwise a company could make a row with another's id, and sign itself in there.
 */
export async function signLink(purpose: LinkPurpose, row: LinkRow): Promise<string> {
  const [key] = linkKeys()
  if (!key) throw new Error('LINK_KEYS holds no key.')
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', kid: key.id })
    .setJti(row.id)
    .setAudience(purpose)
    .setIssuedAt(secondsOf(row.createdAt))
    .setExpirationTime(secondsOf(row.expiresAt))
    .sign(key.secret)
}

/** Reads a token that came from outside: null unless one of our keys signed it for this purpose. */
export async function readLink(purpose: LinkPurpose, token: string): Promise<ReadLink | null> {
  const options = {
    algorithms: ['HS256'],
    audience: purpose,
    requiredClaims: ['jti', 'iat', 'exp'],
    currentDate: now(),
  }
  // Expired is all that can be wrong with a token whose signature and purpose were found to be right.
  const read = await jwtVerify(
    token,
    (header: { kid?: string }) => secretOf(header.kid),
    options,
  ).then(
    ({ payload }) => ({ id: payload.jti, expired: false }),
    (error: unknown) =>
      error instanceof errors.JWTExpired ? { id: error.payload.jti, expired: true } : null,
  )
  return read?.id && isId(read.id) ? { id: read.id, expired: read.expired } : null
}

/** The address of a document's page for whoever has it. */
export function documentLinkUrl(row: LinkRow): Promise<string> {
  return urlOf('document', '/c/', row)
}

export function invitationUrl(row: LinkRow): Promise<string> {
  return urlOf('invitation', '/invitation/', row)
}

export function verificationUrl(row: LinkRow): Promise<string> {
  return urlOf('verification', '/verify-address/', row)
}

export function passwordResetUrl(row: LinkRow): Promise<string> {
  return urlOf('password_reset', '/reset-password/', row)
}

/** For the new address: whoever reads its mails says yes. */
export function emailChangeUrl(row: LinkRow): Promise<string> {
  return urlOf('email_change', '/confirm-email/', row)
}

/** For the old address: whoever did not want the change takes it back. */
export function emailReturnUrl(row: LinkRow): Promise<string> {
  return urlOf('email_return', '/return-email/', row)
}

async function urlOf(purpose: LinkPurpose, path: string, row: LinkRow): Promise<string> {
  const origin = env().APP_URL ?? 'http://localhost:3000'
  return new URL(`${path}${await signLink(purpose, row)}`, origin).href
}

interface LinkKey {
  id: string
  secret: Uint8Array
}

/** The first signs; all of them open, so that a key can be replaced while its links are still out. */
function linkKeys(): LinkKey[] {
  return serverEnv()
    .LINK_KEYS.split(',')
    .map(key => {
      const [id = '', secret = ''] = key.split(':')
      return { id, secret: new TextEncoder().encode(secret) }
    })
}

/** A key that we do not have is as wrong as a signature: tried with one of ours, it is found to be wrong like any other. */
function secretOf(id: string | undefined): Uint8Array {
  const keys = linkKeys()
  return (keys.find(key => key.id === id) ?? keys[0])?.secret ?? new Uint8Array()
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
