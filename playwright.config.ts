import { randomBytes } from 'node:crypto'
import { defineConfig } from '@playwright/test'
import { chooseFreePort } from '@/scripts/postgres/port'
import { type Browser, findBrowser, quietFlags } from '@/tests/support/browser'

// Workers read this file again: the first reading decides for all of them.
process.env.PHONE_PORT ??= String(await chooseFreePort())
process.env.DESKTOP_PORT ??= String(await chooseFreePort())
process.env.SECOND_DESKTOP_PORT ??= String(await chooseFreePort())
// The servers sign with it, and a journey signs a link that has ended already.
process.env.JOURNEYS_LINK_SECRET ??= randomBytes(32).toString('base64url')
process.env.JOURNEYS_BROWSER ??= JSON.stringify(await findBrowser())
const browser: Browser = JSON.parse(process.env.JOURNEYS_BROWSER)

const { PHONE_PORT = '', DESKTOP_PORT = '', SECOND_DESKTOP_PORT = '' } = process.env
const desk = { viewport: { width: 1280, height: 800 } }

/** Journeys that need no second size, or choose their own. */
const atOneSize =
  /(account|account-mails|accounts|broken-downloads|headers|kitchen-sink|looks|people|standalone)\.spec\.ts$/
/** Of those that are walked at both sizes, the share of the second desk. */
const alsoOnPhones = /(sending|verify|visitor)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // All projects walk at once, each with a server and a database of its own, one journey at a time: a journey mostly waits.
  workers: 3,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: quietFlags,
      env: { ...process.env, ...browser.env },
    },
  },
  projects: [
    {
      name: 'phone',
      workers: 1,
      // What looks and works the same at any size is walked through once, at a desk.
      grepInvert: /@once/,
      testIgnore: atOneSize,
      use: {
        baseURL: addressOf(PHONE_PORT),
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
    {
      name: 'desktop',
      workers: 1,
      testIgnore: [atOneSize, alsoOnPhones],
      use: { baseURL: addressOf(DESKTOP_PORT), ...desk },
    },
    {
      name: 'second desktop',
      workers: 1,
      testMatch: [atOneSize, alsoOnPhones],
      use: { baseURL: addressOf(SECOND_DESKTOP_PORT), ...desk },
    },
  ],
  webServer: [PHONE_PORT, DESKTOP_PORT, SECOND_DESKTOP_PORT].map(port => ({
    command: `"${process.execPath}" --import tsx tests/support/server.ts ${port}`,
    url: `${addressOf(port)}/healthz`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  })),
})

function addressOf(port: string): string {
  return `http://localhost:${port}`
}
