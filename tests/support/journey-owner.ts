import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test as journey, unique } from '@/tests/support/journey'
import { databaseOf } from '@/tests/support/journey-database'
import { type Issued, issueDraft } from '@/tests/support/journey-documents'
import { chooseClient, startDraft } from '@/tests/support/journey-editor'
import { goTo, sectionOf, signUp } from '@/tests/support/pages'

interface OwnCompany {
  name: string
  email: string
  cookies: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** Journeys through what is a company's own: its owner is signed in, and no other journey sees what becomes of it. */
export const test = journey.extend<object, { ownCompany: OwnCompany }>({
  ownCompany: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '' } = project.use
      const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' })
      const account = newAccount()
      await signUp(await context.newPage(), account)
      // Who has not confirmed the address sends nothing to clients.
      await databaseOf(
        baseURL,
        sql => sql`update users set email_verified_at = now() where email = ${account.email}`,
      )
      const cookies = await context.storageState()
      await context.close()
      await use({ name: account.companyName, email: account.email, cookies })
    },
    { scope: 'worker' },
  ],

  storageState: async ({ ownCompany }, use) => {
    await use(ownCompany.cookies)
  },
})

export async function addClient(page: Page, client: { name: string; email: string }) {
  await goTo(page, '/clients/new')
  const who = sectionOf(page, 'Who')
  await who.getByLabel('Name').fill(client.name)
  await who.getByLabel('E-mail').fill(client.email)
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1, name: client.name })).toBeVisible()
}

/** Issues an invoice with one line and stays on its page. */
export async function issueFor(page: Page, clientName: string): Promise<Issued> {
  await startDraft(page, 'invoice', [{ description: 'Icon set', quantity: '1', price: '100' }])
  await chooseClient(page, clientName)
  return issueDraft(page, 'invoice', 'Issue invoice')
}

/** The PDF of the document in sight. */
export async function pdfOf(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  return readFile(await file.path())
}

function newAccount() {
  return {
    name: 'Robin Vale',
    email: `robin.${Date.now()}@journey.example`,
    password: 'a long sentence is easy',
    companyName: unique('Vale Studio'),
    currency: 'EUR',
    timezone: 'Europe/Berlin',
  }
}
