import { setTimeout } from 'node:timers/promises'
import type { Handover, Letter } from './letter'
import type { Parcel } from './parcel'

export interface SmtpAccount {
  url: string
  from: string
}

/**
 * Hands a letter to an SMTP server: at least once, since SMTP knows no keys. The Message-ID stays the same, by which
 * many mail programs show a second copy as one. A connection per mail: a pool would send again by itself what broke off.
 */
export async function sendBySmtp(
  account: SmtpAccount,
  letter: Letter,
  parcel: Parcel,
): Promise<Handover> {
  // Loaded where it is used: other transports need not keep it in memory.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: account.url,
    connectionTimeout: parcel.timeoutMilliseconds,
    greetingTimeout: parcel.timeoutMilliseconds,
    socketTimeout: parcel.timeoutMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sent = transport
    .sendMail({
      messageId: parcel.messageId,
      from: { name: letter.fromName, address: account.from },
      to: { name: '', address: letter.to },
      ...(letter.replyTo && { replyTo: { name: '', address: letter.replyTo } }),
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      attachments: letter.files.map(file => ({
        filename: file.fileName,
        content: Buffer.from(file.bytes),
        contentType: file.mime,
        ...(file.contentId !== null && { cid: file.contentId, contentDisposition: 'inline' }),
      })),
    })
    .then((): Handover => ({ outcome: 'accepted', providerId: parcel.messageId }), handoverOf)
  return Promise.race([sent, tooLong(parcel.timeoutMilliseconds * mostTimeouts)])
}

/** The timeout is for each answer of the server; so many of them are the most for all together. */
const mostTimeouts = 4
const broken: Handover = {
  outcome: 'uncertain',
  reason: 'The connection to the mail server broke.',
}

function tooLong(milliseconds: number): Promise<Handover> {
  return setTimeout(milliseconds, broken, { ref: false })
}

/** Errors before the letter could have been sent. */
const neverSent = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'ECONFIG'])

function handoverOf(error: unknown): Handover {
  const unknown = { code: '', command: '', syscall: '', responseCode: 0, response: '' }
  const told = Object.assign(unknown, error)
  const answer = `The mail server refused this mail: ${told.response}`
  const isAnswered = told.responseCode >= 400 && told.command !== 'CONN'
  if (isAnswered && told.responseCode >= 500 && /^(RCPT TO|DATA)$/.test(told.command))
    return { outcome: 'refused', reason: answer }
  if (isAnswered || neverSent.has(told.code) || told.syscall === 'connect')
    return { outcome: 'later', reason: later(told.code), afterSeconds: null, counts: true }
  return broken
}

function later(code: string): string {
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return 'The mail server refused the account. Whoever runs this service should check SMTP_URL.'
  return 'The mail server could not take this mail for now.'
}
