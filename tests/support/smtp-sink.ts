import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { configure } from '@/tests/support/environment'

export interface SunkMail {
  from: string
  to: string[]
  source: string
  mail: Email
}

export interface SmtpSink {
  mails: SunkMail[]
  port: number
  stop: () => Promise<void>
}

/** A real SMTP server that keeps what it is sent; `hooks` make it refuse. */
export async function startSmtpSink(hooks: SMTPServerOptions = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    // Who never gets an answer holds its connection.
    closeTimeout: 50,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', async () => {
        const source = Buffer.concat(parts).toString()
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(each => each.address),
          source,
          mail: await PostalMime.parse(source),
        })
        done()
      })
    },
    ...hooks,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { mails, port, stop: () => new Promise(resolve => server.close(() => resolve())) }
}

/** Has this process send by the server until the test ends. */
export function sendBySink(sink: SmtpSink): void {
  configure('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  configure('MAIL_FROM', 'billing@studio.example')
}
