import { randomBytes } from 'node:crypto'
import { defineConfig } from '@playwright/test'
import { chooseFreePort } from '@/scripts/postgres/port'
import { type Browser, findBrowser, quietFlags } from '@/tests/support/browser'

// Workers read this file again: the first reading decides for all of them.
const places = ['phone', 'first desk', 'second desk', 'third desk'] as const
process.env.JOURNEYS_PORTS ??= (await freePorts(places.length)).join()
// The servers sign with it, and a journey signs a link that has ended already.
process.env.JOURNEYS_LINK_SECRET ??= randomBytes(32).toString('base64url')
process.env.JOURNEYS_BROWSER ??= JSON.stringify(await findBrowser())
const browser: Browser = JSON.parse(process.env.JOURNEYS_BROWSER)

const ports = process.env.JOURNEYS_PORTS.split(',')

/** Journeys that need no second size, or choose their own. */
const atOneSize =
  /\/(account|account-mails|accounts|broken-downloads|headers|kitchen-sink|looks|people|standalone)\.spec\.ts$/
/** The shares of the second and the third desk, so that all take about the same time; the first has what is left. */
const secondShare =
  /\/(broken-downloads|headers|kitchen-sink|looks|sending|standalone|verify|visitor)\.spec\.ts$/
const thirdShare =
  /\/(account|account-mails|accounts|brand|dashboard|export|import|people|presets|settings)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // All projects walk at once, each with a server and a database of its own, one journey at a time: a journey mostly waits.
  workers: places.length,
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
        baseURL: addressOf('phone'),
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
    { ...deskAt('first desk'), testIgnore: [secondShare, thirdShare] },
    { ...deskAt('second desk'), testMatch: secondShare },
    { ...deskAt('third desk'), testMatch: thirdShare },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx tests/support/server.ts ${ports.join(' ')}`,
    url: `${addressOf('third desk')}/healthz`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})

type Place = (typeof places)[number]

function deskAt(name: Place) {
  const use = { baseURL: addressOf(name), viewport: { width: 1280, height: 800 } }
  return { name, workers: 1, use }
}

function portOf(place: Place): string {
  return ports[places.indexOf(place)] ?? ''
}

function addressOf(place: Place): string {
  return `http://localhost:${portOf(place)}`
}

/** One after the other: asked at once, two might be the same. */
async function freePorts(count: number): Promise<number[]> {
  const found: number[] = []
  while (found.length < count) found.push(await chooseFreePort())
  return found
}
