import { isId } from './ids'

/** Keyset cursors: the sort key and the id of a row, opaque in the address. */

/** Packs what places a row in its list. */
export function toCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/**
 * Unpacks a cursor of a sort key and a row's id; null for anything else, since addresses can be edited.
 * @param isKey whether a text can be a sort key of this list
 */
export function fromCursor(
  cursor: string | undefined,
  isKey: (key: string) => boolean,
): [key: string, id: string] | null {
  if (!cursor) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(parts)) return null
    const [key, id]: unknown[] = parts
    if (typeof key !== 'string' || typeof id !== 'string') return null
    return isId(id) && isKey(key) ? [key, id] : null
  } catch {
    return null
  }
}

/**
 * Cuts a page out of rows that were read one beyond its size, in list order.
 * @param rows at most size + 1 rows; read backwards when `direction` is newer
 */
export function pageOf<Row>(
  rows: Row[],
  size: number,
  from: { older?: unknown; newer?: unknown },
  cursorOf: (row: Row) => string,
): { rows: Row[]; older: string | null; newer: string | null } {
  const backwards = Boolean(from.newer)
  const more = rows.length > size
  const kept = rows.slice(0, size)
  if (backwards) kept.reverse()
  const first = kept[0]
  const last = kept.at(-1)
  const hasNewer = backwards ? more : Boolean(from.older)
  const hasOlder = backwards ? true : more
  return {
    rows: kept,
    newer: hasNewer && first ? cursorOf(first) : null,
    older: hasOlder && last ? cursorOf(last) : null,
  }
}
