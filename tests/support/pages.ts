import { expect, type Locator, type Page } from '@playwright/test'

/** Opens an address and waits until its buttons answer. */
export async function goTo(page: Page, address: string): Promise<number> {
  const answer = await page.goto(address)
  await untilAlive(page)
  return answer?.status() ?? 0
}

export async function reload(page: Page): Promise<void> {
  await page.reload()
  await untilAlive(page)
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export interface NewAccount {
  name: string
  email: string
  password: string
  companyName: string
  currency: string
  timezone: string
}

export async function signUp(page: Page, account: NewAccount): Promise<void> {
  await goTo(page, '/sign-up')
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  await page.getByLabel('Company name').fill(account.companyName)
  await chooseFrom(page, page, 'Currency', account.currency)
  await chooseFrom(page, page, 'Time zone', account.timezone)
  await page.getByRole('button', { name: 'Start company' }).click()
  await page.waitForURL('**/welcome')
}

/** Leaves setting up for another day. */
export async function setUpLater(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Set up later' }).click()
  await page.waitForURL('**/dashboard')
}

export async function signOut(page: Page): Promise<void> {
  const more = page.getByRole('navigation', { name: 'Places' }).getByText('More')
  if (await more.isVisible()) {
    await more.click()
    await page.getByRole('button', { name: 'Sign out' }).click()
  } else {
    await page.getByRole('button', { name: /account menu$/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  await page.waitForURL(url => url.pathname === '/')
}

/** Finds an option by typing: in a popover on a desk, in a drawer on a phone. */
export async function chooseFrom(
  page: Page,
  where: Page | Locator,
  label: string,
  option: string,
): Promise<void> {
  const control = where.getByRole('combobox', { name: label }).and(page.locator('button'))
  await control.click()
  await page.getByPlaceholder('Search', { exact: true }).fill(option)
  await page.getByRole('option', { name: option }).first().click()
  await expect(control).toContainText(option)
}

/** Chooses from a short list that needs no search. */
export async function chooseShort(
  page: Page,
  where: Page | Locator,
  label: string,
  option: string,
): Promise<void> {
  await where.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** A part of a long form, by its heading. */
export function sectionOf(page: Page, heading: string): Locator {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
}

/** What stands in the short message at the foot of the screen. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.locator('[data-sonner-toast]').filter({ hasText: text })
}

/** A row of a list, as the size in use draws it. */
export function rowOf(page: Page, text: string): Locator {
  return page
    .getByRole('row')
    .or(page.getByRole('listitem'))
    .filter({ hasText: text, visible: true })
}

/** Until scripts run, a press does nothing: the markup is there before they are. */
async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll('button, input, textarea')]
    return controls.every(control => Object.keys(control).some(key => key.startsWith('__react')))
  })
}
