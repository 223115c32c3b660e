import type { Page } from '@playwright/test'
import { samplePassword } from '@/db/sample/people'
import { expectAccessible } from '@/tests/support/axe'
import { expect, refusedWith, test, unique } from '@/tests/support/journey'
import { foreignClient, secondCompanyName } from '@/tests/support/journey-company'
import { goTo, signIn, signOut, signUp } from '@/tests/support/pages'

const owner = 'admin@pixelcrafte.test'

test.describe('nobody is signed in', () => {
  test('a wrong password and an unknown address get the same answer', async ({ page }) => {
    const answers: string[] = []
    for (const email of [owner, 'nobody@pixelcrafte.test']) {
      await goTo(page, '/sign-in')
      await signIn(page, email, 'not the password')
      const answer = page.getByRole('alert').filter({ hasText: 'E-mail or password' })
      await expect(answer).toBeVisible()
      answers.push(await answer.innerText())
    }
    expect(answers[0]).toBe(answers[1])
    await expect(page.getByLabel('E-mail')).toHaveValue('nobody@pixelcrafte.test')
    await expectAccessible(page)
  })

  test('a page of the office asks to sign in and is shown then', async ({ page }) => {
    await goTo(page, '/clients?q=acme')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await signIn(page, owner, samplePassword)
    await expect(page).toHaveURL(/\/clients\?q=acme$/)
    await expect(page.getByRole('searchbox', { name: 'Search clients' })).toHaveValue('acme')
  })

  test('another site is never where signing in leads', async ({ page }) => {
    await goTo(page, '/sign-in?next=//evil.example/invoices')
    await signIn(page, owner, samplePassword)
    await page.waitForURL(url => url.pathname === '/dashboard')
    expect(new URL(page.url()).hostname).toBe('localhost')
  })

  test('a form says under its fields what is missing', async ({ page }) => {
    await goTo(page, '/sign-up')
    await page.getByRole('button', { name: 'Start company' }).click()
    await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/your name/)
    await expect(page.getByLabel('Your name')).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveAccessibleDescription(
      /at least 10 characters/,
    )
    await expectAccessible(page)
  })

  test('an address that has an account cannot get a second one', async ({ page }) => {
    await goTo(page, '/sign-up')
    await page.getByLabel('Your name').fill('Somebody Else')
    await page.getByLabel('E-mail').fill(owner.toUpperCase())
    await page.getByRole('textbox', { name: 'Password' }).fill('a long sentence is easy')
    await page.getByLabel('Company name').fill('Another company')
    await page.getByRole('button', { name: 'Start company' }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'already has an account' }),
    ).toBeVisible()
  })

  test('unknown addresses are not found', async ({ page, consoleWatch }) => {
    await expectNotFound(page, consoleWatch.expected)
  })
})

test.describe('the owner is signed in', () => {
  test.use({ member: 'owner' })

  test('the start page leads on to the dashboard', async ({ page }) => {
    await goTo(page, '/')
    await expect(page).toHaveURL(/\/dashboard$/)
  })

  test('unknown addresses are not found', async ({ page, consoleWatch }) => {
    await expectNotFound(page, consoleWatch.expected)
    for (const path of ['/invoices/0', '/invoices/01890000-0000-7000-8000-0000000000ff'])
      expect(await goTo(page, path)).toBe(404)
    await expect(page.getByRole('heading', { name: 'This does not exist' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('signing out ends the session itself, not only its cookie', async ({ page, context }) => {
  await signUp(page, newPerson())
  const cookies = await context.cookies()
  await signOut(page)
  await goTo(page, '/invoices')
  await expect(page).toHaveURL(/\/sign-in/)
  await context.addCookies(cookies)
  await goTo(page, '/invoices')
  await expect(page).toHaveURL(/\/sign-in/)
  await goTo(page, '/')
  await expect(page.getByRole('link', { name: 'Start a company' })).toBeVisible()
})

test.describe('a member of two companies', () => {
  test.use({ member: 'admin' })

  test('never writes what was begun in one into the other', async ({ page, context }) => {
    const name = unique('Begun elsewhere')
    await goTo(page, '/clients/new')
    await page.getByLabel('Name', { exact: true }).fill(name)
    const otherTab = await context.newPage()
    await goTo(otherTab, '/clients')
    await switchTo(otherTab, 'Pixel Crafte Billing', secondCompanyName)
    await page.getByRole('button', { name: 'Add client' }).click()
    await expect(page.getByText(`You work in ${secondCompanyName} now.`)).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    await goTo(otherTab, '/clients')
    await switchTo(otherTab, secondCompanyName, 'Pixel Crafte Billing')
    await page.getByRole('button', { name: 'Add client' }).click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
  })

  test('switches between them', async ({ page }) => {
    await goTo(page, '/clients')
    await switchTo(page, 'Pixel Crafte Billing', secondCompanyName)
    await goTo(page, '/clients')
    await expect(page.getByText(foreignClient.name).filter({ visible: true })).toBeVisible()
    await expect(page.getByText('Acme Design')).toHaveCount(0)
    await switchTo(page, secondCompanyName, 'Pixel Crafte Billing')
    await goTo(page, '/clients')
    await expect(page.getByText('Acme Design').filter({ visible: true })).toBeVisible()
  })
})

test.describe('a member of one company', () => {
  test.use({ member: 'owner' })

  test('has nothing to switch to', async ({ page }) => {
    await goTo(page, '/invoices')
    await expect(page.getByRole('button', { name: /switch company/ })).toHaveCount(0)
  })
})

async function expectNotFound(page: Page, expected: RegExp[]): Promise<void> {
  expected.push(refusedWith(404))
  for (const path of ['/nothing-here', '/invoice', '/admin/users'])
    expect(await goTo(page, path)).toBe(404)
  await expect(page.getByRole('heading', { name: /nothing at this address/ })).toBeVisible()
  await expectAccessible(page)
}

async function switchTo(page: Page, from: string, to: string): Promise<void> {
  const switcher = page.getByRole('button', { name: `${from}: switch company` })
  if (!(await switcher.isVisible()))
    await page.getByRole('navigation', { name: 'Places' }).getByText('More').click()
  await switcher.click()
  await page.getByRole('menuitemradio', { name: to }).click()
  await page.waitForURL('**/dashboard')
}

function newPerson() {
  return {
    name: 'Tomas Ribeiro',
    email: `tomas.${Date.now()}@journey.example`,
    password: 'a long sentence is easy',
    companyName: unique('Ribeiro Interiors'),
    currency: 'EUR',
    timezone: 'Europe/Lisbon',
  }
}
