import type { Page } from '@playwright/test'
import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, isPhone, once, refusedWith, test, unique } from '@/tests/support/journey'
import { goTo, setUpLater, signUp } from '@/tests/support/pages'

test.describe('an owner', () => {
  test.use({ member: 'owner' })

  test('sees what is owed, what waits and what came in, each currency by itself', async ({
    page,
  }) => {
    await goTo(page, '/dashboard')
    await expect(page).toHaveTitle(/^Dashboard/)
    const owed = part(page, 'Outstanding')
    for (const sign of ['$', '€', '¥']) await expect(owed.getByText(sign).first()).toBeVisible()
    for (const label of ['Not due', 'Partly paid', 'Overdue'])
      await expect(owed.getByText(label)).toBeVisible()
    await expect(part(page, 'Quotes waiting').getByText(/open, next ends/)).toBeVisible()
    await expect(part(page, 'Due next').getByRole('link').first()).toBeVisible()
    await expect(part(page, 'Latest').getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
    await expectToFitTheNarrowestPhone(page)
  })

  test('reads the income of a year month by month, in the currency asked for', async ({ page }) => {
    await goTo(page, '/dashboard')
    const income = part(page, 'Money in')
    await expect(income.getByRole('row')).toHaveCount(12)
    await expect(income.getByText('12 months, USD', { exact: true }).first()).toBeVisible()
    await page.getByRole('navigation', { name: 'Currency of the chart' }).getByText('JPY').click()
    await expect(page).toHaveURL(/currency=JPY/)
    await expect(income.getByText('12 months, JPY', { exact: true }).first()).toBeVisible()
    await expect(income.getByRole('row').filter({ hasText: '¥' })).toHaveCount(12)
  })

  test('goes from what needs them to the document', async ({ page }) => {
    await goTo(page, '/dashboard')
    const needs = part(page, 'Needs you')
    await expect(needs.getByText(/days? late/).first()).toBeVisible()
    await needs.getByRole('link', { name: 'Record payment: Juniper Legal' }).click()
    await expect(page.getByRole('dialog', { name: 'Record payment' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]+$/)
  })

  test('finds a client and what can be done for them without the mouse', async ({ page }, info) => {
    await goTo(page, '/dashboard')
    if (isPhone(info)) await page.getByRole('button', { name: 'Search or do' }).click()
    else await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Search or do' })
    await palette.getByRole('combobox').fill('acme')
    await expect(palette.getByRole('option', { name: /Acme Design Dana Whitfield/ })).toBeVisible()
    await expectAccessible(page)
    await palette.getByRole('option', { name: 'New quote for Acme Design' }).click()
    await expect(page).toHaveURL(/\/quotes\/new\?client=|\/quotes\/[0-9a-f-]+\/edit/)
  })

  test('finds a document by its number', once, async ({ page }) => {
    await goTo(page, '/dashboard')
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Search or do' })
    await palette.getByRole('combobox').fill('PCQ-2025-0001')
    await palette.getByRole('option', { name: /^PCQ-2025-0001/ }).click()
    await expect(page).toHaveURL(/\/quotes\/01890000-0000-7000-8000-500000000001$/)
  })

  test('reads who did what, narrowed in the address', async ({ page }) => {
    await goTo(page, '/activity')
    await expectAccessible(page)
    await expectAccessibleInTheDark(page)
    await expectToFitTheNarrowestPhone(page)
    const kinds = page.getByRole('navigation', { name: 'Show' })
    await kinds.getByRole('link', { name: 'Payments' }).click()
    await expect(page).toHaveURL(/kind=payment/)
    await page.getByRole('button', { name: 'Member: everyone' }).click()
    await page.getByRole('menuitemradio', { name: 'Ines Moreau' }).click()
    await expect(page).toHaveURL(/kind=payment&member=/)
    await goTo(page, `${new URL(page.url()).pathname}${new URL(page.url()).search}&to=2999-01-01`)
    const row = page
      .getByRole('listitem')
      .filter({ hasText: 'reversed the payment of receipt' })
      .first()
    await expect(row.getByText('Ines Moreau')).toBeVisible()
    await expect(row.getByRole('link', { name: /^PCR-2025-/ })).toBeVisible()
    await row.locator('summary').click()
    await expect(row.getByText('The bank returned the cheque.')).toBeVisible()
    await expect(row.getByText('Request')).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('a user', () => {
  test.use({ member: 'user' })

  test('sees the work, no money report and no activity', async ({ page, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(403))
    await goTo(page, '/dashboard')
    await expect(part(page, 'Needs you').getByRole('listitem').first()).toBeVisible()
    for (const name of ['Outstanding', 'Money in', 'Latest'])
      await expect(part(page, name)).toHaveCount(0)
    await expectAccessible(page)
    expect(await goTo(page, '/activity')).toBe(403)
    await expect(page.getByRole('heading', { name: /role does not include this/ })).toBeVisible()
  })
})

test(
  'a new company is led to its first invoice, one step after the other',
  once,
  async ({ page }) => {
    await signUp(page, {
      name: 'Lena Moor',
      email: `lena.${Date.now()}@journey.example`,
      password: 'a long sentence is easy',
      companyName: unique('Moor Studio'),
      currency: 'EUR',
      timezone: 'Europe/Berlin',
    })
    await setUpLater(page)
    const steps = part(page, 'First steps').getByRole('listitem')
    await expect(steps).toHaveCount(3)
    await expect(page.getByRole('link', { name: 'Finish setting up' })).toBeVisible()
    await expectAccessible(page)
    await steps.nth(1).getByRole('link', { name: 'Add client' }).click()
    await page.getByLabel('Name', { exact: true }).fill('First Client')
    await page.getByRole('button', { name: 'Add client' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'First Client' })).toBeVisible()
    await goTo(page, '/dashboard')
    await expect(steps.nth(1).getByText('Done:')).toBeAttached()
    await expect(steps.nth(1).getByRole('link')).toHaveCount(0)
  },
)

function part(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}
