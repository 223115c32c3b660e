import { expect, isPhone, once, test } from '@/tests/support/journey'
import {
  addSection,
  amountDue,
  chooseClient,
  closeLine,
  lineTitles,
  makeOptional,
  openLine,
  startDraft,
  untilSaved,
  type WrittenLine,
  writeLine,
} from '@/tests/support/journey-editor'
import { reload, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

const plan: WrittenLine = { description: 'Plan', quantity: '1', price: '450' }
const cabinets: WrittenLine = { description: 'Cabinets', quantity: '2', price: '100' }
const stools: WrittenLine = { description: 'Stools', quantity: '4', price: '50' }

test('a quote counts the options that are ticked, and says which are not', async ({ page }) => {
  await startDraft(page, 'quote', [plan, cabinets, stools])
  await expect(page.getByLabel('Valid until')).toBeVisible()
  await expect(amountDue(page)).toContainText('925.44')
  await makeOptional(page, 3, false)
  await expect(amountDue(page)).toContainText('707.69')
  await expect(page.getByText('(200.00)').filter({ visible: true }).first()).toBeVisible()
  await amountDue(page).click()
  const figures = page.getByRole('dialog', { name: 'How the amount comes about' })
  await expect(figures.getByText('1 option not counted')).toBeVisible()
  await page.keyboard.press('Escape')
  await untilSaved(page)
  await reload(page)
  await expect(page).toHaveURL(/\/quotes\/[0-9a-f-]+\/edit$/)
  await expect(amountDue(page)).toContainText('707.69')
})

test('sections sum up their lines and are put in another order with them', async ({
  page,
}, info) => {
  await startDraft(page, 'quote', [plan])
  await addSection(page, 1, 'Kitchen')
  await page.getByRole('button', { name: 'Add line' }).click()
  await writeLine(page, 2, cabinets)
  await addSection(page, 2, 'Dining room')
  await page.getByRole('button', { name: 'Add line' }).click()
  await writeLine(page, 3, stools)
  if (isPhone(info)) {
    const kitchen = page.getByRole('button', { name: /^Kitchen/ })
    await expect(kitchen).toContainText('1 item')
    await expect(kitchen).toContainText('200.00')
    await page.getByRole('button', { name: 'Edit section 2' }).click()
  } else await page.getByLabel('Section 2 heading').focus()
  await page.getByRole('button', { name: 'Move section 2 up' }).click()
  await closeLine(page)
  await expect.poll(() => lineTitles(page)).toEqual(['Plan', 'Stools', 'Cabinets'])
  await untilSaved(page)
})

test('removing a heading leaves its lines, and undo brings it back', async ({ page }, info) => {
  await startDraft(page, 'quote', [plan])
  await addSection(page, 1, 'Kitchen')
  await page.getByRole('button', { name: 'Add line' }).click()
  await writeLine(page, 2, cabinets)
  if (isPhone(info)) await page.getByRole('button', { name: 'Edit section 1' }).click()
  else await page.getByLabel('Section 1 heading').focus()
  await page.getByRole('button', { name: 'Remove section 1' }).click()
  const heading = isPhone(info)
    ? page.getByRole('button', { name: /^Kitchen/ })
    : page.getByLabel('Section 1 heading')
  await expect(heading).toHaveCount(0)
  await expect.poll(() => lineTitles(page)).toEqual(['Plan', 'Cabinets'])
  await toast(page, 'Removed Kitchen').getByRole('button', { name: 'Undo' }).click()
  await expect(heading).toBeVisible()
})

test('lines stay ordinary on an invoice', async ({ page }) => {
  await startDraft(page, 'invoice', [plan])
  await openLine(page, 1)
  await page
    .getByRole('button', { name: 'Line 1 details' })
    .or(page.getByLabel('Line 1 unit'))
    .first()
    .click()
  await expect(page.getByLabel('Line 1 unit')).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Line 1 optional' })).toHaveCount(0)
})

test('options alone cannot be issued', once, async ({ page }) => {
  await startDraft(page, 'quote', [stools])
  await makeOptional(page, 1, false)
  await chooseClient(page, 'Acme Design')
  await page.getByRole('button', { name: 'Issue quote' }).click()
  const sentence = page.getByText(/^Every line is an option that is not ticked/)
  await expect(sentence.filter({ visible: true }).first()).toBeVisible()
})
