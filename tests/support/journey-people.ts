import type { Locator, Page } from '@playwright/test'
import { unique } from '@/tests/support/journey'
import { chooseShort } from '@/tests/support/pages'

/** An address that nobody has. */
export function nobodyElse(): string {
  return `${unique('somebody').replace(' ', '.')}@journey.example`
}

/** Fills in who is invited and as what; whoever calls looks at it and sends it. */
export async function invite(page: Page, email: string, role: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Invite member' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite a member' })
  await dialog.getByLabel('E-mail').fill(email)
  await chooseShort(page, dialog, 'Role', role)
  return dialog
}

/** Chooses what to do with a member or an invitation, by a name or an address. */
export async function chooseFromMenu(page: Page, who: string, label: string): Promise<void> {
  await page.getByRole('button', { name: `More actions for ${who}` }).click()
  await page.getByRole('menuitem', { name: label }).click()
}
