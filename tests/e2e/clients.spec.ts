import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { expect, once, refusedWith, test, unique } from '@/tests/support/journey'
import { foreignClient } from '@/tests/support/journey-company'
import { goTo, rowOf, sectionOf, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

test('a name is enough for a client', async ({ page }) => {
  const name = unique('Birch')
  await addClient(page, name)
  await expect(
    page.getByText('Nothing yet. A quote or an invoice takes two minutes.'),
  ).toBeVisible()
})

test('a client without a name is sent back to its field', once, async ({ page }) => {
  await goTo(page, '/clients/new')
  await sectionOf(page, 'Who').getByLabel('Contact person').fill('Ida Brandt')
  await page.getByRole('button', { name: 'Add client' }).click()
  const name = sectionOf(page, 'Who').getByLabel('Name')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/client’s name/)
  await expect(sectionOf(page, 'Who').getByLabel('Contact person')).toHaveValue('Ida Brandt')
  await expectAccessible(page)
})

test('a client is found by the beginning of any word', async ({ page }) => {
  await goTo(page, '/clients')
  const search = page.getByRole('searchbox', { name: 'Search clients' })
  for (const words of ['finch', 'marlow arch', 'accounts@marlow', 'FINCH']) {
    await search.fill(words)
    await expect(page).toHaveURL(`/clients?q=${encodeURIComponent(words).replaceAll('%20', '+')}`)
    await expect(rowOf(page, 'Marlow & Finch Architects')).toBeVisible()
    await expect(rowOf(page, 'Acme Design')).toHaveCount(0)
  }
  await search.fill('nobody has this name')
  await expect(page.getByRole('heading', { name: /^Nobody matches/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(rowOf(page, 'Acme Design')).toBeVisible()
})

test(
  'a client is edited, and two people who edit at once are told',
  once,
  async ({ page, openBrowser }) => {
    const name = unique('Alder')
    await addClient(page, name)
    const address = page.url()
    const colleague = await openBrowser('accountant')
    await goTo(colleague, `${address}/edit`)

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Edit client' }).click()
    await sectionOf(page, 'Who').getByLabel('Phone').fill('+1 212 555 0199')
    await page.getByRole('button', { name: 'Save client' }).click()
    await expect(page.getByText('+1 212 555 0199')).toBeVisible()

    await sectionOf(colleague, 'Who').getByLabel('Phone').fill('+1 212 555 0100')
    await colleague.getByRole('button', { name: 'Save client' }).click()
    await expect(colleague.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
    await expect(sectionOf(colleague, 'Who').getByLabel('Phone')).toHaveValue('+1 212 555 0100')
  },
)

test('a deleted client can be brought back', once, async ({ page }) => {
  const name = unique('Cedar')
  await addClient(page, name)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete client' }).click()
  await page.waitForURL('**/clients')
  await expect(rowOf(page, name).filter({ hasNotText: 'deleted' })).toHaveCount(0)
  await toast(page, `${name} deleted`).getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, `${name} restored`)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search clients' }).fill(name)
  await expect(rowOf(page, name).getByRole('link')).toBeVisible()
})

test('a client of another company does not exist', once, async ({ page, consoleWatch }) => {
  consoleWatch.expected.push(refusedWith(404))
  for (const path of [`/clients/${foreignClient.id}`, `/clients/${foreignClient.id}/edit`]) {
    expect(await goTo(page, path)).toBe(404)
    await expect(page.getByText(foreignClient.name)).toHaveCount(0)
  }
})

async function addClient(page: Page, name: string): Promise<void> {
  await goTo(page, '/clients')
  await page.getByRole('link', { name: 'New client' }).filter({ visible: true }).click()
  await sectionOf(page, 'Who').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
