import { v7, validate } from 'uuid'

/** A new UUID v7: ordered by time, so new rows land at the end of an index. Runs in the browser too. */
export function newId(): string {
  return v7()
}

/** Whether the text is a UUID of any version. */
export function isId(text: string): boolean {
  return validate(text)
}
