import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { goTo, sectionOf, signIn } from '@/tests/support/pages'

/** What an authenticator app shows that knows the secret, so many seconds from now. */
export function appCode(secret: string, laterSeconds = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + laterSeconds * 1000 })
}

/** Turns two-factor sign-in on as somebody does who types the secret into an app. */
export async function turnOnSecondFactor(
  page: Page,
  password: string,
  look: () => Promise<void>,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const factor = sectionOf(page, 'Two-factor sign-in')
  await factor.getByRole('button', { name: 'Turn on' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByRole('img', { name: /square for the camera/ })).toBeVisible()
  await look()
  const secret = (await dialog.locator('code').innerText()).replaceAll(' ', '')
  await dialog.getByLabel('Code from the app').fill(appCode(secret))
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  const codes = dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recoveryCodes = await codes.allInnerTexts()
  await dialog.getByRole('button', { name: 'I have kept them' }).click()
  await expect(factor).toContainText('10 recovery codes are left')
  return { secret, recoveryCodes }
}

/** Gives the password, which is right, and is asked for a code. */
export async function signInUpToCode(page: Page, email: string, password: string): Promise<void> {
  await goTo(page, '/sign-in')
  await signIn(page, email, password)
  await expect(page.getByRole('status').filter({ hasText: 'Your password is right' })).toBeVisible()
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
