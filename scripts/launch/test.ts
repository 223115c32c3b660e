import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { runChecks, staticChecks } from '@/scripts/launch/checks'
import { build } from '@/scripts/launch/next'
import { dataDirectory } from '@/scripts/launch/paths'
import { exitCodeOf, runSession, type Session } from '@/scripts/launch/session'
import { type Counts, countTests } from '@/scripts/launch/test-counts'
import { tools } from '@/scripts/launch/tools'

await runSession(async session => {
  const reports = mkdtempSync(join(tmpdir(), 'pixelcrafte-reports-'))
  session.atEnd(async () => rmSync(reports, { recursive: true, force: true }))
  title('Types, lint and unused code')
  const failures = await runChecks(session, staticChecks)
  title('Unit and integration tests, and the build beside them')
  // Each of the two leaves a processor idle at times.
  const building = build(session, join(dataDirectory, 'test-build.log'))
  // Should it fail, that is told when its turn comes.
  building.catch(() => {})
  const vitest = await runVitest(session, join(reports, 'vitest.json'))
  if (vitest.failed > 0) failures.push('Unit and integration tests')
  title('Browser journeys')
  const journeys = await building
    .then(() => runJourneys(session, join(reports, 'playwright.json')))
    .catch(error => {
      if (!session.signal.aborted) console.error(error instanceof Error ? error.message : error)
      return { passed: 0, failed: 1 }
    })
  if (journeys.failed > 0) failures.push('Build and browser journeys')
  session.signal.throwIfAborted()
  const checksFailed = failures.filter(name => staticChecks.some(check => check.title === name))
  const failed = vitest.failed + journeys.failed + checksFailed.length
  if (failures.length > 0) console.log(styleText('red', `\nFailed: ${failures.join(', ')}.`))
  console.log(`\n${vitest.passed + journeys.passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
})

async function runVitest(session: Session, report: string): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await exitCodeOf(session.start([tools.vitest, 'run', ...reporters]))
  return countTests('vitest', report, exitCode)
}

async function runJourneys(session: Session, report: string): Promise<Counts> {
  const child = session.start([tools.playwright, 'test', '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return countTests('playwright', report, await exitCodeOf(child))
}

function title(name: string): void {
  console.log(`\n${styleText('bold', name)}`)
}
