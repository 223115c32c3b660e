import { expectAccessible } from '@/tests/support/axe'
import { expect, once, test } from '@/tests/support/journey'
import {
  ask,
  askFromMenu,
  choose,
  dialogOf,
  expectPaper,
  issueDraft,
} from '@/tests/support/journey-documents'
import {
  amountDue,
  chooseClient,
  closeLine,
  lineField,
  makeOptional,
  openLine,
  startDraft,
  untilSaved,
  type WrittenLine,
} from '@/tests/support/journey-editor'
import { goTo, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

const plan: WrittenLine = { description: 'Plan', quantity: '1', price: '450' }
const cabinets: WrittenLine = { description: 'Cabinets', quantity: '2', price: '100' }
const stools: WrittenLine = { description: 'Stools', quantity: '4', price: '50' }

// The sample company adds 8.875 % of sales tax. 450 + 200 = 650.00 is 707.69 with it; after the revision
// 500 + 200, and with the option 900.00, which is 979.88. A deposit of 30 % is 293.96, the rest 685.92.
test('a quote with options is revised, accepted, invoiced in two parts and paid in three', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await startDraft(page, 'quote', [plan, cabinets, stools])
  await makeOptional(page, 3, false)
  await chooseClient(page, 'Acme Design')
  const { address, number } = await test.step('it gets its number', async () => {
    const quote = await issueDraft(page, 'quote', 'Issue quote')
    await expectPaper(page, `Quote ${quote.number}`, ['$707.69', '(200.00)', 'Stools'])
    await expectAccessible(page)
    return quote
  })

  await test.step('a revision is the next version, and says what changed', async () => {
    await choose(page, 'Revise quote')
    await page.waitForURL(/\/edit$/)
    await openLine(page, 1)
    await lineField(page, 1, 'price').fill('500')
    await closeLine(page)
    await untilSaved(page)
    await issueDraft(page, 'quote', 'Issue version 2')
    await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
    await page
      .getByRole('link', { name: /changed/ })
      .first()
      .click()
    const changes = page.getByRole('table', { name: /changed/i })
    await expect(changes).toContainText('$707.69')
    await expect(changes).toContainText('$762.13')
    await expectAccessible(page)
  })

  await test.step('the client accepts it with the option', async () => {
    await goTo(page, address)
    const dialog = await ask(page, 'Record acceptance')
    await dialog.getByRole('checkbox', { name: /Stools/ }).check()
    await expect(dialog.getByRole('status')).toContainText('$979.88')
    await dialog.getByLabel('Accepted by').fill('Jordan Reyes')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Record acceptance' }).click()
    await expect(page.getByText(/^Accepted by Jordan Reyes on/).first()).toBeVisible()
    await expectPaper(page, `Quote ${number}`, ['$979.88', 'Jordan Reyes'])
  })

  const deposit = await test.step('a deposit is invoiced in advance', async () => {
    const dialog = await ask(page, 'Create invoice')
    await dialog.getByRole('radio', { name: 'A deposit in percent' }).check()
    await dialog.getByLabel('Percentage').fill('30')
    await expect(dialog.getByRole('status')).toContainText('$293.96')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Create invoice' }).click()
    await page.waitForURL(/\/invoices\/[0-9a-f-]+\/edit$/)
    await expect(amountDue(page)).toContainText('293.96')
    return issueDraft(page, 'invoice', 'Issue invoice')
  })

  const final = await test.step('the final invoice takes it off and names it', async () => {
    await goTo(page, address)
    const dialog = await ask(page, 'Create final invoice')
    await dialog.getByRole('button', { name: 'Create final invoice' }).click()
    await page.waitForURL(/\/invoices\/[0-9a-f-]+\/edit$/)
    await expect(amountDue(page)).toContainText('685.92')
    const invoice = await issueDraft(page, 'invoice', 'Issue invoice')
    await expectPaper(page, `Invoice ${invoice.number}`, [deposit.number, '$685.92'])
    return invoice
  })

  await test.step('two payments make two receipts, and the invoice is paid', async () => {
    const first = await ask(page, 'Record payment')
    await first.getByLabel('Amount').fill('300')
    await expectAccessible(page)
    await first.getByRole('button', { name: 'Record payment' }).click()
    await expect(toast(page, /PCR-/).first()).toBeVisible()
    await expect(page.getByText('Partly paid').first()).toBeVisible()
    const second = await ask(page, 'Record payment')
    await expect(second.getByLabel('Amount')).toHaveValue('385.92')
    await second.getByRole('button', { name: 'Record payment' }).click()
    await expect(page.getByRole('button', { name: 'Record payment' })).toHaveCount(0)
    const receipts = page.getByRole('main').getByRole('link', { name: /^PCR-/ })
    await expect(receipts).toHaveCount(2)
    await expectAccessible(page)
    const receiptNumber = await receipts.first().innerText()
    await receipts.first().click()
    await page.waitForURL(/\/receipts\//)
    await expectPaper(page, `Receipt ${receiptNumber}`, [final.number, '$385.92', '$0.00'])
    await expectAccessible(page)
  })
})

test('lines of an invoice are credited, and what is left of it is voided', async ({ page }) => {
  test.setTimeout(90_000)
  await startDraft(page, 'invoice', [plan, cabinets])
  await chooseClient(page, 'Acme Design')
  const { number, address } = await issueDraft(page, 'invoice', 'Issue invoice')
  const dialog = await askFromMenu(page, 'Issue credit note')
  await dialog.getByRole('textbox', { name: 'Quantity of Cabinets' }).fill('1')
  await dialog.getByLabel('Reason').fill('One cabinet too many')
  await expect(dialog.getByRole('status')).toContainText('$108.88')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Issue credit note' }).click()
  await toast(page, /PCC-/).getByRole('button', { name: 'View credit note' }).click()
  await page.waitForURL(/\/credit-notes\//)
  const paper = page.getByRole('article', { name: /^Credit note PCC-/ })
  for (const text of [number, '$108.88', 'One cabinet too many'])
    await expect(paper).toContainText(text)
  await expectAccessible(page)

  await goTo(page, address)
  const voiding = await askFromMenu(page, 'Void invoice')
  await voiding.getByLabel('Reason').fill('Cancelled')
  await expect(voiding.getByRole('button', { name: 'Void invoice' })).toBeDisabled()
  await voiding.getByLabel(number).fill(number)
  await expectAccessible(page)
  await voiding.getByRole('button', { name: 'Void invoice' }).click()
  await expect(page.getByText('Void', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record payment' })).toHaveCount(0)
})

test(
  'crediting all of an invoice voids it, and is meant only by whoever types its number',
  once,
  async ({ page }) => {
    test.setTimeout(90_000)
    await startDraft(page, 'invoice', [plan, cabinets])
    await chooseClient(page, 'Acme Design')
    const { number } = await issueDraft(page, 'invoice', 'Issue invoice')
    const dialog = await askFromMenu(page, 'Issue credit note')
    await dialog.getByRole('button', { name: 'Choose everything' }).click()
    await dialog.getByLabel('Reason').fill('Cancelled')
    await expect(dialog.getByRole('status')).toContainText(`This voids ${number}`)
    const issue = dialog.getByRole('button', { name: 'Issue credit note' })
    await expect(issue).toBeDisabled()
    await dialog.getByLabel(number).fill(number)
    await expectAccessible(page)
    await issue.click()
    await expect(toast(page, /PCC-/)).toContainText(`${number} is void`)
    await expect(page.getByText('Void', { exact: true }).first()).toBeVisible()
  },
)

test('a payment is taken back with its reason, and the invoice is due again', async ({ page }) => {
  test.setTimeout(90_000)
  await startDraft(page, 'invoice', [plan])
  await chooseClient(page, 'Acme Design')
  const { address } = await issueDraft(page, 'invoice', 'Issue invoice')
  await goTo(page, `${address}?do=record-payment`)
  const dialog = dialogOf(page)
  await dialog.getByLabel('Amount').fill('1000')
  await dialog.getByRole('button', { name: 'Record payment' }).click()
  await expect(dialog.getByLabel('Amount')).toHaveAccessibleDescription(
    /^\$489\.94 is due on PCF-.*Enter at most that\.$/,
  )
  await dialog.getByLabel('Amount').fill('489.94')
  await dialog.getByRole('button', { name: 'Record payment' }).click()
  await expect(page.getByRole('button', { name: 'View receipt' }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Reverse/ })
    .first()
    .click()
  const reversing = page.getByRole('dialog')
  await reversing.getByLabel('Reason').fill('The bank returned it')
  await expectAccessible(page)
  await reversing.getByRole('button', { name: 'Reverse payment' }).click()
  await expect(toast(page, /Payment of PCR-.* reversed/)).toBeVisible()
  await goTo(page, address)
  await expect(page.getByRole('button', { name: 'Record payment' })).toBeVisible()
  await expect(page.getByText('The bank returned it').first()).toBeVisible()
})
