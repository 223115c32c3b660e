import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectToFitTheNarrowestPhone } from '@/tests/support/axe'
import { once, test as sample } from '@/tests/support/journey'
import { test } from '@/tests/support/journey-owner'
import { goTo, rowOf } from '@/tests/support/pages'

const clients = [
  'Company;Contact person;E-mail;City;Country',
  'Heron Press;Ada Lund;ada@heron.example;Malmö;Sweden',
  'Quay Books;;hello@quay.example;Dublin;IE',
  'Tern & Co;Ida Voss;not an address;Berlin;Germany',
]
const invoices = [
  'Invoice number,Date,Due date,Customer,Total,Status',
  'OLD-0017,2025-03-03,2025-04-02,Heron Press,1250.00,Overdue',
  'OLD-0018,2025-05-12,2025-06-11,Quay Books,480.00,Paid',
]

sample.describe('the sample company', () => {
  sample.use({ member: 'owner' })

  sample('files are chosen and sent at every size', async ({ page }) => {
    await goTo(page, '/settings/data')
    await expectAccessible(page)
    await expectToFitTheNarrowestPhone(page)
  })
})

test(
  'clients come in once their file is right, and invoices with their own numbers',
  once,
  async ({ page }) => {
    test.setTimeout(90_000)
    await test.step('a file with a bad row says which, and brings nothing', async () => {
      await send(page, 'clients.csv', clients)
      await expect(page.getByRole('combobox', { name: 'Name needed' })).toHaveText('Company')
      await expect(page.getByRole('combobox', { name: 'Contact name' })).toHaveText(
        'Contact person',
      )
      await expectAccessible(page)
      await checkRows(page)
      await expect(page.getByText('1 row has a problem', { exact: true })).toBeVisible()
      await expect(page.getByRole('row', { name: /^4 Tern & Co/ })).toContainText(/e-mail/i)
      await expect(page.getByRole('button', { name: 'Import 2 clients' })).toBeDisabled()
      await expectAccessible(page)
    })
    await test.step('corrected, all of it is imported', async () => {
      await send(page, 'clients.csv', clients.with(3, 'Tern & Co;;ida@tern.example;Berlin;DE'))
      await checkRows(page)
      await page.getByRole('button', { name: 'Import 3 clients' }).click()
      await expect(page.getByText('3 clients were imported')).toBeVisible()
      await page.getByRole('link', { name: 'Show clients' }).click()
      for (const name of ['Heron Press', 'Quay Books', 'Tern & Co'])
        await expect(rowOf(page, name)).toHaveCount(1)
    })
    await test.step('invoices keep their numbers and dates, and take none of ours', async () => {
      const before = await nextNumber(page)
      await send(page, 'invoices.csv', invoices, 'Invoices')
      await checkRows(page)
      await page.getByRole('button', { name: 'Import 2 invoices' }).click()
      await expect(page.getByText('2 invoices were imported')).toBeVisible()
      await page.getByRole('link', { name: 'Show invoices' }).click()
      await expect(rowOf(page, 'OLD-0017').filter({ hasText: 'Overdue' })).toContainText('1,250.00')
      await expect(rowOf(page, 'OLD-0018').filter({ hasText: 'Paid' })).toContainText('480.00')
      expect(await nextNumber(page)).toBe(before)
    })
  },
)

async function send(page: Page, name: string, rows: string[], kind = 'Clients'): Promise<void> {
  await goTo(page, '/settings/data')
  await page.getByRole('radio', { name: kind }).click()
  const buffer = Buffer.from(rows.join('\r\n'))
  await page.getByLabel('Choose CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.waitForURL(/\/settings\/data\/import\/[0-9a-f-]+$/)
}

async function checkRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check rows' }).click()
  await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible()
}

async function nextNumber(page: Page): Promise<string> {
  await goTo(page, '/settings/numbers')
  return page.getByRole('list', { name: 'Next numbers' }).innerText()
}
