import { readFile } from 'node:fs/promises'
import type { APIResponse, Download, Page, TestInfo } from '@playwright/test'
import { sampleCompanyId } from '@/db/sample/people'
import {
  expectAccessible,
  expectAccessibleInTheDark,
  expectToFitTheNarrowestPhone,
} from '@/tests/support/axe'
import { expect, isPhone, once, refusedWith, test } from '@/tests/support/journey'
import { foreignClient } from '@/tests/support/journey-company'
import { goTo, rowOf, toast } from '@/tests/support/pages'
import { entriesOf } from '@/tests/support/zip'

test.use({ member: 'owner' })

const lists = ['/invoices', '/quotes', '/receipts', '/credit-notes'] as const

for (const path of lists)
  test(`${path} fits every phone and eye, also with nothing to show`, async ({ page }) => {
    for (const query of ['', '?q=nobody-has-this&creator=me&from=2001-01-01']) {
      await goTo(page, `${path}${query}`)
      await expectAccessible(page)
      await expectAccessibleInTheDark(page)
      await expectToFitTheNarrowestPhone(page)
    }
  })

test('chips, search and filters stand in the address, and are cleared', async ({ page }) => {
  await goTo(page, '/invoices')
  const chips = page.getByRole('navigation', { name: 'Show' })
  await expect(chips.getByRole('link', { name: /^All \d/ })).toHaveAttribute('aria-current', 'true')
  await chips.getByRole('link', { name: /^Paid/ }).click()
  await expect(page).toHaveURL('/invoices?status=paid')
  await page.getByRole('searchbox', { name: 'Search invoices' }).fill('acme')
  await expect(page).toHaveURL('/invoices?status=paid&q=acme')
  await expect(rowOf(page, 'Kestrel Software')).toHaveCount(0)
  await expect(rowOf(page, 'Acme Design').first()).toBeVisible()

  await goTo(page, '/invoices?q=acme&from=2001-01-01&to=2001-01-31')
  await expect(page.getByRole('heading', { name: 'Nothing matches “acme”' })).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/invoices?q=acme')
  await expect(rowOf(page, 'Acme Design').first()).toBeVisible()
})

test('waiting invoices stand in the order they are due', async ({ page }) => {
  await goTo(page, '/invoices?status=open')
  const dates = await page.getByText(/^(due )?\d+\sNov\s2026$|late$/).count()
  expect(dates).toBeGreaterThan(0)
  await goTo(page, '/invoices?status=open&sort=due_last')
  await expect(page.getByRole('link', { name: 'Remove filter: Due latest' })).toBeVisible()
})

test('a row opens beside the list, and the arrows go on to the next', async ({ page }, info) => {
  test.info().annotations.push({ type: 'size', description: info.project.name })
  await goTo(page, '/invoices?status=paid')
  const [first, second] = [await numberOf(page, 0), await numberOf(page, 1)]
  await rowLinks(page).first().click()
  if (isPhone(info)) {
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(first) })).toBeVisible()
    return
  }
  const sheet = page.getByRole('complementary', { name: first })
  await expect(sheet.getByRole('heading', { name: 'Timeline' })).toBeVisible()
  await expect(page).toHaveURL(/open=/)
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary', { name: second })).toBeVisible()
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(second) })).toBeVisible()
  await page.goBack()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/invoices?status=paid')
})

test('chosen documents come as one ZIP of the very PDFs, and as CSV', async ({ page }, info) => {
  await goTo(page, '/invoices?status=paid')
  const numbers = [await numberOf(page, 0), await numberOf(page, 1)]
  await choose(page, info, 2)
  const zip = await downloadOf(page, 'Download PDFs')
  expect(zip.suggestedFilename()).toMatch(/^Invoices \d{4}-\d\d-\d\d\.zip$/)
  await expect(toast(page, '2 PDFs downloaded')).toBeVisible()
  const entries = entriesOf(await bytesOf(zip))
  expect(entries.map(({ name }) => name.split(' ')[0])).toEqual(numbers)
  for (const { bytes } of entries) expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')

  await choose(page, info, 2)
  const again = entriesOf(await bytesOf(await downloadOf(page, 'Download PDFs')))
  expect(again.every(({ bytes }, index) => bytes.equals(entries[index]?.bytes ?? bytes))).toBe(true)

  await choose(page, info, 2)
  const csv = await bytesOf(await downloadOf(page, 'Export CSV'))
  const rows = csv.toString('utf8').split('\r\n')
  expect(rows[0]).toMatch(/^\ufeffnumber,kind,status,client,/)
  expect(rows.slice(1, 3).map(row => row.split(',')[0])).toEqual(numbers)
})

test('a draft among the chosen is refused in a sentence, and nothing is sent', async ({
  page,
  consoleWatch,
}, info) => {
  consoleWatch.expected.push(refusedWith(409))
  await goTo(page, '/invoices?status=draft')
  await choose(page, info, 1)
  await page.getByRole('button', { name: 'Download PDFs' }).click()
  await expect(toast(page, 'A draft has no PDF')).toBeVisible()
})

test('the whole list is exported as it is filtered', once, async ({ page }) => {
  await goTo(page, '/invoices?status=paid&q=acme')
  const shown = await rowLinks(page).count()
  await page.getByRole('button', { name: 'More actions' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export CSV' }).click(),
  ])
  const rows = (await bytesOf(download)).toString('utf8').trimEnd().split('\r\n').slice(1)
  expect(rows).toHaveLength(shown)
  for (const row of rows) expect(row).toMatch(/,Invoice,Paid,Acme Design,/)
})

test.describe('asked without a page', once, () => {
  const zip = '/api/documents/zip'
  const csv = '/api/documents/csv'
  const unknown = '01890000-0000-7000-8000-00000000dead'

  test('the ZIP is refused to strangers, other pages and foreign ids', async ({
    page,
    openBrowser,
    baseURL: origin = '',
  }) => {
    const ask = (ids: string[], headers: Record<string, string> = { origin }) =>
      page.request.post(zip, { data: { ids }, headers })
    await refused(await ask([unknown], {}), 403, 'in a list of ours')
    await refused(await ask([unknown], { origin: 'https://evil.example' }), 403, 'list of ours')
    await refused(await ask([]), 422, 'Choose at least one')
    await refused(await ask([unknown]), 404, 'does not exist')
    await refused(await ask([foreignClient.id]), 404, 'does not exist')
    await refused(
      await page.request.post(zip, {
        data: { companyId: unknown, ids: [unknown] },
        headers: { origin },
      }),
      409,
      'Switch back',
    )
    const stranger = await openBrowser(null)
    const answer = await stranger.request.post(zip, {
      data: { ids: [unknown] },
      headers: { origin },
    })
    await refused(answer, 401, 'signed out')
    const padded = { ids: [unknown], more: 'x'.repeat(20_000) }
    const large = { data: padded, headers: { origin } }
    await refused(await page.request.post(zip, large), 413, 'at most 100')
    await refused(await stranger.request.post(zip, large), 401, 'signed out')
    const foreign = { data: padded, headers: { origin: 'https://evil.example' } }
    await refused(await page.request.post(zip, foreign), 403, 'list of ours')
  })

  test('a PDF is refused to strangers, other pages and foreign ids', async ({
    page,
    openBrowser,
    baseURL: origin = '',
  }) => {
    const pdf = '/api/documents/pdf'
    const ask = (id: string, headers: Record<string, string> = { origin }) =>
      page.request.post(pdf, { data: { id }, headers })
    await refused(await ask(unknown, {}), 403, 'on a page of ours')
    await refused(await ask(unknown, { origin: 'https://evil.example' }), 403, 'page of ours')
    await refused(await ask('..'), 422, 'not a valid id')
    await refused(await ask(unknown), 404, 'does not exist')
    await refused(await ask(foreignClient.id), 404, 'does not exist')
    const moved = { data: { companyId: unknown, id: unknown }, headers: { origin } }
    await refused(await page.request.post(pdf, moved), 409, 'Switch back')
    const stranger = await openBrowser(null)
    const answer = await stranger.request.post(pdf, { data: { id: unknown }, headers: { origin } })
    await refused(answer, 401, 'signed out')
  })

  test('the CSV is refused to strangers, users and foreign ids', async ({ page, openBrowser }) => {
    const list = `${csv}?company=${sampleCompanyId}&kind=invoice`
    await refused(await page.request.get(`${list}&id=${unknown}`), 404, 'does not exist')
    await refused(await page.request.get(`${list}&id=..`), 422, 'not a valid id')
    await refused(await page.request.get(`${csv}?company=${unknown}`), 409, 'You work in')
    await refused(await page.request.get(csv), 422, 'Open the list')
    const user = await openBrowser('user')
    await refused(await user.request.get(list), 403, 'Only owners, admins and accountants')
    const stranger = await openBrowser(null)
    await refused(await stranger.request.get(list), 401, 'signed out')
    const head = await page.request.get(list)
    expect(head.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(head.headers()['cache-control']).toBe('private, no-store')
  })
})

test('a client’s page has their documents of every kind', async ({ page }) => {
  await goTo(page, '/clients')
  await rowOf(page, 'Acme Design').getByRole('link').click()
  const kinds = page.getByRole('navigation', { name: 'Kind of document' })
  await expect(rowLinks(page).filter({ hasText: 'PCR-' }).first()).toBeVisible()
  await kinds.getByRole('link', { name: 'Quotes' }).click()
  await expect(page).toHaveURL(/kind=quote/)
  await expect(rowLinks(page).filter({ hasText: 'PCQ-' }).first()).toBeVisible()
  await expect(rowLinks(page).filter({ hasText: 'PCR-' })).toHaveCount(0)
  await expectAccessible(page)
  await kinds.getByRole('link', { name: /^Invoices \d/ }).click()
  const statuses = page.getByRole('navigation', { name: 'Show' })
  await statuses.getByRole('link', { name: /^Paid \d/ }).click()
  await expect(page).toHaveURL(/kind=invoice&status=paid/)
  const search = page.getByRole('searchbox', { name: 'Search this client’s documents' })
  await search.fill('nothing has this number')
  await expect(page.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible()
  await expect(page).toHaveURL(/kind=invoice&status=paid&q=/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show all documents' }).click()
  await expect(rowLinks(page).filter({ hasText: 'PCR-' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).first().click()
  await page.getByRole('menuitem', { name: 'Record payment' }).click()
  await expect(page).toHaveURL(/\/receipts\/new\?client=/)
})

test.describe('a user', () => {
  test.use({ member: 'user' })

  test('reads the lists without what they come to, and may not export', async ({ page }) => {
    await goTo(page, '/invoices')
    await expect(page.getByText(/ open$/)).toHaveCount(0)
    await page.getByRole('button', { name: 'More actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Export CSV' })).toBeDisabled()
    await expect(page.getByText(/can export documents/)).toBeVisible()
  })
})

/** The links of the rows in the shape that is shown. */
function rowLinks(page: Page) {
  return page.locator('a[data-row]').filter({ visible: true })
}

/** The printed number of a row, as its checkbox names it. */
async function numberOf(page: Page, index: number): Promise<string> {
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/, includeHidden: true })
  const name = await boxes.nth(index).getAttribute('aria-label')
  return (name ?? '').replace('Select ', '')
}

/** Ticks the first rows: in the gutter on a desk, by pressing them on a phone. */
async function choose(page: Page, info: TestInfo, count: number): Promise<void> {
  if (isPhone(info)) await page.getByRole('button', { name: 'Select', exact: true }).click()
  for (let index = 0; index < count; index += 1)
    if (isPhone(info)) await rowLinks(page).nth(index).click()
    else
      await page
        .getByRole('row')
        .nth(index + 1)
        .getByRole('checkbox')
        .check()
  await expect(page.getByRole('region', { name: 'Selected rows' })).toContainText(
    `${count} selected`,
  )
}

async function downloadOf(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const selected = page.getByRole('region', { name: 'Selected rows' })
  await expect(selected.filter({ hasText: /[1-9] selected/ })).toHaveCount(0)
  if (await page.getByRole('button', { name: 'Done' }).isVisible())
    await page.getByRole('button', { name: 'Done' }).click()
  return download
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

async function refused(answer: APIResponse, status: number, words: string): Promise<void> {
  expect(answer.status()).toBe(status)
  expect(answer.headers()['content-type']).toBe('application/problem+json')
  expect(await answer.text()).toContain(words)
}
