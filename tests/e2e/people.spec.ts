import { people } from '@/lib/messages/en/people'
import { expectAccessible } from '@/tests/support/axe'
import { expect, refusedWith, test, unique } from '@/tests/support/journey'
import { linkInLetter, openMail } from '@/tests/support/journey-mails'
import { chooseFromMenu, invite, nobodyElse } from '@/tests/support/journey-people'
import { chooseShort, goTo, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

const password = 'a long sentence is easy'
const fixedSettings = 'Only owners and admins can change settings.'

test('somebody invited joins, and what they may do changes under an open page', async ({
  page,
  openBrowser,
  consoleWatch,
}) => {
  test.setTimeout(90_000)
  consoleWatch.expected.push(refusedWith(404))
  const email = nobodyElse()
  const name = unique('Lena Fischer')
  const list = page.getByRole('list', { name: 'Members' })

  await test.step('an invitation is mailed', async () => {
    await goTo(page, '/settings/people')
    const dialog = await invite(page, email, 'Admin')
    await expect(dialog.getByRole('combobox', { name: 'Role' })).toHaveAccessibleDescription(
      people.roles.admin.may,
    )
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Send invitation' }).click()
    await expect(toast(page, `${email} is invited`)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Invitations' })).toContainText(email)
    await expectAccessible(page)
    await openMail(page, 'Maya Lindqvist invites you', email)
  })

  const guest = await openBrowser(null)
  await test.step('whoever reads the mail joins, once', async () => {
    const link = await linkInLetter(page, 'Accept invitation')
    await goTo(guest, link)
    await expect(guest.getByRole('heading', { name: 'Join Pixel Crafte Billing' })).toBeVisible()
    await expectAccessible(guest)
    await guest.getByLabel('Your name').fill(name)
    await guest.getByRole('textbox', { name: 'Password' }).fill(password)
    await guest.getByRole('button', { name: 'Create account and join' }).click()
    await guest.waitForURL('**/dashboard')
    await expect(guest.getByRole('region', { name: 'Outstanding', exact: true })).toBeVisible()
    expect(await goTo(guest, link)).toBe(404)
    await goTo(guest, '/settings')
    await goTo(page, '/settings/people')
    await expect(page.getByRole('list', { name: 'Invitations' })).toHaveCount(0)
  })

  await test.step('the only owner neither goes nor steps down', async () => {
    await page.getByRole('button', { name: 'More actions for you' }).click()
    for (const choice of ['Leave company', 'Change role'])
      await expect(page.getByRole('menuitem', { name: choice })).toBeDisabled()
    await expect(
      page.getByText('You are the only owner. Make somebody else an owner first.').first(),
    ).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('another role holds for the page that is open, and the next one', async () => {
    await chooseFromMenu(page, name, 'Change role')
    const dialog = page.getByRole('dialog', { name: `Change the role of ${name}` })
    await chooseShort(page, dialog, 'Role', 'User')
    await dialog.getByRole('button', { name: 'Change role' }).click()
    await expect(toast(page, `The role of ${name} is User now`)).toBeVisible()
    await guest.getByRole('button', { name: 'Save settings' }).click()
    await expect(guest.getByRole('alert').filter({ hasText: fixedSettings })).toBeVisible()
    await goTo(guest, '/settings')
    await expect(guest.getByRole('button', { name: 'Save settings' })).toBeDisabled()
    await goTo(guest, '/dashboard')
    await expect(guest.getByRole('region', { name: 'Needs you', exact: true })).toBeVisible()
    await expect(guest.getByRole('region', { name: 'Outstanding', exact: true })).toHaveCount(0)
  })

  await test.step('whoever is removed sees nothing more', async () => {
    await chooseFromMenu(page, name, 'Remove from company')
    const dialog = page.getByRole('dialog', { name: `Remove ${name} from the company?` })
    await dialog.getByRole('button', { name: 'Remove member' }).click()
    await expect(toast(page, `${name} is removed`)).toBeVisible()
    await expect(list).not.toContainText(name)
    await guest
      .getByRole('link', { name: /^Invoices/ })
      .first()
      .click()
    await guest.waitForURL('**/sign-in**')
    await expect(guest.getByText(/^Your account is in no company any more/)).toBeVisible()
  })
})

test('an invitation is taken back', async ({ page, openBrowser, consoleWatch }) => {
  consoleWatch.expected.push(refusedWith(404))
  const email = nobodyElse()
  await goTo(page, '/settings/people')
  const dialog = await invite(page, email, 'User')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await openMail(page, 'Maya Lindqvist invites you', email)
  const link = await linkInLetter(page, 'Accept invitation')
  await goTo(page, '/settings/people')
  await chooseFromMenu(page, email, 'Revoke invitation')
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(toast(page, `The invitation of ${email} is revoked`)).toBeVisible()
  const guest = await openBrowser(null)
  expect(await goTo(guest, link)).toBe(404)
})
