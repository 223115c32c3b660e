import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { expect, once, test } from '@/tests/support/journey'
import { openFirst } from '@/tests/support/journey-documents'
import { serversAsked } from '@/tests/support/journey-visitor'
import { goTo } from '@/tests/support/pages'

test('a file that is no document of ours is not looked at', once, async ({ page }) => {
  const asked = serversAsked(page.context())
  await goTo(page, '/verify')
  await drop(page, [{ name: 'notes.txt', bytes: Buffer.from('Pay me') }])
  await expect(page.getByText('This is not a PDF.')).toBeVisible()
  await drop(page, [
    { name: 'one.pdf', bytes: Buffer.from('%PDF-1.7 one') },
    { name: 'other.pdf', bytes: Buffer.from('%PDF-1.7 other') },
  ])
  await expect(page.getByText('Those are several files.')).toBeVisible()
  await drop(page, [{ name: 'forged.pdf', bytes: Buffer.from('%PDF-1.7 forged') }])
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer.getByRole('heading')).toHaveText('We do not know this document')
  await expect(answer.getByRole('heading')).toBeFocused()
  await expectAccessible(page)
  expect(asked).toEqual(new Set([new URL(page.url()).origin]))
})

test.describe('a member', () => {
  test.use({ member: 'owner' })

  test('sees what became of a document that was void since', once, async ({ page }) => {
    await openFirst(page, 'invoices?status=void')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download PDF' }).first().click()
    const bytes = readFileSync(await (await coming).path())
    await goTo(page, '/verify')
    await drop(page, [{ name: 'old.pdf', bytes }])
    const answer = page.getByRole('region', { name: 'Answer' })
    await expect(answer.getByRole('heading')).toHaveText('Genuine, but void')
    await expect(answer).toContainText('old.pdf')
    await expectAccessible(page)
  })
})

/** Lets files go somewhere on the page. */
async function drop(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const dropped = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  const transfer = await page.evaluateHandle(async sent => {
    const made = new DataTransfer()
    for (const { name, base64 } of sent) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      made.items.add(new File([bytes], name))
    }
    return made
  }, dropped)
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: transfer })
}
