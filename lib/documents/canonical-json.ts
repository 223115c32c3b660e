import { createHash } from 'node:crypto'

/** A value was refused because it has no canonical text that every reader would read the same. */
export class CanonicalJsonError extends Error {
  override name = 'CanonicalJsonError'
}

/**
 * The one text of a JSON value, RFC 8785: members sorted by UTF-16 code units, no spaces, shortest escapes.
 * Takes strings, safe integers, booleans, null, arrays and plain objects; members that are undefined are
 * left out. Refuses (CanonicalJsonError) other numbers, U+0000, lone surrogates and everything else.
 */
export function canonicalJson(value: unknown): string {
  return written(value, '$')
}

/** SHA-256 of a canonical text as 64 lower-case hex digits. */
export function sha256Of(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}

function written(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writtenString(value, path)
  if (typeof value === 'number') return writtenInteger(value, path)
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => written(item, `${path}[${index}]`)).join(',')}]`
  }
  if (isPlainObject(value)) return writtenObject(value, path)
  throw new CanonicalJsonError(`${path} is no JSON value`)
}

function writtenObject(value: Record<string, unknown>, path: string): string {
  const members = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort(byCodeUnits)
    .map(key => `${writtenString(key, path)}:${written(value[key], `${path}.${key}`)}`)
  return `{${members.join(',')}}`
}

/** JSON.stringify escapes exactly as RFC 8785 asks, once lone surrogates are excluded. */
function writtenString(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new CanonicalJsonError(`${path} holds half a character`)
  if (value.includes('\u0000')) throw new CanonicalJsonError(`${path} holds U+0000`)
  return JSON.stringify(value)
}

function writtenInteger(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) {
    throw new CanonicalJsonError(`${path} is ${value}, not a whole number; decimals travel as text`)
  }
  return String(value === 0 ? 0 : value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
