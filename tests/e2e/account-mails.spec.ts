import { expectAccessible } from '@/tests/support/axe'
import { expect, refusedWith, test, unique } from '@/tests/support/journey'
import { linkInLetter, openMail } from '@/tests/support/journey-mails'
import { nobodyElse } from '@/tests/support/journey-people'
import { goTo, setUpLater, signIn, signUp } from '@/tests/support/pages'

const firstPassword = 'a long sentence is easy'
const newPassword = 'another sentence, as long'

test('an address is confirmed, and a forgotten password replaced, by mail', async ({
  page,
  openBrowser,
  consoleWatch,
}) => {
  test.setTimeout(90_000)
  consoleWatch.expected.push(refusedWith(404))
  const email = nobodyElse()
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
