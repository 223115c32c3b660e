import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { authSecrets } from './auth-secrets'

const method = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals a secret for the database by a key of the server.
 * @param owner whose it is: moved to another row, it does not open
 */
export function seal(secret: string, owner: string): string {
  const nonce = randomBytes(nonceBytes)
  const [newest] = authSecrets()
  const cipher = createCipheriv(method, keyOf(newest), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')}`
}

/** What was sealed; null when none of our keys opens it for that owner. */
export function unseal(sealed: string, owner: string): string | null {
  const [version, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (version !== 'v1' || bytes.length <= nonceBytes + tagBytes) return null
  for (const secret of authSecrets()) {
    const opened = openWith(keyOf(secret), bytes, owner)
    if (opened !== null) return opened
  }
  return null
}

function openWith(key: Uint8Array, bytes: Buffer, owner: string): string | null {
  const decipher = createDecipheriv(method, key, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-tagBytes))
  const sealed = bytes.subarray(nonceBytes, -tagBytes)
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A key for this alone: what is signed with the same secret tells nothing about it. */
function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'seal second factors, version 1', 32))
}
