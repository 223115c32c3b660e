/** The part of a document's SHA-256 that is printed: 12 hex digits in groups of four, never broken. */
export function fingerprintOf(sha256: string): string {
  return [sha256.slice(0, 4), sha256.slice(4, 8), sha256.slice(8, 12)].join('\u00a0')
}
