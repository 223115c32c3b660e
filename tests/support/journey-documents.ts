import { expect, type Locator, type Page } from '@playwright/test'
import { chooseClient, startDraft, type WrittenLine } from '@/tests/support/journey-editor'
import { goTo, reload, toast } from '@/tests/support/pages'

export interface Issued {
  number: string
  /** Of its page in the office. */
  address: string
}

/** Writes a document for a client of the sample company and issues it. */
export async function writeAndIssue(
  page: Page,
  kind: 'quote' | 'invoice',
  lines: WrittenLine[],
): Promise<Issued> {
  await startDraft(page, kind, lines)
  await chooseClient(page, 'Acme Design')
  return issueDraft(page, kind, `Issue ${kind}`)
}

/** Asks to issue, agrees, and waits for the page of what was issued. */
export async function issueDraft(
  page: Page,
  kind: 'quote' | 'invoice',
  label: string,
): Promise<Issued> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: label }).click()
  await page.waitForURL(new RegExp(`/${kind}s/[0-9a-f-]+$`))
  const paper = page.getByRole('article').first()
  await expect(paper).toBeVisible()
  const name = (await paper.getAttribute('aria-label')) ?? ''
  return { number: name.split(' ').at(-1) ?? '', address: page.url() }
}

/** Presses what is offered on the page, and answers the dialog that asks. */
export async function ask(page: Page, label: string): Promise<Locator> {
  await page.getByRole('button', { name: label, exact: true }).click()
  return dialogOf(page)
}

export async function askFromMenu(page: Page, label: string): Promise<Locator> {
  await choose(page, label)
  return dialogOf(page)
}

export async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: label }).click()
}

export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog'))
}

export async function expectPaper(page: Page, name: string, texts: string[]): Promise<void> {
  const paper = page.getByRole('article', { name })
  for (const text of texts) await expect(paper).toContainText(text)
}

/** A part of what is kept about a document, such as its mails or links. */
export function recordOf(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** Looks again until the document's page says it: what happens elsewhere is seen with the next look. */
export async function untilItSays(page: Page, words: RegExp): Promise<void> {
  const sentence = page.getByRole('main').getByText(words).first()
  await expect(async () => {
    await reload(page)
    await expect(sentence).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

/** Opens the page of the first document of a list, whatever the list does with a press. */
export async function openFirst(page: Page, list: string): Promise<void> {
  await goTo(page, `/${list}`)
  const [room = ''] = list.split('?')
  const address = await page
    .getByRole('main')
    .locator(`a[href^="/${room}/0"]:visible`)
    .first()
    .getAttribute('href')
  await goTo(page, address ?? '')
  await expect(page.getByRole('article')).toBeVisible()
}

/** Makes a link to the document in sight, which the browser may put into its clipboard, and answers with it. */
export async function copyLink(page: Page, lifetime?: string): Promise<string> {
  const dialog = await ask(page, 'Copy link')
  if (lifetime) await dialog.getByRole('radio', { name: lifetime }).check()
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(toast(page, /^Link to .* copied/)).toBeVisible()
  return clipboardOf(page)
}

/** What was copied last. */
export async function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}
