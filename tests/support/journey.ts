import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { sampleMembers, samplePassword } from '@/db/sample/people'
import type { Role } from '@/lib/access/policy'
import { goTo, signIn } from '@/tests/support/pages'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

const nobody: StorageState = { cookies: [], origins: [] }

interface JourneyFixtures {
  /** Who of the sample company is signed in when the journey begins. */
  member: Role | null
  /** Fails a journey when a page writes errors or blocks scripts; `expected` names what may be said. */
  consoleWatch: { expected: RegExp[] }
  /** Another browser of its own: signed in as a member, or as nobody. */
  openBrowser: (member: Role | null, options?: BrowserContextOptions) => Promise<Page>
}

interface WorkerFixtures {
  /** Signs each member in once and keeps the cookies for all later journeys. */
  cookiesOf: (member: Role) => Promise<StorageState>
}

export const test = base.extend<JourneyFixtures, WorkerFixtures>({
  member: [null, { option: true }],
  contextOptions: { reducedMotion: 'reduce' },
  actionTimeout: 15_000,

  cookiesOf: [
    async ({ browser }, use, { project }) => {
      const kept = new Map<Role, Promise<StorageState>>()
      const { baseURL } = project.use
      await use(member => {
        const cookies = kept.get(member) ?? signInOnce(browser, baseURL, member)
        kept.set(member, cookies)
        return cookies
      })
    },
    { scope: 'worker' },
  ],

  storageState: async ({ member, cookiesOf }, use) => {
    await use(member ? await cookiesOf(member) : nobody)
  },

  consoleWatch: [
    async ({ context }, use) => {
      const watch = { expected: [] }
      const said = listenTo(context)
      await use(watch)
      expectOnly(said, watch.expected)
    },
    { auto: true },
  ],

  openBrowser: async ({ browser, cookiesOf, consoleWatch }, use) => {
    const opened: { context: BrowserContext; said: string[] }[] = []
    await use(async (member, options = {}) => {
      const storageState = member ? await cookiesOf(member) : nobody
      const context = await browser.newContext({ ...options, storageState })
      opened.push({ context, said: listenTo(context) })
      return context.newPage()
    })
    for (const { context, said } of opened) {
      await context.close()
      expectOnly(said, consoleWatch.expected)
    }
  },
})

export { expect }

/** Marks a journey whose pages differ between the sizes in nothing it looks at: a desk walks it. */
export const once = { tag: '@once' }

/** What a browser says to itself when it shows a page that is refused with this status. */
export function refusedWith(status: number): RegExp {
  return new RegExp(`status of ${status}`)
}

export function isPhone(info: TestInfo): boolean {
  return info.project.name === 'phone'
}

/** A name nobody else has: the sizes and repeated runs share one database. */
export function unique(name: string): string {
  return `${name} ${Math.random().toString(36).slice(2, 8)}`
}

async function signInOnce(
  browser: Browser,
  baseURL: string | undefined,
  member: Role,
): Promise<StorageState> {
  const email = sampleMembers.find(({ role }) => role === member)?.email ?? ''
  const context = await browser.newContext({ baseURL, storageState: nobody })
  const page = await context.newPage()
  await goTo(page, '/sign-in')
  await signIn(page, email, samplePassword)
  await page.waitForURL('**/dashboard')
  const cookies = await context.storageState()
  await context.close()
  return cookies
}

function listenTo(context: BrowserContext): string[] {
  const said: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', error => said.push(error.error().stack ?? error.error().message))
  return said
}

function expectOnly(said: readonly string[], expected: readonly RegExp[]): void {
  const surprises = said.filter(text => !expected.some(pattern => pattern.test(text)))
  expect(surprises, 'what pages wrote to the console').toEqual([])
}
