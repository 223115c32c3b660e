import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, refusedWith, test, unique } from '@/tests/support/journey'
import {
  appCode,
  enterCode,
  signInUpToCode,
  turnOnSecondFactor,
} from '@/tests/support/journey-account'
import { databaseOf } from '@/tests/support/journey-database'
import { letterTo, linkIn } from '@/tests/support/journey-mailbox'
import { nobodyElse } from '@/tests/support/journey-people'
import { goTo, sectionOf, signIn, signOut, signUp, toast } from '@/tests/support/pages'

const password = 'a long sentence is easy'

test('an account gets a second factor, and another address', async ({
  page,
  openBrowser,
  consoleWatch,
}) => {
  test.setTimeout(120_000)
  consoleWatch.expected.push(refusedWith(404))
  const email = nobodyElse()
  const newEmail = `new.${email}`
  const factor = sectionOf(page, 'Two-factor sign-in')
  await signUp(page, {
    name: 'Rosa Amaral',
    email,
    password,
    companyName: unique('Amaral Studio'),
    currency: 'EUR',
    timezone: 'Europe/Lisbon',
  })
  // An address that was never confirmed may be a stranger's: it is not told of the change.
  await databaseOf(
    page.url(),
    sql => sql`update users set email_verified_at = now() where email = ${email}`,
  )

  await goTo(page, '/account')
  await expectToFitTheNarrowestPhone(page)
  await expectAccessible(page)
  await expectAccessibleInTheDark(page)
  const { secret, recoveryCodes } = await turnOnSecondFactor(page, password, () =>
    expectAccessible(page),
  )
  const [firstCode = '', secondCode = ''] = recoveryCodes

  await test.step('signing in asks for a code, which is the right one', async () => {
    await signOut(page)
    await signInUpToCode(page, email, password)
    await expectAccessible(page)
    await enterCode(page, '000000')
    await expect(page.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(
      /This code is not right/,
    )
    // The code of this half minute turned it on, and counts no more.
    await enterCode(page, appCode(secret, 30))
    await page.waitForURL('**/dashboard')
  })

  const elsewhere = await openBrowser(null)
  await test.step('a recovery code lets somebody in once', async () => {
    await signInUpToCode(elsewhere, email, password)
    await enterCode(elsewhere, firstCode.toLowerCase())
    await elsewhere.waitForURL('**/dashboard')
    const another = await openBrowser(null)
    await signInUpToCode(another, email, password)
    await enterCode(another, firstCode)
    await expect(another.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(
      /was used already/,
    )
  })

  await test.step('signing out everywhere leaves this browser alone', async () => {
    await goTo(page, '/account')
    await expect(factor).toContainText('9 recovery codes are left')
    const browsers = page.getByRole('list', { name: 'Browsers' }).getByRole('listitem')
    await expect(browsers).toHaveCount(2)
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page
      .getByRole('dialog', { name: 'Sign out everywhere?' })
      .getByRole('button', { name: 'Sign out everywhere' })
      .click()
    await expect(toast(page, 'All other browsers are signed out')).toBeVisible()
    await expect(browsers).toHaveCount(1)
    await goTo(elsewhere, '/invoices')
    await expect(elsewhere).toHaveURL(/\/sign-in/)
  })

  await test.step('it is turned off with both factors', async () => {
    await factor.getByRole('button', { name: 'Turn off' }).click()
    const dialog = page.getByRole('dialog', { name: 'Turn off two-factor sign-in?' })
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
    await dialog.getByLabel('Code').fill(secondCode)
    await dialog.getByRole('button', { name: 'Turn off' }).click()
    await expect(toast(page, 'Two-factor sign-in is off')).toBeVisible()
    await expect(factor.getByText('Off', { exact: true })).toBeVisible()
  })

  await test.step('another address is asked for, and nobody else reads its mail', async () => {
    await page.getByRole('button', { name: 'Change e-mail' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change your e-mail address' })
    await dialog.getByLabel('New e-mail').fill(newEmail)
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
    await dialog.getByRole('button', { name: 'Mail a link' }).click()
    await expect(toast(page, `Look into the inbox of ${newEmail}`)).toBeVisible()
    const link = linkIn(
      await letterTo(page, newEmail, 'Confirm your new address'),
      '/confirm-email/',
    )
    await goTo(page, '/mailbox')
    await expect(page.getByRole('list', { name: 'Mails' })).toContainText(email)
    await expect(page.getByRole('list', { name: 'Mails' })).not.toContainText(newEmail)
    await goTo(elsewhere, link)
    await expectAccessible(elsewhere)
    await goTo(page, '/account')
    await expect(sectionOf(page, 'E-mail')).not.toContainText(newEmail)
    await elsewhere.getByRole('button', { name: 'Confirm new address' }).click()
    await expect(elsewhere.getByRole('heading', { name: 'Your address is changed' })).toBeVisible()
    expect(await goTo(elsewhere, link)).toBe(404)
  })

  await test.step('one signs in with it, and the old one is told', async () => {
    await goTo(page, '/account')
    await expect(sectionOf(page, 'E-mail')).toContainText(newEmail)
    await goTo(elsewhere, '/sign-in')
    await signIn(elsewhere, email, password)
    await expect(
      elsewhere.getByRole('alert').filter({ hasText: 'E-mail or password' }),
    ).toBeVisible()
    await signIn(elsewhere, newEmail, password)
    await elsewhere.waitForURL('**/dashboard')
    const notice = await letterTo(page, email, 'Your address was changed')
    const back = linkIn(notice, '/return-email/')
    await goTo(elsewhere, back)
    await expect(elsewhere.getByText(email, { exact: true })).toBeVisible()
    await expectAccessible(elsewhere)
  })
})
