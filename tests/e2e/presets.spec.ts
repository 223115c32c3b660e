import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { readPdf, wordsOn } from '@/tests/pdf/read-pdf'
import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, isPhone, once, refusedWith, test, unique } from '@/tests/support/journey'
import {
  addPhoto,
  chooseClient,
  issue,
  openPreview,
  removePhoto,
  startDraft,
  untilSaved,
} from '@/tests/support/journey-editor'
import { chooseShort, goTo, toast } from '@/tests/support/pages'

const opening = 'Thank you for calling on us.'
const title = 'Sign, three sizes'
const sign = { description: `${title}\nDrawn for production`, quantity: '3', price: '120' }

test.describe('a manager', () => {
  test.use({ member: 'owner' })

  test('makes a template, chooses it for an invoice with a photo, and finds it on the PDF', async ({
    page,
  }, info) => {
    test.setTimeout(120_000)
    const name = unique('Offer')
    await test.step('the sample follows the form', () => makeTemplate(page, name, isPhone(info)))
    await test.step('a draft takes it, and a photo', async () => {
      await startDraft(page, 'invoice', [sign])
      await chooseClient(page, 'Acme Design')
      await chooseShort(page, page, 'Template', name)
      await addPhoto(page, 1)
      await untilSaved(page)
      const preview = await openPreview(page)
      await expectOnPaper(preview.getByRole('article'))
      await preview.getByRole('button', { name: 'Close' }).click()
    })
    await test.step('it is issued with both', async () => {
      await issue(page)
      await expectOnPaper(page.getByRole('article', { name: /^Invoice/ }))
      await expectAccessible(page)
    })
    await test.step('its PDF says the same', async () => {
      const pages = await readPdf(await download(page))
      const words = pages.map(each => wordsOn(each)).join('|')
      expect(words).toContain(opening)
      expect(words).toContain(title)
    })
  })

  test(
    'makes another template the default, and deletes and restores one',
    once,
    async ({ page }) => {
      const name = unique('Letter')
      await goTo(page, '/settings/templates/new')
      await page.getByLabel('Name').fill(name)
      await page.getByRole('button', { name: 'Add template' }).click()
      await expect(toast(page, `${name} added`)).toBeVisible()
      const link = page.getByRole('link', { name })
      await expect(link).toBeFocused()
      await link.click()
      await choose(page, 'Make default')
      await expect(toast(page, `${name} is the default template`)).toBeVisible()
      await goTo(page, '/invoices/new')
      await expect(page.getByRole('combobox', { name: 'Template' })).toContainText(name)
      await openTemplate(page, 'Studio')
      await choose(page, 'Make default')
      await expect(toast(page, 'Studio is the default template')).toBeVisible()
      await openTemplate(page, name)
      await choose(page, 'Delete template')
      await page.waitForURL(/\/settings\/templates$/)
      await expect(link).toHaveCount(0)
      await expect(page.getByRole('list', { name: 'Templates' })).toBeFocused()
      await toast(page, `${name} deleted`).getByRole('button', { name: 'Undo' }).click()
      await expect(link).toHaveCount(1)
    },
  )

  test('is asked before unsaved texts are left, and leaves them', once, async ({ page }) => {
    await openTemplate(page, 'Compact')
    const address = page.url()
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
    const stay = async () => {
      await question.getByRole('button', { name: 'Keep editing' }).click()
      await expect(page.getByLabel('Opening')).toHaveValue(opening)
      expect(page.url()).toBe(address)
    }
    await page.getByLabel('Opening').fill(opening)
    await page.getByRole('button', { name: 'More actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Back to templates' }).click()
    await expectAccessible(page)
    await stay()
    await page.evaluate(() => window.history.back())
    await stay()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await stay()
    await page.getByRole('link', { name: 'Back to templates' }).click()
    await question.getByRole('button', { name: 'Leave without saving' }).click()
    await page.waitForURL(/\/settings\/templates$/)
    await openTemplate(page, 'Compact')
    await expect(page.getByLabel('Opening')).toHaveValue('')
  })

  test('duplicates a template from the list', once, async ({ page }) => {
    await goTo(page, '/settings/templates')
    await page.getByRole('button', { name: 'More actions for Compact', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(page.getByLabel('Name')).toHaveValue(/^Compact copy/)
  })

  test('is told under the field that a name is taken', once, async ({ page }) => {
    await openTemplate(page, 'Compact')
    await choose(page, 'Duplicate')
    await expect(page.getByLabel('Name')).toHaveValue('Compact copy')
    await page.getByLabel('Name').fill('compact')
    await page.getByRole('button', { name: 'Add template' }).click()
    await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/“Compact”/)
    await expectAccessible(page)
  })

  test('is told what is no picture, and can take a photo back', once, async ({ page }) => {
    await startDraft(page, 'quote', [sign])
    const notes = { name: 'notes.txt', mimeType: 'text/plain', text: 'no picture' }
    await addPhoto(page, 1, { ...notes, refusal: 'This file is not a picture' })
    await addPhoto(page, 1)
    await removePhoto(page, 1)
    await toast(page, 'Removed the photo of line 1').getByRole('button', { name: 'Undo' }).click()
    await untilSaved(page)
    const preview = await openPreview(page)
    await expect(preview.getByRole('img', { name: title })).toBeVisible()
  })

  for (const path of ['/settings/templates', '/settings/templates/new'])
    test(`${path} fits every phone and eye`, async ({ page }) => {
      await goTo(page, path)
      await expectToFitTheNarrowestPhone(page)
      await expectAccessible(page)
      await expectAccessibleInTheDark(page)
    })
})

test.describe('somebody who only drafts', () => {
  test.use({ member: 'user' })

  test('reads templates and changes none', once, async ({ page, consoleWatch }) => {
    consoleWatch.expected.push(refusedWith(403))
    await openTemplate(page, 'Compact')
    await expect(page.getByText('Only owners and admins can change settings.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save template' })).toBeDisabled()
    await expect(page.getByLabel('Name')).toBeDisabled()
    await expectAccessible(page)
    expect(await goTo(page, '/settings/templates/new')).toBe(403)
  })
})

async function makeTemplate(page: Page, name: string, phone: boolean): Promise<void> {
  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('link', { name: 'New template' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('radio', { name: 'Classic' }).check()
  await page.getByLabel('Opening').fill(opening)
  if (phone) await page.getByRole('tab', { name: 'Preview' }).click()
  const sample = page.getByRole('article', { name: /^Quote/ })
  await expect(sample).toContainText(opening)
  await expect(sample.getByRole('img', { name: /^Photo: Signs/ })).toBeVisible()
  await expectAccessible(page)
  if (phone) await page.getByRole('tab', { name: 'Edit' }).click()
  await page.getByRole('switch', { name: 'Photos of lines' }).click()
  await expect(sample.getByRole('img', { name: /^Photo: Signs/ })).toHaveCount(0)
  await page.getByRole('switch', { name: 'Photos of lines' }).click()
  await page.getByRole('button', { name: 'Add template' }).click()
  await page.waitForURL(/\/settings\/templates$/)
  const row = page.getByRole('list', { name: 'Templates' }).getByRole('listitem')
  await expect(row.filter({ hasText: name })).toContainText('Classic')
}

async function expectOnPaper(paper: Locator): Promise<void> {
  await expect(paper).toContainText(opening)
  const photo = paper.getByRole('img', { name: title })
  await expect(photo).toBeVisible()
  const width = () =>
    photo.evaluate(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
  await expect.poll(width).toBe(600)
}

async function openTemplate(page: Page, name: string): Promise<void> {
  await goTo(page, '/settings/templates')
  await page.getByRole('link', { name, exact: true }).click()
  await page.waitForURL(/\/settings\/templates\/[0-9a-f-]+$/)
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: label }).click()
}

async function download(page: Page): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download PDF' }).click()
  return readFile(await (await started).path())
}
