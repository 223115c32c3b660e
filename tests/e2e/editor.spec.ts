import type { Page } from '@playwright/test'
import { expect, isPhone, once, test, unique } from '@/tests/support/journey'
import {
  amountDue,
  chooseClient,
  closeLine,
  issue,
  lineField,
  lineTitles,
  openLine,
  saveStatus,
  startDraft,
  untilSaved,
  type WrittenLine,
} from '@/tests/support/journey-editor'
import { goTo, reload, rowOf, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

const poster: WrittenLine = { description: 'Poster', quantity: '2', price: '100' }
const leaflet: WrittenLine = { description: 'Leaflet', quantity: '3', price: '40' }
const website: WrittenLine = { description: 'Website', quantity: '1', price: '900' }

test('what was typed is there again after a reload', once, async ({ page }) => {
  await startDraft(page, 'invoice', [poster])
  await untilSaved(page)
  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]+\/edit$/)
  await page.getByLabel('Note on the invoice').fill('Thank you, see you in spring.')
  await reload(page)
  await expect.poll(() => lineTitles(page)).toEqual(['Poster'])
  await expect(page.getByLabel('Note on the invoice')).toHaveValue('Thank you, see you in spring.')
})

test(
  'typing goes on without a connection and is saved once it is back',
  once,
  async ({ page, context, consoleWatch }) => {
    consoleWatch.expected.push(/ERR_INTERNET_DISCONNECTED/)
    await startDraft(page, 'invoice', [poster])
    await untilSaved(page)
    await context.setOffline(true)
    await page.getByLabel('PO number').fill('PO-4711')
    await expect(saveStatus(page)).toHaveText('Not saved. You are offline.')
    await expect(page.getByLabel('PO number')).toHaveValue('PO-4711')
    await context.setOffline(false)
    await untilSaved(page)
    await reload(page)
    await expect(page.getByLabel('PO number')).toHaveValue('PO-4711')
  },
)

test('two tabs never overwrite each other without asking', once, async ({ page, context }) => {
  await startDraft(page, 'invoice', [poster])
  await untilSaved(page)
  const other = await context.newPage()
  await goTo(other, page.url())

  await typeReference(page, 'FIRST')
  await untilSaved(page)
  await typeReference(other, 'SECOND')
  await expectBothVersions(other, 'SECOND', 'FIRST')
  await other.getByRole('button', { name: 'Keep this tab' }).click()
  await untilSaved(other)

  await typeReference(page, 'THIRD')
  await expectBothVersions(page, 'THIRD', 'SECOND')
  await page.getByRole('button', { name: 'Use other tab' }).click()
  await expect(page.getByLabel('PO number')).toHaveValue('SECOND')
  await reload(page)
  await expect(page.getByLabel('PO number')).toHaveValue('SECOND')
})

test('lines are put in another order from the keyboard', async ({ page }, info) => {
  await startDraft(page, 'invoice', [poster, leaflet, website])
  if (isPhone(info)) {
    await openLine(page, 3)
    await page.getByRole('button', { name: 'Move line 3 up' }).click()
    await page.getByRole('button', { name: 'Move line 2 up' }).click()
    await closeLine(page)
  } else {
    await lineField(page, 3, 'description').press('Alt+ArrowUp')
    await expect(lineField(page, 2, 'description')).toHaveValue('Website')
    await carryUp(page, 2)
  }
  await expect.poll(() => lineTitles(page)).toEqual(['Website', 'Poster', 'Leaflet'])
  await untilSaved(page)
  await reload(page)
  await expect.poll(() => lineTitles(page)).toEqual(['Website', 'Poster', 'Leaflet'])
})

test('a line is duplicated, and a removed one comes back', async ({ page }) => {
  await startDraft(page, 'invoice', [poster, leaflet])
  await openLine(page, 1)
  await page.getByRole('button', { name: 'Duplicate line 1' }).click()
  await closeLine(page)
  await expect.poll(() => lineTitles(page)).toEqual(['Poster', 'Poster', 'Leaflet'])
  await openLine(page, 3)
  await page.getByRole('button', { name: 'Remove line 3' }).click()
  await expect.poll(() => lineTitles(page)).toEqual(['Poster', 'Poster'])
  await toast(page, 'Removed Leaflet').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => lineTitles(page)).toEqual(['Poster', 'Poster', 'Leaflet'])
})

test('the due date follows the issue date until somebody sets it', once, async ({ page }) => {
  await goTo(page, '/invoices/new')
  const [issued, due] = [page.getByLabel('Issue date'), page.getByLabel('Due date')]
  await setDate(page, 'Issue date', '1 Dec 2026')
  await expect(due).toHaveValue('31 Dec 2026')
  await setDate(page, 'Due date', '2027-01-05')
  await expect(due).toHaveValue('5 Jan 2027')
  await setDate(page, 'Issue date', '3 Dec 2026')
  await expect(issued).toHaveValue('3 Dec 2026')
  await expect(due).toHaveValue('5 Jan 2027')
})

test('prices can include the tax', async ({ page }) => {
  await startDraft(page, 'invoice', [poster])
  await expect(amountDue(page)).toContainText('217.75')
  await page.getByRole('button', { name: /^Tax/ }).click()
  await page.getByRole('switch', { name: 'Prices include tax' }).click()
  await expect(amountDue(page)).toContainText('200.00')
})

test('a client is added without leaving the invoice', async ({ page }) => {
  const name = unique('Willow')
  await startDraft(page, 'invoice', [poster])
  await quickCreate(page, name)
  await untilSaved(page)
  await reload(page)
  await expect(clientPicker(page)).toContainText(name)
})

test('a number that cannot be read stays as it was typed', once, async ({ page }) => {
  await startDraft(page, 'invoice', [poster])
  await openLine(page, 1)
  const price = lineField(page, 1, 'price')
  await price.fill('12,50,0')
  await price.blur()
  await expect(price).toHaveValue('12,50,0')
  await expect(price).toHaveAccessibleDescription(/not a number/)
  await expect(saveStatus(page)).toHaveText('Not saved. Mend what is marked.')
  await price.fill('12,50')
  await price.blur()
  await expect(price).toHaveValue('12.50')
  await closeLine(page)
  await expect(amountDue(page)).toContainText('27.22')
  await untilSaved(page)
})

test('issuing says what is missing and leads to the first of it', async ({ page }) => {
  await startDraft(page, 'invoice', [{ ...poster, price: '' }])
  await page.getByRole('button', { name: 'Issue invoice' }).click()
  const missing = page.getByRole('alert').filter({ hasText: 'Before it can be issued' })
  await expect(missing.getByRole('button', { name: 'Choose a client.' })).toBeVisible()
  await expect(missing.getByRole('button', { name: /Line 1 has no price/ })).toBeVisible()
  await expect(clientPicker(page)).toBeFocused()
  await missing.getByRole('button', { name: /Line 1 has no price/ }).click()
  await expect(lineField(page, 1, 'price')).toBeFocused()
  await lineField(page, 1, 'price').fill('10')
  await closeLine(page)
  await chooseClient(page, 'Acme Design')
  await expect(missing).toHaveCount(0)
})

test('pressing twice issues once', once, async ({ page }) => {
  const client = unique('Rowan')
  await startDraft(page, 'invoice', [poster])
  await quickCreate(page, client)
  await page.getByRole('button', { name: 'Issue invoice' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Issue invoice' }).dblclick()
  await expect(page.getByRole('button', { name: 'Download PDF' })).toBeVisible()
  const number = await page.getByRole('heading', { level: 1 }).filter({ visible: true }).innerText()
  expect(number).toMatch(/^PCF-2025-\d{4}$/)
  await page.getByRole('link', { name: client }).click()
  await expect(page.getByRole('heading', { level: 1, name: client })).toBeVisible()
  await expect(rowOf(page, 'Issued').filter({ has: page.getByRole('link') })).toHaveCount(1)
})

test('an issued invoice cannot be edited under its old address', once, async ({ page }) => {
  await startDraft(page, 'invoice', [poster])
  await chooseClient(page, 'Acme Design')
  await untilSaved(page)
  const editor = page.url()
  await issue(page)
  await goTo(page, editor)
  await expect(page).toHaveURL(editor.replace(/\/edit$/, ''))
})

async function typeReference(page: Page, reference: string): Promise<void> {
  await page.getByLabel('PO number').fill(reference)
}

async function expectBothVersions(page: Page, mine: string, theirs: string): Promise<void> {
  const question = page.getByRole('alertdialog', { name: 'Two tabs edited this invoice' })
  const reference = question.getByRole('row', { name: /PO number/ })
  await expect(reference.getByRole('cell').nth(0)).toHaveText(mine)
  await expect(reference.getByRole('cell').nth(1)).toHaveText(theirs)
}

/** Picks a line up, carries it one place up and puts it down, told each time where it is. */
async function carryUp(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Reorder line ${number}` }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(`Now at ${number} of 3.`)).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(`Now at ${number - 1} of 3.`)).toBeAttached()
  await page.keyboard.press('Space')
  await expect(page.getByText(`Put down at ${number - 1} of 3.`)).toBeAttached()
}

async function setDate(page: Page, label: string, date: string): Promise<void> {
  await page.getByLabel(label).fill(date)
  await page.getByLabel(label).blur()
}

async function quickCreate(page: Page, name: string): Promise<void> {
  await clientPicker(page).click()
  await page.getByPlaceholder('Search clients').fill(name)
  await page.getByRole('option', { name: `Add “${name}”` }).click()
  const dialog = page.getByRole('dialog', { name: 'New client' })
  await expect(dialog.getByLabel('Name')).toHaveValue(name)
  await dialog.getByRole('button', { name: 'Add client' }).click()
  await expect(clientPicker(page)).toContainText(name)
}

function clientPicker(page: Page) {
  return page.getByRole('combobox', { name: 'Client', exact: true })
}
