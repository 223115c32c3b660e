import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests did what. A skipped test counts as failed: nothing may be left out quietly. */
export type Counts = { passed: number; failed: number }

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    testResults: z.array(
      z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
    ),
  })
  .transform(report => {
    // A file that cannot be loaded has no failed test, yet has failed.
    const broken = report.testResults.filter(
      file =>
        file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numPendingTests + broken.length,
    }
  })

const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }) => ({
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky + stats.skipped, errors.length > 0 ? 1 : 0),
  }))

/** Counts the tests of one run from its JSON report; `exitCode` is the runner's own verdict. */
export function countTests(
  runner: 'vitest' | 'playwright',
  report: string,
  exitCode: number,
): Counts {
  const shape = runner === 'vitest' ? vitestReport : playwrightReport
  const counts = existsSync(report)
    ? shape.parse(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  return { ...counts, failed: exitCode === 0 ? counts.failed : Math.max(counts.failed, 1) }
}
