import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { once, refusedWith, unique } from '@/tests/support/journey'
import { databaseOf } from '@/tests/support/journey-database'
import { linkInLetter, openMail } from '@/tests/support/journey-mails'
import { addClient, issueFor, pdfOf, test } from '@/tests/support/journey-owner'
import { goTo, rowOf } from '@/tests/support/pages'
import { entriesOf } from '@/tests/support/zip'

test(
  'everything of a company comes as one file, its PDFs as they were made',
  once,
  async ({ page, ownCompany, baseURL: address = '' }) => {
    test.setTimeout(90_000)
    const client = unique('Lantern Books')
    await addClient(page, { name: client, email: 'ida@lantern.example' })
    const { number } = await issueFor(page, client)
    const pdf = await pdfOf(page)

    await test.step('it is made in the background', async () => {
      await goTo(page, '/settings/data')
      await page.getByRole('button', { name: 'Export everything' }).click()
      await page.waitForURL(/\/settings\/data\/export\/[0-9a-f-]+$/)
      await expect(page.getByRole('button', { name: 'Download ZIP' })).toBeVisible({
        timeout: 30_000,
      })
      await expectAccessible(page)
    })
    const entries = await test.step('a mail leads to it, and it is downloaded', async () => {
      await openMail(page, `Your export of ${ownCompany.name} is ready`, ownCompany.email)
      await goTo(page, await linkInLetter(page, 'Open export'))
      const zip = await downloadOf(page)
      await expect(page.getByText(sha256(zip))).toBeVisible()
      return entriesOf(zip)
    })
    await test.step('its PDFs have the hashes that were recorded', async () => {
      const pdfs = entries.filter(({ name }) => name.startsWith('documents/'))
      const recorded = await databaseOf(
        address,
        sql => sql<{ hash: string }[]>`
          select pdf_sha256 as hash from renders
          join companies on companies.id = renders.company_id
          where companies.name = ${ownCompany.name}`,
      )
      const hashes = recorded.map(({ hash }) => hash)
      expect(pdfs.map(({ bytes }) => sha256(bytes)).sort()).toEqual(hashes.sort())
      const own = pdfs.find(({ name }) => name.includes(number))
      expect(own?.bytes.equals(pdf)).toBe(true)
      for (const name of ['export.json', 'export-schema.json', 'SHA256SUMS', 'csv/invoices.csv'])
        expect(entries.map(entry => entry.name)).toContain(name)
    })
  },
)

test(
  'a client is erased, and what was issued to them stays',
  once,
  async ({ page, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(404))
    const name = unique('Marlow Books')
    await addClient(page, { name, email: 'dana@marlow.example' })
    const client = page.url()
    const { number, address } = await issueFor(page, name)
    const before = await pdfOf(page)

    await test.step('the page says what stays and what goes', async () => {
      await goTo(page, client)
      await page.getByRole('button', { name: 'More actions' }).first().click()
      await page.getByRole('menuitem', { name: 'Erase personal details' }).click()
      await expect(
        page.getByRole('heading', { level: 1, name: /^Erase what is known/ }),
      ).toBeVisible()
      await expect(
        page.getByText('1 issued invoice, with their PDFs and fingerprints'),
      ).toBeVisible()
      await expect(page.getByText('1 invoice waits for money.')).toBeVisible()
      await expectAccessible(page)
    })
    await test.step('whoever types the name means it', async () => {
      const erase = page.getByRole('button', { name: 'Erase personal details' })
      await expect(erase).toBeDisabled()
      await page.getByLabel(`Type ${name}`).fill(name)
      await erase.click()
      await expect(page.getByRole('heading', { level: 1, name: /^Erased client/ })).toBeVisible()
      await expect(page.getByText('dana@marlow.example')).toHaveCount(0)
      await goTo(page, '/clients')
      await expect(rowOf(page, name)).toHaveCount(0)
      await expect(rowOf(page, 'Erased client').first()).toBeVisible()
    })
    await test.step('the invoice still says to whom it was issued, and has the same PDF', async () => {
      await goTo(page, address)
      await expect(page.getByRole('article', { name: `Invoice ${number}` })).toContainText(name)
      expect((await pdfOf(page)).equals(before)).toBe(true)
    })
  },
)

async function downloadOf(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download ZIP' }).click(),
  ])
  return readFile(await file.path())
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
