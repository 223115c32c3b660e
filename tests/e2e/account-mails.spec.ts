import { people } from '@/lib/messages/en/people'
import { expectAccessible } from '@/tests/support/axe'
import { expect, refusedWith, test, unique } from '@/tests/support/journey'
import { linkInLetter, openMail } from '@/tests/support/journey-mails'
import { chooseShort, goTo, setUpLater, signIn, signUp, toast } from '@/tests/support/pages'

const firstPassword = 'a long sentence is easy'
const newPassword = 'another sentence, as long'

test('an address is confirmed, and a forgotten password replaced, by mail', async ({
  page,
  openBrowser,
  consoleWatch,
}) => {
  test.setTimeout(90_000)
  consoleWatch.expected.push(refusedWith(404))
  const email = `${nobodyElse()}@journey.example`
  await signUp(page, {
    name: 'Tomas Ribeiro',
    email,
    password: firstPassword,
    companyName: unique('Ribeiro Interiors'),
    currency: 'EUR',
    timezone: 'Europe/Lisbon',
  })
  await setUpLater(page)

  await test.step('the address is confirmed by whoever reads its mail', async () => {
    const reminder = page.getByRole('region', { name: 'Confirm your address' })
    await expect(reminder).toContainText(email)
    await openMail(page, 'Confirm your address', email)
    const link = await linkInLetter(page, 'Confirm address')
    await goTo(page, link)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Confirm address' }).click()
    await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
    await page.getByRole('link', { name: 'Go to the dashboard' }).click()
    await page.waitForURL('**/dashboard')
    await expect(reminder).toHaveCount(0)
    expect(await goTo(page, link)).toBe(404)
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
    await expectAccessible(page)
  })

  const elsewhere = await openBrowser(null)
  await test.step('a forgotten password is asked for without telling who has an account', async () => {
    const answers: string[] = []
    for (const address of [`nobody.${email}`, email]) {
      await goTo(elsewhere, '/sign-in')
      await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click()
      await elsewhere.waitForURL('**/forgot-password')
      await elsewhere.getByLabel('E-mail').fill(address)
      await elsewhere.getByRole('button', { name: 'Mail me a link' }).click()
      await elsewhere.waitForURL('**/forgot-password/sent')
      await expect(elsewhere).toHaveTitle(/^Look into your inbox/)
      answers.push(await elsewhere.getByRole('main').innerText())
    }
    expect(answers[0]).toBe(answers[1])
    await expectAccessible(elsewhere)
  })

  await test.step('the link of the mail gives a new one, once, and ends every session', async () => {
    await openMail(page, 'Reset your password', email)
    const link = await linkInLetter(page, 'Choose a new password')
    await goTo(elsewhere, link)
    await expectAccessible(elsewhere)
    await elsewhere.getByLabel('New password', { exact: true }).fill(newPassword)
    await elsewhere.getByRole('button', { name: 'Save password' }).click()
    await expect(elsewhere.getByText('Your password is changed.')).toBeVisible()
    await goTo(page, '/dashboard')
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await goTo(page, link)).toBe(404)
    await goTo(elsewhere, '/sign-in')
    await signIn(elsewhere, email, firstPassword)
    await expect(
      elsewhere.getByRole('alert').filter({ hasText: 'E-mail or password' }),
    ).toBeVisible()
    await signIn(elsewhere, email, newPassword)
    await elsewhere.waitForURL('**/dashboard')
  })
})

test.describe('an owner', () => {
  test.use({ member: 'owner' })

  test('invites somebody new, who joins', async ({ page, openBrowser, consoleWatch }) => {
    test.setTimeout(90_000)
    consoleWatch.expected.push(refusedWith(404))
    const email = `${nobodyElse()}@journey.example`
    await goTo(page, '/settings/people')
    await page.getByRole('button', { name: 'Invite member' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite a member' })
    await dialog.getByLabel('E-mail').fill(email)
    await chooseShort(page, dialog, 'Role', 'Accountant')
    await expect(dialog.getByRole('combobox', { name: 'Role' })).toHaveAccessibleDescription(
      people.roles.accountant.may,
    )
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Send invitation' }).click()
    await expect(toast(page, `${email} is invited`)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Invitations' })).toContainText(email)
    await expectAccessible(page)
    await openMail(page, 'Maya Lindqvist invites you', email)
    const link = await linkInLetter(page, 'Accept invitation')

    const guest = await openBrowser(null)
    await goTo(guest, link)
    await expect(guest.getByRole('heading', { name: 'Join Pixel Crafte Billing' })).toBeVisible()
    await expectAccessible(guest)
    await guest.getByLabel('Your name').fill('Lena Fischer')
    await guest.getByRole('textbox', { name: 'Password' }).fill(firstPassword)
    await guest.getByRole('button', { name: 'Create account and join' }).click()
    await guest.waitForURL('**/dashboard')
    await goTo(guest, '/invoices')
    await expect(guest.getByRole('heading', { level: 1 })).toContainText('Invoices')
    expect(await goTo(guest, link)).toBe(404)
    await goTo(page, '/settings/people')
    await expect(page.getByRole('main')).toContainText('Lena Fischer')
    await expect(page.getByRole('list', { name: 'Invitations' })).toHaveCount(0)
  })

  test('takes an invitation back', async ({ page, openBrowser, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(404))
    const email = `${nobodyElse()}@journey.example`
    await goTo(page, '/settings/people')
    await page.getByRole('button', { name: 'Invite member' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite a member' })
    await dialog.getByLabel('E-mail').fill(email)
    await dialog.getByRole('button', { name: 'Send invitation' }).click()
    await openMail(page, 'Maya Lindqvist invites you', email)
    const link = await linkInLetter(page, 'Accept invitation')
    await goTo(page, '/settings/people')
    await page.getByRole('button', { name: `More actions for ${email}` }).click()
    await page.getByRole('menuitem', { name: 'Revoke invitation' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke invitation' }).click()
    await expect(toast(page, `The invitation of ${email} is revoked`)).toBeVisible()
    const guest = await openBrowser(null)
    expect(await goTo(guest, link)).toBe(404)
  })
})

function nobodyElse(): string {
  return unique('somebody').replace(' ', '.')
}
