import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countTests } from '@/scripts/launch/test-counts'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

function reportOf(content: object): string {
  const path = join(newTemporaryDirectory(), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

const vitest = (passed: number, failed: number, pending: number, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  testResults: files,
})
const playwright = (expected: number, unexpected: number, skipped: number) => ({
  stats: { expected, unexpected, flaky: 0, skipped },
  errors: [],
})

test.each([
  ['all green', vitest(12, 0, 0), 0, { passed: 12, failed: 0 }],
  ['one red', vitest(11, 1, 0), 1, { passed: 11, failed: 1 }],
  ['a skipped test counts as failed', vitest(11, 0, 1), 0, { passed: 11, failed: 1 }],
  [
    'a file that cannot be loaded counts as failed',
    vitest(11, 0, 0, [{ status: 'failed', assertionResults: [] }]),
    1,
    { passed: 11, failed: 1 },
  ],
])('unit tests: %s', (_, report, exitCode, counts) => {
  expect(countTests('vitest', reportOf(report), exitCode)).toEqual(counts)
})

test.each([
  ['all green', playwright(4, 0, 0), 0, { passed: 4, failed: 0 }],
  ['one red', playwright(3, 1, 0), 1, { passed: 3, failed: 1 }],
  ['a skipped journey counts as failed', playwright(3, 0, 1), 0, { passed: 3, failed: 1 }],
])('journeys: %s', (_, report, exitCode, counts) => {
  expect(countTests('playwright', reportOf(report), exitCode)).toEqual(counts)
})

test('a runner that ended without a report counts as failed', () => {
  expect(countTests('playwright', '/absent/report.json', 1)).toEqual({ passed: 0, failed: 1 })
})
