import { isbot } from 'isbot'

/** Whether a program looked and not a person, as far as it says so: scanners of mail, previews in chats, search engines. */
export function isScanner(userAgent: string): boolean {
  return userAgent.trim() === '' || isbot(userAgent)
}
