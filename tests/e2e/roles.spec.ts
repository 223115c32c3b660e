import { expectAccessible } from '@/tests/support/axe'
import { expect, once, refusedWith, test } from '@/tests/support/journey'
import { chooseClient, issue, untilSaved, writeLine } from '@/tests/support/journey-editor'
import { goTo, rowOf } from '@/tests/support/pages'

const poster = { description: 'Poster', quantity: '2', price: '100' }

test.describe('a user', () => {
  test.use({ member: 'user' })

  test('drafts an invoice and is told who may issue it', async ({ page }) => {
    await goTo(page, '/invoices/new')
    await chooseClient(page, 'Acme Design')
    await writeLine(page, 1, poster)
    await untilSaved(page)
    const button = page.getByRole('button', { name: 'Issue invoice' })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(/^Only owners, admins and accountants/)
    await goTo(page, page.url().replace(/\/edit$/, ''))
    await expect(page.getByRole('button', { name: 'Issue invoice' })).toBeDisabled()
    await expect(page.getByText(/^Only owners, admins and accountants can issue/)).toBeVisible()
    await expectAccessible(page)
  })

  test('cannot change the draft of somebody else', once, async ({ page }) => {
    await goTo(page, '/invoices?status=draft')
    const address = await rowOf(page, 'Fieldnote Coffee').getByRole('link').getAttribute('href')
    await goTo(page, address ?? '')
    await expect(page.getByText(/edit drafts of others/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Edit draft' })).toBeDisabled()
  })

  test('reads the settings and is told who may change them', once, async ({ page }) => {
    await goTo(page, '/settings')
    await expect(page.getByText(/^Only owners and admins can change settings/)).toBeVisible()
    await expect(page.getByLabel('IBAN')).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Save settings' })).toBeDisabled()
    await goTo(page, '/settings/tax')
    await expect(page.getByLabel('Rate in percent')).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Add tax' })).toBeDisabled()
  })

  test('is refused the form for new clients', once, async ({ page, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(403))
    await goTo(page, '/clients')
    await expect(page.getByRole('link', { name: 'New client' })).toHaveCount(0)
    expect(await goTo(page, '/clients/new')).toBe(403)
    await expect(page.getByRole('heading', { name: /role does not include this/ })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('an accountant', once, () => {
  test.use({ member: 'accountant' })

  test('issues invoices but does not change the settings', async ({ page }) => {
    await goTo(page, '/invoices/new')
    await chooseClient(page, 'Acme Design')
    await writeLine(page, 1, poster)
    await issue(page)
    await expect(page.getByRole('button', { name: 'Download PDF' })).toBeVisible()
    await goTo(page, '/settings')
    await expect(page.getByText(/^Only owners and admins can change settings/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save settings' })).toBeDisabled()
  })
})

test.describe('an admin', once, () => {
  test.use({ member: 'admin' })

  test('changes the settings, but not the name in addresses', async ({ page }) => {
    await goTo(page, '/settings')
    await expect(page.getByRole('button', { name: 'Save settings' })).toBeEnabled()
    await expect(page.getByLabel('Address name')).toBeDisabled()
    await expect(page.getByText('Only owners can change it.')).toBeVisible()
  })
})
