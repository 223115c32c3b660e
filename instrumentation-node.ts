import { runtimeLoginBypassesPolicies } from '@/db/login'
import sample from '@/docs/sample-snapshot.json'
import { warmUp } from '@/lib/documents/pdf/render-pdf'
import { assertSnapshot } from '@/lib/documents/snapshot'
import { makeDueExports } from '@/lib/exports/making/commands'
import { cleanUp } from '@/lib/housekeeping/commands'
import { workOnImports } from '@/lib/imports/round/deliver'
import { deliverDue } from '@/lib/outbox/deliver'
import { serverEnv } from '@/lib/platform/env'
import { onExportWaiting } from '@/lib/platform/export-waits'
import { onImportWaiting } from '@/lib/platform/import-wake'
import { log } from '@/lib/platform/log'
import { mailTransport } from '@/lib/platform/mail/send'
import { onMailWaiting } from '@/lib/platform/mail/wake'
import { notePeerAddresses } from '@/lib/platform/peer-address'
import { quietConsole } from '@/lib/platform/quiet-console'
import { startTicker } from '@/lib/platform/ticker'

/** Starts what lives as long as the server. An error ends the process: half a server helps nobody. */
export async function start(): Promise<void> {
  quietConsole()
  try {
    const { APP_MODE, TICKER_SECONDS } = serverEnv()
    notePeerAddresses()
    if (await runtimeLoginBypassesPolicies())
      log('warn', 'database.login_bypasses_policies', {
        advice: 'Set DATABASE_RUNTIME_URL to a login that is neither superuser nor owner.',
      })
    if (mailTransport() === 'none')
      log('warn', 'mail.no_transport', {
        advice: 'Set RESEND_API_KEY or SMTP_URL, and MAIL_FROM. Until then nothing is sent.',
      })
    startTicker(
      [
        { name: 'cleanup', everySeconds: 60, run: cleanUp },
        { name: 'deliver mail', everySeconds: 0, run: deliverDue, onWork: onMailWaiting },
        {
          name: 'work on imports',
          everySeconds: 0,
          run: workOnImports,
          onWork: onImportWaiting,
        },
        { name: 'make exports', everySeconds: 0, run: makeDueExports, onWork: onExportWaiting },
      ],
      TICKER_SECONDS,
    )
    if (APP_MODE === 'production' || APP_MODE === 'demo') setTimeout(warmDrawing, 1_000).unref()
    log('info', 'server.started', { mode: APP_MODE })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** In the background, once requests are answered: a server that cannot draw ahead still draws when asked. */
function warmDrawing(): void {
  const begun = performance.now()
  warmUp(assertSnapshot(sample)).then(
    () => log('info', 'drawing.warm', { milliseconds: Math.round(performance.now() - begun) }),
    error => log('warn', 'drawing.cold', { error }),
  )
}
