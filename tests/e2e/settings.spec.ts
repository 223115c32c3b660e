import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { expect, once, test, unique } from '@/tests/support/journey'
import { chooseClient, issue, untilSaved, writeLine } from '@/tests/support/journey-editor'
import { addClient, test as ownTest } from '@/tests/support/journey-owner'
import {
  chooseFrom,
  chooseShort,
  goTo,
  sectionOf,
  setUpLater,
  signUp,
  toast,
} from '@/tests/support/pages'

test('a new company is set up in three steps, and shown around with samples', async ({ page }) => {
  await startCompany(page)
  await test.step('it says who it is, and the sample follows', async () => {
    const paper = page.getByRole('article', { name: /^Invoice/ })
    await page.getByLabel('Company name').fill('Moor & Moor')
    await expect(paper).toContainText('Moor & Moor')
    await page.getByLabel('Address optional').fill('Torstraße 1\n10119 Berlin')
    await chooseFrom(page, page, 'Country', 'Germany')
    await chooseShort(page, page, 'Usual tax', 'Standard rate')
    await page.getByLabel('Rate in percent').fill('19')
    await expect(paper).toContainText('10119 Berlin')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save and continue' }).click()
  })
  await test.step('it skips how it looks', async () => {
    await expect(page.getByRole('heading', { name: 'How do you look?' })).toBeVisible()
    await expectAccessible(page)
    await setUpLater(page)
    await page.getByRole('link', { name: 'Finish setting up' }).click()
    await expect(page.getByRole('heading', { name: 'How do you look?' })).toBeVisible()
    await page.getByRole('button', { name: 'Skip this step' }).click()
  })
  await test.step('it looks around, and takes the samples away again', async () => {
    await expect(page.getByRole('heading', { name: 'Who do you work for?' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show me with sample data' }).click()
    await page.waitForURL('**/dashboard')
    await expect(page.getByRole('link', { name: 'Finish setting up' })).toHaveCount(0)
    await goTo(page, '/clients')
    await expect(page.getByText('Lark Café (sample)').filter({ visible: true })).toBeVisible()
    await goTo(page, '/dashboard')
    await page.getByRole('button', { name: 'Remove sample data' }).click()
    await expect(toast(page, 'Sample data removed')).toBeVisible()
    await goTo(page, '/clients')
    await expect(page.getByText('(sample)')).toHaveCount(0)
  })
})

test('the first client and draft come out of the last step', async ({ page }) => {
  await startCompany(page)
  for (const heading of ['Who are you?', 'How do you look?']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await page.getByRole('button', { name: 'Skip this step' }).click()
  }
  await page.getByLabel('Client').fill('Lantern Books')
  await page.getByLabel('What for').fill('Logo design')
  await page.getByLabel('Price').fill('450')
  const paper = page.getByRole('article', { name: /^Invoice/ })
  await expect(paper).toContainText('Lantern Books')
  await expect(paper).toContainText('450.00')
  await page.getByRole('button', { name: 'Write the draft' }).click()
  await page.waitForURL(/\/invoices\/[0-9a-f-]+\/edit$/)
  await expect(page.getByText('Lantern Books').filter({ visible: true }).first()).toBeVisible()
})

ownTest(
  'numbers go on where another program ended, and taxes are chosen by name',
  once,
  async ({ page }) => {
    test.setTimeout(90_000)
    const year = new Date().getFullYear()
    await test.step('a pattern shows the number it gives', async () => {
      await goTo(page, '/settings/numbers')
      const pattern = page.getByLabel('Invoices begin with')
      await expect(pattern).toHaveAccessibleDescription(new RegExp(`^Next: INV-${year}-\\d{4}`))
      await pattern.fill('R{YYYY}/')
      await expect(pattern).toHaveAccessibleDescription(`Next: R${year}/0001 · a new series`)
      const set = page.getByRole('button', { name: 'Set next number of invoices' })
      await expect(set).toBeDisabled()
      await page.getByRole('button', { name: 'Save numbers' }).click()
      await expect(toast(page, 'Settings saved')).toBeVisible()
      await expectAccessible(page)
      await set.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Next number').fill('42')
      await expect(dialog.getByText(`The next document will be R${year}/0042.`)).toBeVisible()
      await dialog.getByRole('button', { name: 'Set next number' }).click()
      await expect(toast(page, 'Next number set')).toBeVisible()
      await expect(pattern).toHaveAccessibleDescription(`Next: R${year}/0042`)
    })
    await test.step('the usual taxes of the country are added', async () => {
      await goTo(page, '/settings')
      await chooseFrom(page, sectionOf(page, 'Who you are'), 'Country', 'Germany')
      await page.getByRole('button', { name: 'Save settings' }).click()
      await expect(toast(page, 'Settings saved')).toBeVisible()
      await goTo(page, '/settings/tax')
      await page.getByRole('button', { name: 'Add the usual taxes' }).click()
      const taxes = page.getByRole('list', { name: 'Taxes to choose from' }).getByRole('listitem')
      await expect(taxes).toHaveCount(3)
      await expectAccessible(page)
    })
    await test.step('an invoice takes both', async () => {
      const client = unique('Acme Design')
      await addClient(page, { name: client, email: 'dana@acme.example' })
      await goTo(page, '/invoices/new')
      await chooseClient(page, client)
      await writeLine(page, 1, {
        description: 'Icon set',
        quantity: '1',
        price: '100',
        tax: 'Reduced rate 7%',
      })
      await untilSaved(page)
      await issue(page)
      await expect(page.getByRole('heading', { level: 1, name: `R${year}/0042` })).toBeVisible()
      await expect(page.getByRole('article', { name: /^Invoice/ })).toContainText('107.00')
    })
    await test.step('then the series goes on by itself', async () => {
      await goTo(page, '/settings/numbers')
      const set = page.getByRole('button', { name: 'Set next number of invoices' })
      await expect(set).toBeDisabled()
      await expect(set).toHaveAccessibleDescription(/^In use\./)
    })
  },
)

async function startCompany(page: Page): Promise<void> {
  await signUp(page, {
    name: 'Lena Moor',
    email: `lena.${Math.random().toString(36).slice(2)}@journey.example`,
    password: 'a long sentence is easy',
    companyName: unique('Moor Studio'),
    currency: 'EUR',
    timezone: 'Europe/Berlin',
  })
}
