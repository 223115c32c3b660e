import type { Page } from '@playwright/test'
import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, refusedWith, test } from '@/tests/support/journey'
import { copyLink, openFirst } from '@/tests/support/journey-documents'
import { lineField, openLine, openPreview } from '@/tests/support/journey-editor'
import { openMail } from '@/tests/support/journey-mails'
import { onPhone } from '@/tests/support/journey-visitor'
import { goTo } from '@/tests/support/pages'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('signing in fits every phone and eye', async ({ page }) => {
  for (const path of ['/', '/sign-in', '/sign-up', '/forgot-password', '/verify']) {
    await goTo(page, path)
    await expectToFit(page)
  }
})

test.describe('in the office', () => {
  test.use({ member: 'owner' })

  test('the clients fit every phone and eye', async ({ page }) => {
    await goTo(page, '/clients')
    await expectToFit(page)
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
      await expectToFit(page)
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
    await expectToFit(page)
  })

  test('forms fit every phone and eye', async ({ page }) => {
    for (const path of ['/settings', '/settings/numbers', '/settings/tax']) {
      await goTo(page, path)
      await expectToFit(page)
    }
    await goTo(page, '/clients/new')
    await expectToFitTheNarrowestPhone(page)
  })

  test('settings of mail and people fit every phone and eye', async ({ page }) => {
    for (const path of ['/settings/mail', '/settings/mail/invoice', '/settings/people']) {
      await goTo(page, path)
      await expectToFit(page)
    }
  })

  test('a mail on its way fits every phone and eye', async ({ page }) => {
    await openFirst(page, 'invoices?status=overdue')
    await page.getByRole('button', { name: /^Send/ }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Subject')).toBeVisible()
    await expectToFit(page)
    await dialog.getByRole('button', { name: /^Send/ }).click()
    await expect(dialog).toBeHidden()
    await openMail(page, 'Invoice ')
    await expectToFit(page)
    await goTo(page, '/mailbox')
    await expectToFit(page)
  })

  for (const list of ['invoices?status=overdue', 'quotes?status=open', 'quotes?status=accepted'])
    test(`what a client sees of ${list} fits every phone and eye`, async ({
      page,
      openBrowser,
    }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await openFirst(page, list)
      const visitor = await openBrowser(null, onPhone)
      await goTo(visitor, await copyLink(page))
      await expectToFit(visitor)
      const review = visitor.getByRole('button', { name: 'Review and accept' })
      if (!(await review.isVisible())) return
      await review.click()
      await expectToFit(visitor)
    })

  test('what a lost link leads to fits every phone and eye', async ({ page, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(404))
    for (const path of ['/c/nothing', '/invitation/nothing']) {
      expect(await goTo(page, path)).toBe(404)
      await expectToFit(page)
    }
  })
})

async function expectToFit(page: Page): Promise<void> {
  await expectToFitTheNarrowestPhone(page)
  await expectAccessible(page)
  await expectAccessibleInTheDark(page)
}
