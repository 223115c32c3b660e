import type { Page } from '@playwright/test'
import { pdfObjects } from '@/tests/pdf/rules/objects'
import { expectAccessible, expectToFitTheNarrowestPhone } from '@/tests/support/axe'
import { expect, once, test as sample, unique } from '@/tests/support/journey'
import { choose, dialogOf, issueDraft } from '@/tests/support/journey-documents'
import { letterOf, linkInLetter, openMail, sendAsProposed } from '@/tests/support/journey-mails'
import { addClient, issueFor, pdfOf, test } from '@/tests/support/journey-owner'
import { onPhone } from '@/tests/support/journey-visitor'
import { goTo, toast } from '@/tests/support/pages'

const house = 'rgb(24, 24, 27)'
const teal = { written: '#0f766e', hex: '#0F766E', css: 'rgb(15, 118, 110)' }
const fonts = 'node_modules/@fontsource-variable/source-serif-4/files'

sample.describe('the sample company', () => {
  sample.use({ member: 'owner' })

  sample('its brand is chosen at every size', async ({ page }) => {
    await goTo(page, '/settings/brand')
    await expect(page.getByRole('article', { name: /^Invoice/ })).toBeVisible()
    await expectAccessible(page)
    await expectToFitTheNarrowestPhone(page)
  })
})

test(
  'a new brand shows in the app, in mails, to visitors and on new documents; old ones keep theirs',
  once,
  async ({ page, ownCompany, openBrowser }) => {
    test.setTimeout(120_000)
    const client = unique('Lantern Books')
    await addClient(page, { name: client, email: 'ida@lantern.example' })
    const old = await issueFor(page, client)
    const plain = await pdfOf(page)

    await test.step('what is no colour is refused, and what cannot be read is pointed out', () =>
      chooseColors(page))
    await test.step('a logo and a typeface of its own are taken', async () => {
      await page.getByLabel('Add logo').setInputFiles('public/sample/pixel-crafte-logo.png')
      await expect(toast(page, 'Logo added')).toBeVisible()
      await page
        .getByLabel('Add typeface')
        .setInputFiles(`${fonts}/source-serif-4-latin-wght-normal.woff2`)
      await expect(toast(page, 'Source Serif 4 added')).toBeVisible()
      await expect(colorField(page, 'Primary')).toHaveValue(teal.written)
    })
    await test.step('saved, the app wears it', async () => {
      await page.getByRole('radio', { name: 'Bands' }).click()
      const save = page.getByRole('button', { name: 'Save brand' }).filter({ visible: true })
      await save.click()
      await expect(toast(page, 'Brand saved')).toBeVisible()
      // Under the pointer it has a shade of its own.
      await page.mouse.move(0, 0)
      await expect(save).toHaveCSS('background-color', teal.css)
      await expect(page.locator('body')).toHaveCSS('font-family', /^Company,/)
      await expect.poll(() => page.evaluate(loadedFonts)).toContain('Company')
    })
    await test.step('a new invoice is drawn with it', async () => {
      await goTo(page, old.address)
      await choose(page, 'Duplicate')
      await page.waitForURL(/\/edit$/)
      const { number } = await issueDraft(page, 'invoice', 'Issue invoice')
      expect(lookOf(plain)).toEqual({ families: ['Inter', 'FingerprintMono'], hasPicture: false })
      expect(lookOf(await pdfOf(page))).toEqual({
        // How an uploaded one is called in there; a sign it lacks is Inter's.
        families: expect.arrayContaining(['Company']),
        hasPicture: true,
      })
      await sendAsProposed(page, 'invoice')
      await openMail(page, `Invoice ${number} from ${ownCompany.name}`)
    })
    await test.step('so are the mail and the page it leads to', async () => {
      // Mail programs colour cells, not links.
      const button = letterOf(page).locator('td:has(> a)').filter({ hasText: 'View invoice' })
      await expect(button).toHaveCSS('background-color', teal.css)
      const visitor = await openBrowser(null, onPhone)
      await goTo(visitor, await linkInLetter(page, 'View invoice'))
      await expect(visitor.getByRole('img', { name: ownCompany.name }).first()).toBeVisible()
      await expect(visitor.getByRole('button', { name: 'Download PDF' })).toHaveCSS(
        'background-color',
        teal.css,
      )
    })
    await test.step('what was issued before is the same to the last byte', async () => {
      await goTo(page, old.address)
      expect((await pdfOf(page)).equals(plain)).toBe(true)
    })
    await test.step('and all of it is taken back', async () => {
      await goTo(page, '/settings/brand')
      await page.getByRole('button', { name: 'Reset to default' }).click()
      await dialogOf(page).getByRole('button', { name: 'Reset brand' }).click()
      await expect(toast(page, 'Brand reset')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Save brand' })).toHaveCSS(
        'background-color',
        house,
      )
      await expect(page.getByLabel('Add logo')).toBeAttached()
    })
  },
)

async function chooseColors(page: Page): Promise<void> {
  await goTo(page, '/settings/brand')
  const [primary, accent] = [colorField(page, 'Primary'), colorField(page, 'Accent')]
  await primary.fill('red}body{')
  await page.getByRole('button', { name: 'Save brand' }).filter({ visible: true }).click()
  await expect(primary).toHaveAccessibleDescription(/Enter a colour as # and six digits/)
  await primary.fill(teal.written)
  await accent.fill('#FDE68A')
  await expect(page.getByText('This accent is too light for text.')).toBeVisible()
  const other = page.getByRole('button', { name: /^Use #/ })
  const nearest = (await other.innerText()).replace('Use ', '')
  await other.click()
  await expect(accent).toHaveValue(nearest)
  await expect(page.getByText('This accent is too light for text.')).toHaveCount(0)
}

function colorField(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

function loadedFonts(): string[] {
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded')
  return loaded.map(({ family }) => family)
}

/** Which typefaces a PDF carries, by their own names, and whether a picture is on it. */
function lookOf(pdf: Buffer): { families: string[]; hasPicture: boolean } {
  const values = [...pdfObjects(pdf).objects.values()].map(({ value }) => value)
  const dictionaries = values.filter(value => value instanceof Map)
  const names = dictionaries.map(each => String(each.get('/FontName') ?? ''))
  const families = names.map(name => /\+([^-]+)/.exec(name)?.[1] ?? '').filter(name => name !== '')
  return {
    families: [...new Set(families)],
    hasPicture: dictionaries.some(each => each.get('/Subtype') === '/Image'),
  }
}
