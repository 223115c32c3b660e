import type { Page } from '@playwright/test'
import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, test } from '@/tests/support/journey'
import { lineField, openLine, openPreview } from '@/tests/support/journey-editor'
import { goTo } from '@/tests/support/pages'

test('signing in fits every phone and eye', async ({ page }) => {
  for (const path of ['/', '/sign-in', '/sign-up']) {
    await goTo(page, path)
    await expectToFitTheNarrowestPhone(page)
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
  }
})

test.describe('in the office', () => {
  test.use({ member: 'owner' })

  test('the clients fit every phone and eye', async ({ page }) => {
    await goTo(page, '/clients')
    await expectToFitTheNarrowestPhone(page)
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
  })

  const lists = [
    'invoices?status=draft',
    'invoices?status=overdue',
    'invoices?status=partly_paid',
    'invoices?status=void',
    'quotes?status=open',
    'quotes?status=accepted',
    'receipts',
    'credit-notes',
  ]
  for (const list of lists)
    test(`a document of ${list} fits every phone and eye`, async ({ page }) => {
      await openFirst(page, list)
      await expectToFitTheNarrowestPhone(page)
      await expectAccessible(page)
      await expectAccessibleInTheDark(page)
    })

  test('the editor fits every phone and eye', async ({ page }) => {
    await openFirst(page, 'invoices?status=draft')
    await page.getByRole('button', { name: 'Edit draft' }).click()
    await page.waitForURL(/\/edit$/)
    await openLine(page, 1)
    await lineField(page, 1, 'description').focus()
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
    await goTo(page, page.url())
    await expectToFitTheNarrowestPhone(page)
    await openPreview(page)
    await expectToFitTheNarrowestPhone(page)
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
  })

  test('forms fit every phone and eye', async ({ page }) => {
    await goTo(page, '/settings')
    await expectToFitTheNarrowestPhone(page)
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
    await goTo(page, '/clients/new')
    await expectToFitTheNarrowestPhone(page)
  })
})

/** Opens the page of the first document of a list, whatever the list does with a press. */
async function openFirst(page: Page, list: string): Promise<void> {
  await goTo(page, `/${list}`)
  const [room = ''] = list.split('?')
  const address = await page
    .getByRole('main')
    .locator(`a[href^="/${room}/0"]:visible`)
    .first()
    .getAttribute('href')
  await goTo(page, address ?? '')
  await expect(page.getByRole('article')).toBeVisible()
}
