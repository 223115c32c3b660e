import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** What was mailed to somebody. */
interface ReadLetter {
  subject: string
  text: string
}

/** Where the server of the journeys at a port keeps mail instead of sending it. */
export function mailDirectoryOf(port: string): string {
  return join(tmpdir(), `pixelcrafte-mail-${port}`)
}

/** Looks for a mail to an address that has no account, and so no page to read it on, until it is there. */
export async function letterTo(page: Page, address: string, subject: string): Promise<ReadLetter> {
  const directory = mailDirectoryOf(new URL(page.url()).port)
  const isThere = () => findLetter(directory, address, subject) !== undefined
  await expect.poll(isThere, { message: `mail to ${address}`, timeout: 20_000 }).toBe(true)
  return findLetter(directory, address, subject) ?? { subject: '', text: '' }
}

/** The first address in a letter that leads to a page. */
export function linkIn({ text }: ReadLetter, path: string): string {
  return new RegExp(`https?://\\S+${path}\\S+`).exec(text)?.[0] ?? ''
}

function findLetter(directory: string, address: string, subject: string): ReadLetter | undefined {
  for (const name of readdirSync(directory)) {
    const [, id] = /^([0-9a-f]{64})\.json$/.exec(name) ?? []
    if (!id) continue
    const envelope: { to: string; subject: string } = readJson(directory, name)
    if (envelope.to !== address || envelope.subject !== subject) continue
    const content: { text: string } = readJson(directory, `${id}.content.json`)
    return { subject, text: content.text }
  }
}

function readJson(directory: string, name: string) {
  return JSON.parse(readFileSync(join(directory, name), 'utf8'))
}
