import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readPdf, wordsOn } from '@/tests/pdf/read-pdf'
import { expectAccessible } from '@/tests/support/axe'
import { expect, isPhone, refusedWith, test, unique } from '@/tests/support/journey'
import {
  amountDue,
  issue,
  lineField,
  lineTitles,
  openPreview,
  untilSaved,
  type WrittenLine,
  writeLine,
} from '@/tests/support/journey-editor'
import {
  chooseFrom,
  chooseShort,
  goTo,
  rowOf,
  sectionOf,
  setUpLater,
  signUp,
  toast,
} from '@/tests/support/pages'

const lines: WrittenLine[] = [
  { description: 'Brand workshop\nTwo days on site', quantity: '2', price: '450' },
  { description: 'Logo design', quantity: '10', price: '95.50', discount: '10' },
  { description: 'Icon set', quantity: '24', price: '12.25', taxRate: '4' },
  { description: 'Photography', quantity: '1.5', price: '320' },
  { description: 'Font licences', quantity: '3', price: '49.99' },
]

// 900.00 + 859.50 + 294.00 + 480.00 + 149.97 = 2683.47, less 5 % = 134.17, of which 14.70 fall on the
// icons: 2270.00 at 8.25 % is 187.28 and 279.30 at 4 % is 11.17.
const subtotal = '2,549.30'
const taxes = ['187.28', '11.17']
const due = '$2,747.75'

test('from sign-up to an issued invoice and its PDF, and on to the next draft', async ({
  page,
  consoleWatch,
}, info) => {
  test.setTimeout(120_000)
  consoleWatch.expected.push(refusedWith(410))
  const clientName = unique('Lantern Books')

  await test.step('a new company begins with an empty list that says what to do', () =>
    startCompany(page))
  await test.step('it says who it is and how it is paid', () => settle(page))
  await test.step('it adds a client', () => addClient(page, clientName))
  await test.step('it writes an invoice with five lines', () => writeInvoice(page, isPhone(info)))
  await test.step('the preview shows the same document as a draft', () =>
    readPreview(page, clientName))

  const number = await test.step('it issues the invoice, which then stands for good', () =>
    issueInvoice(page))
  await test.step('it downloads the PDF twice, the same to the last byte', async () => {
    const first = await download(page)
    const second = await download(page)
    expect(first.bytes.equals(second.bytes)).toBe(true)
    expect(first.address).not.toBe(second.address)
    await expectPdfToSay(first.bytes, [number, clientName, due, ...lines.map(titleOf)])
    await expectSpent(page, first.address)
  })
  await test.step('it starts the next invoice from this one', () =>
    duplicate(page, number, clientName))
})

async function startCompany(page: Page): Promise<void> {
  await goTo(page, '/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Start a company' }).click()
  await expect(page.getByRole('heading', { name: 'Start a company' })).toBeVisible()
  await expectAccessible(page)
  await signUp(page, {
    name: 'Noor Haddad',
    email: `noor.${Date.now()}@journey.example`,
    password: 'a long sentence is easy',
    companyName: unique('Harbor Light Studio'),
    currency: 'USD',
    timezone: 'America/New York',
  })
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible()
  await expectAccessible(page)
  await setUpLater(page)
  await expect(
    page.getByRole('heading', { name: 'Three steps to your first invoice' }),
  ).toBeVisible()
  await expectAccessible(page)
}

async function settle(page: Page): Promise<void> {
  await goTo(page, '/settings')
  await expectAccessible(page)
  const company = sectionOf(page, 'Who you are')
  await company.getByLabel('Address optional').fill('8 Pier Road\nHudson, NY 12534')
  await chooseFrom(page, company, 'Country', 'United States')
  const bank = sectionOf(page, 'Bank')
  await bank.getByLabel('Bank').fill('River Valley Bank')
  await bank.getByLabel('Account number').fill('2204 1187 09')
  await bank.getByLabel('Routing number').fill('021000021')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(toast(page, 'Settings saved')).toBeVisible()
  await goTo(page, '/settings/tax')
  await expectAccessible(page)
  const tax = sectionOf(page, 'Tax')
  await tax.getByLabel('Called').fill('Sales tax')
  await chooseShort(page, tax, 'Category', 'Standard rate')
  await tax.getByLabel('Rate in percent').fill('8.25')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(toast(page, 'Settings saved')).toBeVisible()
}

async function addClient(page: Page, name: string): Promise<void> {
  await goTo(page, '/clients')
  await expect(page.getByRole('heading', { name: 'Who do you work for?' })).toBeVisible()
  await page.getByRole('link', { name: 'New client' }).click()
  await fillClient(page, name)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  for (const text of ['Ida Brandt', 'ida@lantern.example', '12 Quay Street', 'US 123'])
    await expect(page.getByText(text)).toBeVisible()
  await expectAccessible(page)
}

async function fillClient(page: Page, name: string): Promise<void> {
  const who = sectionOf(page, 'Who')
  await who.getByLabel('Name').fill(name)
  await who.getByLabel('Contact person').fill('Ida Brandt')
  await who.getByLabel('Tax id').fill('US 123')
  await who.getByLabel('E-mail').fill('ida@lantern.example')
  await who.getByLabel('Phone').fill('+1 212 555 0170')
  await fillAddress(page, 'Billing address', '12 Quay Street')
  await fillAddress(page, 'Shipping address', '14 Quay Street')
  const preferences = sectionOf(page, 'Preferences')
  await chooseFrom(page, preferences, 'Currency', 'USD')
  await chooseFrom(page, preferences, 'Language', 'English (US)')
  await chooseFrom(page, preferences, 'Time zone', 'America/Chicago')
  await preferences.getByLabel('Notes').fill('Opens at noon.')
}

async function fillAddress(page: Page, heading: string, street: string): Promise<void> {
  const address = sectionOf(page, heading)
  await address.getByLabel('Address optional').fill(street)
  await address.getByLabel('Address, second line').fill('Second floor')
  await address.getByLabel('City').fill('New York')
  await address.getByLabel('Postal code').fill('10013')
  await address.getByLabel('State or region').fill('NY')
  await chooseFrom(page, address, 'Country', 'United States')
}

async function writeInvoice(page: Page, phone: boolean): Promise<void> {
  await page.getByRole('link', { name: 'New invoice' }).click()
  await expect(page.getByRole('heading', { name: 'New invoice' })).toBeVisible()
  for (const [index, line] of lines.entries()) {
    if (index > 0) await addLine(page, index, phone)
    await writeLine(page, index + 1, line)
  }
  await page.getByRole('button', { name: 'Discount', exact: true }).click()
  await page.getByLabel('Invoice discount', { exact: true }).fill('5')
  await untilSaved(page)
  expect(await lineTitles(page)).toEqual(
    phone ? lines.map(titleOf) : lines.map(line => line.description),
  )
  await expectFigures(page)
  await expectAccessible(page)
}

/** A desk's keyboard goes on from the last cell by itself: with Enter, and once with Tab. */
async function addLine(page: Page, after: number, phone: boolean): Promise<void> {
  if (phone) {
    await page.getByRole('button', { name: 'Add line' }).click()
  } else {
    await lineField(page, after, 'price').press(after === 1 ? 'Tab' : 'Enter')
    await expect(lineField(page, after + 1, 'description')).toBeFocused()
  }
}

async function expectFigures(page: Page): Promise<void> {
  await expect(amountDue(page)).toContainText('2,747.75')
  await amountDue(page).click()
  const account = page.getByRole('dialog', { name: 'How the amount comes about' })
  for (const figure of [subtotal, ...taxes, due]) await expect(account).toContainText(figure)
  await page.keyboard.press('Escape')
}

async function readPreview(page: Page, clientName: string): Promise<void> {
  const preview = await openPreview(page)
  const paper = preview.getByRole('article', { name: /^Invoice/ })
  await expect(paper).toContainText('Draft')
  await expect(paper).toContainText('will be')
  for (const text of [clientName, due, subtotal, ...taxes, ...lines.map(titleOf)])
    await expect(paper).toContainText(text)
  await expectAccessible(page)
  await preview.getByRole('button', { name: 'Close' }).click()
}

async function issueInvoice(page: Page): Promise<string> {
  await issue(page)
  const number = `INV-${new Date().getFullYear()}-0001`
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record payment' })).toBeVisible()
  await expect(page.getByRole('article', { name: `Invoice ${number}` })).toContainText(due)
  await expect(page.getByRole('button', { name: 'Edit draft' })).toHaveCount(0)
  await expectAccessible(page)
  return number
}

async function download(page: Page): Promise<{ bytes: Buffer; address: string }> {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download PDF' }).click()
  const file = await started
  expect(file.suggestedFilename()).toMatch(/^INV-\d{4}-0001 Lantern Books \w+\.pdf$/)
  return { bytes: await readFile(await file.path()), address: file.url() }
}

async function expectPdfToSay(bytes: Buffer, texts: string[]): Promise<void> {
  const pages = await readPdf(bytes)
  const words = pages.map(page => wordsOn(page)).join('|')
  for (const text of texts) expect(words).toContain(text)
}

async function expectSpent(page: Page, address: string): Promise<void> {
  const invoice = page.url()
  expect(await goTo(page, address)).toBe(410)
  await expect(page.getByRole('heading', { name: /has been used or has expired/ })).toBeVisible()
  await expectAccessible(page)
  await goTo(page, invoice)
}

async function duplicate(page: Page, number: string, clientName: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.waitForURL(/\/edit$/)
  await expect(amountDue(page)).toContainText('2,747.75')
  await goTo(page, '/invoices')
  const rows = rowOf(page, clientName)
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'Draft' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Issued' })).toContainText(number.slice(-4))
  await expectAccessible(page)
}

function titleOf({ description }: WrittenLine): string {
  return description.split('\n')[0] ?? ''
}
