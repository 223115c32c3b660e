import { setTimeout } from 'node:timers/promises'
import type { Handover, Letter } from './letter'
import type { Parcel } from './parcel'
import { misconfigured, refusalWords } from './refusal-words'

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
  const { default: SMTPTransport } = await import('nodemailer/lib/smtp-transport/index.js')
  const progress = watchProgress()
  // Not createTransport's own: beside an address it forgets all options.
  const wire = new SMTPTransport({
    url: account.url,
    logger: progress.logger,
    transactionLog: true,
    connectionTimeout: parcel.timeoutMilliseconds,
    greetingTimeout: parcel.timeoutMilliseconds,
    socketTimeout: parcel.timeoutMilliseconds,
  })
  const sent = createTransport(wire)
    .sendMail({
      disableFileAccess: true,
      disableUrlAccess: true,
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
    .then(
      (): Handover => ({ outcome: 'accepted', providerId: parcel.messageId }),
      error => handoverOf(error, progress.isLetterBegun()),
    )
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

/** Until the letter itself is begun, whatever happens is certain: nothing was taken. */
function watchProgress() {
  let isBegun = false
  const ignore = () => {}
  const note = (_entry: unknown, words: unknown) => {
    if (words === 'DATA') isBegun = true
  }
  const levels = { level: ignore, trace: ignore, info: ignore, warn: ignore, error: ignore }
  return { isLetterBegun: () => isBegun, logger: { ...levels, fatal: ignore, debug: note } }
}

function handoverOf(error: unknown, isLetterBegun: boolean): Handover {
  const unknown = { code: '', command: '', responseCode: 0, response: '', message: '' }
  const told = Object.assign(unknown, error)
  const { code, command, responseCode, response } = told
  const isAnswered = responseCode >= 400 && command !== 'CONN'
  if (isLetterBegun && !isAnswered) return broken
  const isForGood = isAnswered && responseCode >= 500
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'ECONFIG' || isOfAccount(told)) {
    const said = `${code} ${command}: ${response || told.message}`
    const reason = misconfigured
    return { outcome: 'later', hindrance: 'misconfigured', reason, afterSeconds: null, said }
  }
  const isOfRecipient = command === 'RCPT TO'
  if (isForGood && (isOfRecipient || command === 'DATA'))
    return {
      outcome: 'refused',
      reason: refusalWords('The mail server', response, isOfRecipient),
    }
  const reason = 'The mail server could not take this mail for now.'
  return { outcome: 'later', hindrance: 'passing', reason, afterSeconds: null }
}

/** Refusals of us and not of a recipient or a letter: we may not relay, must sign in, or are not who we say. */
function isOfAccount({
  command,
  responseCode,
  response,
}: Record<'command' | 'response', string> & { responseCode: number }): boolean {
  if (command === 'CONN' || responseCode < 500) return false
  if (responseCode === 530 || responseCode === 535 || command === 'MAIL FROM') return true
  return command === 'RCPT TO' && (/relay/i.test(response) || /^554[ -]5\.7\./.test(response))
}
