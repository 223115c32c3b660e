import { expect, type Locator, type Page } from '@playwright/test'
import { goTo } from '@/tests/support/pages'

export interface WrittenLine {
  description: string
  quantity: string
  price: string
  /** Percent. */
  discount?: string
  /** Percent, where it is not the invoice's. */
  taxRate?: string
  /** One of the company's own, by its name. */
  tax?: string
}

/** Opens a new quote or invoice and writes its lines. */
export async function startDraft(
  page: Page,
  kind: 'quote' | 'invoice',
  lines: WrittenLine[],
): Promise<void> {
  await goTo(page, `/${kind}s/new`)
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add line' }).click()
    await writeLine(page, index + 1, line)
  }
}

/** Adds a section at the end. */
export async function addSection(page: Page, number: number, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Add section' }).click()
  await page.getByLabel(`Section ${number} heading`).fill(heading)
  await closeLine(page)
}

/** Makes a line optional, and says whether it is counted. */
export async function makeOptional(page: Page, number: number, isCounted: boolean): Promise<void> {
  await openLine(page, number)
  await inDetails(page, number, async () => {
    await page.getByRole('switch', { name: `Line ${number} optional` }).click()
    await page.getByRole('checkbox', { name: 'Counted in the total' }).setChecked(isCounted)
  })
  await closeLine(page)
}

/** A file that somebody chooses as a photo; without one, a picture 682 pixels wide. */
interface ChosenFile {
  name: string
  mimeType: string
  text: string
  /** Why it is refused. */
  refusal: string
}

/** Gives a line a photo. */
export async function addPhoto(page: Page, number: number, file?: ChosenFile): Promise<void> {
  await openLine(page, number)
  await inDetails(page, number, async () => {
    const chosen = file
      ? { name: file.name, mimeType: file.mimeType, buffer: Buffer.from(file.text) }
      : 'public/sample/pixel-crafte-logo.png'
    await page.getByLabel(`Line ${number} photo file`).setInputFiles(chosen)
    if (file) await expect(page.getByRole('alert').filter({ hasText: file.refusal })).toBeVisible()
    else
      await expect(
        page.getByRole('button', { name: `Replace photo of line ${number}` }),
      ).toBeVisible()
  })
  await closeLine(page)
}

/** Takes a line's photo away. */
export async function removePhoto(page: Page, number: number): Promise<void> {
  await openLine(page, number)
  await inDetails(page, number, () =>
    page.getByRole('button', { name: `Remove photo of line ${number}` }).click(),
  )
  await closeLine(page)
}

/** Writes one line: in its row on a desk, in its drawer on a phone. */
export async function writeLine(page: Page, number: number, line: WrittenLine): Promise<void> {
  await openLine(page, number)
  await lineField(page, number, 'description').fill(line.description)
  await lineField(page, number, 'quantity').fill(line.quantity)
  await lineField(page, number, 'price').fill(line.price)
  if (line.discount ?? line.taxRate ?? line.tax) await writeDetails(page, number, line)
  await closeLine(page)
}

export function lineField(
  page: Page,
  number: number,
  field: 'description' | 'quantity' | 'price',
): Locator {
  return page.getByLabel(`Line ${number} ${field}`, { exact: true })
}

/** The titles of all lines, in order, as the form shows them. */
export async function lineTitles(page: Page): Promise<string[]> {
  if (await isNarrow(page)) {
    const lines = page.getByRole('button', { name: /^Edit line \d+:/ })
    return (await lines.allInnerTexts()).map(text => text.split('\n')[1] ?? '')
  }
  const texts = page.getByLabel(/^Line \d+ description$/)
  return Promise.all((await texts.all()).map(text => text.inputValue()))
}

/** Opens a line's drawer, where lines have one. */
export async function openLine(page: Page, number: number): Promise<void> {
  if (!(await isNarrow(page)) || (await doneButton(page).isVisible())) return
  await page.getByRole('button', { name: `Edit line ${number}:` }).click()
}

export async function closeLine(page: Page): Promise<void> {
  if (!(await doneButton(page).isVisible())) return
  await doneButton(page).click()
  await expect(doneButton(page)).toBeHidden()
}

/** The figure in the bar that is always in sight. */
export function amountDue(page: Page): Locator {
  return page.getByRole('button', { name: /^(Amount due|Total)/ })
}

/** Draws the paper in front of everything and answers the dialog. */
export async function openPreview(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Preview' }).click()
  return page.getByRole('dialog', { name: 'Preview' })
}

/** Waits until the editor says that all typing is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText(/^Saved \d/)
}

export function saveStatus(page: Page): Locator {
  return page.getByText(/^(Saved|Saving…|Not saved\.)/)
}

export async function chooseClient(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Client', exact: true }).click()
  await page.getByPlaceholder('Search clients').fill(name)
  await page.getByRole('option', { name }).first().click()
  await expect(page.getByRole('combobox', { name: 'Client', exact: true })).toContainText(name)
}

/** Asks to issue, agrees, and waits for the issued invoice's page. */
export async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Issue invoice' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Issue invoice' }).click()
  await page.waitForURL(/\/invoices\/[0-9a-f-]+$/)
}

async function writeDetails(page: Page, number: number, line: WrittenLine): Promise<void> {
  await inDetails(page, number, async () => {
    if (line.discount)
      await page.getByLabel(`Line ${number} discount`, { exact: true }).fill(line.discount)
    const tax = line.tax ?? (line.taxRate ? 'Standard rate' : '')
    if (!tax) return
    await page.getByRole('combobox', { name: `Line ${number} tax category` }).click()
    await page.getByRole('option', { name: tax, exact: true }).click()
    if (line.taxRate) await page.getByLabel(`Line ${number} tax rate`).fill(line.taxRate)
  })
}

/** Opens what is rarely changed on a line where it is folded, and closes it afterwards. */
async function inDetails(page: Page, number: number, write: () => Promise<void>): Promise<void> {
  const details = page.getByRole('button', { name: `Line ${number} details` })
  const folded = await details.isVisible()
  if (folded) await details.click()
  await write()
  if (!folded) return
  await page.keyboard.press('Escape')
  await expect(details).toBeFocused()
}

async function isNarrow(page: Page): Promise<boolean> {
  return (page.viewportSize()?.width ?? 0) < 640
}

function doneButton(page: Page): Locator {
  return page.getByRole('dialog').getByRole('button', { name: 'Done' })
}
