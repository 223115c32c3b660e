import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { now } from '../clock'
import { env } from '../env'
import { newToken, sha256 } from '../secrets'
import { type Handover, type Letter, type LetterOpening, letterOpenings } from './letter'
import type { Parcel } from './parcel'
import { namedAddress } from './plain-letter'

const envelopeSchema = z.object({
  companyId: z.string(),
  at: z.string(),
  to: z.string(),
  from: z.string(),
  replyTo: z.string(),
  // What was kept before this was noted is shown to those alone who may see everything.
  opens: z.enum(letterOpenings).default('ownership'),
  subject: z.string(),
})

const contentSchema = z.object({
  html: z.string(),
  text: z.string(),
  files: z.array(
    z.object({
      fileName: z.string(),
      mime: z.string(),
      contentId: z.string().nullable(),
      bytes: z.base64().transform(text => new Uint8Array(Buffer.from(text, 'base64'))),
    }),
  ),
})

/** A mail that was kept instead of sent: whose it is (the nil UUID: about a user), the ISO instant, its headers. */
export type CapturedMail = z.infer<typeof envelopeSchema> & {
  /** 64 hex digits. */
  id: string
}

/** With both parts of its text, and its files. */
export type CapturedLetter = CapturedMail & z.infer<typeof contentSchema>

/** Who looks: mail of their company as far as they may open what it opens, and mail about them to their own address. */
export interface MailboxOwner {
  companyId: string
  address: string
  mayOpen: readonly LetterOpening[]
}

const mostKept = 500
/** Looked at when so many are too many: counting is cheap, reading their times is not. */
const slack = 50
const noCompany = '00000000-0000-0000-0000-000000000000'

/** Keeps a letter in MAILBOX_DIR instead of sending it; the same key keeps it once. */
export async function capture(from: string, letter: Letter, parcel: Parcel): Promise<Handover> {
  const directory = resolve(env().MAILBOX_DIR)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const id = sha256(parcel.idempotencyKey)
  // The content first, the envelope last and exclusively: a mail is there when its envelope is.
  await replaceFile(join(directory, `${id}.content.json`), JSON.stringify(contentOf(letter)))
  const envelope: z.input<typeof envelopeSchema> = {
    companyId: parcel.companyId,
    at: now().toISOString(),
    to: letter.to,
    from: namedAddress(letter.fromName, from),
    replyTo: letter.replyTo,
    opens: letter.opens,
    subject: letter.subject,
  }
  await addFile(join(directory, `${id}.json`), JSON.stringify(envelope))
  await forgetOldest(directory)
  return { outcome: 'accepted', providerId: id }
}

/** What was captured for somebody, newest first. */
export async function listCaptured(owner: MailboxOwner): Promise<CapturedMail[]> {
  const directory = resolve(env().MAILBOX_DIR)
  const ids = await listIds(directory)
  const found = await Promise.all(ids.map(id => readEnvelope(directory, id)))
  return found
    .filter(mail => mail !== null)
    .filter(mail => isFor(mail, owner))
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id))
}

/** One captured mail; null when there is none of this id for somebody. */
export async function readCaptured(
  id: string,
  owner: MailboxOwner,
): Promise<CapturedLetter | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null
  const directory = resolve(env().MAILBOX_DIR)
  const mail = await readEnvelope(directory, id)
  if (!mail || !isFor(mail, owner)) return null
  const content = await readFile(join(directory, `${id}.content.json`), 'utf8').catch(unlessMissing)
  return content === null ? null : { ...mail, ...contentSchema.parse(JSON.parse(content)) }
}

function isFor(mail: CapturedMail, owner: MailboxOwner): boolean {
  if (mail.companyId === noCompany || mail.opens === 'account')
    return mail.to.toLowerCase() === owner.address.toLowerCase()
  return mail.companyId === owner.companyId && owner.mayOpen.includes(mail.opens)
}

function contentOf({ html, text, files }: Letter): z.input<typeof contentSchema> {
  const encoded = files.map(file => ({
    ...file,
    bytes: Buffer.from(file.bytes).toString('base64'),
  }))
  return { html, text, files: encoded }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const draft = await draftOf(path, text)
  await rename(draft, path)
}

/** Whole or not at all, and only where none is yet. */
async function addFile(path: string, text: string): Promise<void> {
  const draft = await draftOf(path, text)
  await link(draft, path).catch(unlessThere)
  await rm(draft)
}

async function draftOf(path: string, text: string): Promise<string> {
  const draft = `${path}.${newToken()}`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' })
  return draft
}

async function listIds(directory: string): Promise<string[]> {
  const names = (await readdir(directory).catch(unlessMissing)) ?? []
  return names.flatMap(name => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
}

async function readEnvelope(directory: string, id: string): Promise<CapturedMail | null> {
  const text = await readFile(join(directory, `${id}.json`), 'utf8').catch(unlessMissing)
  return text !== null ? { id, ...envelopeSchema.parse(JSON.parse(text)) } : null
}

async function forgetOldest(directory: string): Promise<void> {
  const ids = await listIds(directory)
  if (ids.length <= mostKept + slack) return
  const ages = await Promise.all(
    ids.map(async id => ({
      id,
      writtenAt: (await stat(join(directory, `${id}.json`)).catch(unlessMissing))?.mtimeMs ?? 0,
    })),
  )
  ages.sort((one, other) => other.writtenAt - one.writtenAt)
  for (const { id } of ages.slice(mostKept))
    for (const name of [`${id}.json`, `${id}.content.json`])
      await rm(join(directory, name), { force: true })
}

function unlessThere(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error
}

function unlessMissing(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
