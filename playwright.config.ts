import { defineConfig } from '@playwright/test'
import { chooseFreePort } from '@/scripts/postgres/port'
import { type Browser, findBrowser, quietFlags } from '@/tests/support/browser'

// Workers read this file again: the first reading decides for all of them.
process.env.JOURNEYS_PORT ??= String(await chooseFreePort())
process.env.JOURNEYS_BROWSER ??= JSON.stringify(await findBrowser())
const browser: Browser = JSON.parse(process.env.JOURNEYS_BROWSER)

const url = `http://localhost:${process.env.JOURNEYS_PORT}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: url,
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
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
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: `"${process.execPath}" --import tsx tests/support/server.ts ${process.env.JOURNEYS_PORT}`,
    url: `${url}/healthz`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
