import { expect, type FrameLocator, type Page } from '@playwright/test'
import { ask, untilItSays } from '@/tests/support/journey-documents'
import { goTo } from '@/tests/support/pages'

/** Where the sample company's first client reads mail. */
export const clientAddress = 'billing@acme.example.com'

/** Mails the document in sight as its form proposes, and waits until it counts as sent. */
export async function sendAsProposed(page: Page, kind: 'quote' | 'invoice'): Promise<void> {
  const dialog = await ask(page, `Send ${kind}`)
  await dialog.getByRole('button', { name: `Send ${kind}` }).click()
  await expect(dialog).toBeHidden()
  await untilItSays(page, /^Sent on /)
}

/** Looks into the mailbox until a mail is there, and opens it. */
export async function openMail(page: Page, subject: string, to?: string): Promise<void> {
  const mail = mailsOf(page, subject, to).first()
  await expect(async () => {
    await goTo(page, '/mailbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await mail.click()
  await page.waitForURL(/\/mailbox\/[0-9a-f]{64}$/)
  await expect(page).toHaveTitle(/^Mail /)
}

/** How many mails of a subject are in the mailbox. */
export async function countMails(page: Page, subject: string, to?: string): Promise<number> {
  await goTo(page, '/mailbox')
  return mailsOf(page, subject, to).count()
}

/** The mail in sight, as it looks. */
export function letterOf(page: Page): FrameLocator {
  return page.getByRole('tabpanel').frameLocator('iframe')
}

/** Where the button of the mail in sight leads. */
export async function linkInLetter(page: Page, label: string): Promise<string> {
  const link = letterOf(page).getByRole('link', { name: label })
  return (await link.getAttribute('href')) ?? ''
}

/** Opens the mail a document was sent with, and answers with its link. */
export async function linkMailedAbout(
  page: Page,
  kind: 'quote' | 'invoice',
  number: string,
): Promise<string> {
  const isQuote = kind === 'quote'
  await openMail(page, `${isQuote ? 'Quote' : 'Invoice'} ${number} from Pixel Crafte Billing`)
  return linkInLetter(page, isQuote ? 'View and accept quote' : 'View invoice')
}

function mailsOf(page: Page, subject: string, to = '') {
  return page
    .getByRole('list', { name: 'Mails' })
    .getByRole('link')
    .filter({ hasText: subject })
    .filter({ hasText: to })
}
