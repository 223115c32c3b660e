import type { Locator, Page } from '@playwright/test'
import { sampleCompany } from '@/db/sample/people'
import { expectAccessible } from '@/tests/support/axe'
import { expect, isPhone, once, test } from '@/tests/support/journey'
import { choose, issueDraft, recordOf, writeAndIssue } from '@/tests/support/journey-documents'
import {
  chooseClient,
  closeLine,
  lineField,
  makeOptional,
  openLine,
  startDraft,
  untilSaved,
  type WrittenLine,
} from '@/tests/support/journey-editor'
import {
  clientAddress,
  countMails,
  letterOf,
  linkMailedAbout,
  openMail,
  sendAsProposed,
} from '@/tests/support/journey-mails'
import { expectDiscreet, onPhone } from '@/tests/support/journey-visitor'
import { goTo, reload } from '@/tests/support/pages'

test.use({ member: 'owner' })

const plan: WrittenLine = { description: 'Plan', quantity: '1', price: '450' }
const stools: WrittenLine = { description: 'Stools', quantity: '4', price: '50' }
const lamp: WrittenLine = { description: 'Lamp', quantity: '1', price: '100' }

const person = 'Jordan Reyes'

// With 8.875 % of sales tax 450.00 is 489.94, 650.00 is 707.69, 750.00 is 816.56; 500.00 is 544.38.
test('a quote is asked about, its options are chosen, and it is accepted with a drawn signature', async ({
  page,
  openBrowser,
}, info) => {
  test.setTimeout(120_000)
  await startDraft(page, 'quote', [plan, stools, lamp])
  await makeOptional(page, 2, false)
  await makeOptional(page, 3, false)
  await chooseClient(page, 'Acme Design')
  const { number, address } = await issueDraft(page, 'quote', 'Issue quote')
  await sendAsProposed(page, 'quote')
  const link = await linkMailedAbout(page, 'quote', number)
  const visitor = await openBrowser(null, isPhone(info) ? onPhone : atDesk)
  await goTo(visitor, link)

  await test.step('a question reaches the company and is kept', async () => {
    await visitor.getByRole('button', { name: 'Questions?' }).click()
    const dialog = visitor.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Send question' }).click()
    await expect(dialog.getByLabel('Your question')).toHaveAccessibleDescription(
      'Write your question.',
    )
    await dialog.getByLabel('Your full name').fill(person)
    await dialog.getByLabel('Your question').fill('Do the stools come <b>in oak</b>?')
    await expectAccessible(visitor)
    await dialog.getByRole('button', { name: 'Send question' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await openMail(page, `Question about Quote ${number}`, sampleCompany.email)
    await expect(letterOf(page).getByText('Do the stools come <b>in oak</b>?')).toBeVisible()
    await goTo(page, address)
    await expect(recordOf(page, 'Timeline')).toContainText(`${person} asked`)
    const answer = page.getByRole('link', { name: 'Answer by mail' })
    await expect(answer).toHaveAttribute('href', /^mailto:[^?]+@[^?]+\?subject=Re%3A%20Quote%20/)
    await expect(recordOf(page, 'Timeline')).toContainText('“Do the stools come <b>in oak</b>?”')
  })

  await test.step('the total follows what is ticked', async () => {
    await expectTotal(visitor, '$489.94')
    await visitor.getByRole('checkbox', { name: 'Stools' }).check()
    await expectTotal(visitor, '$707.69')
    await visitor.getByRole('checkbox', { name: 'Lamp' }).check()
    await expectTotal(visitor, '$816.56')
    await visitor.getByRole('checkbox', { name: 'Lamp' }).uncheck()
    await expectTotal(visitor, '$707.69')
    await expectAccessible(visitor)
  })

  await test.step('it is accepted by name, hand and consent', async () => {
    const dialog = await reviewOf(visitor)
    await expect(dialog).toContainText('With Stools')
    await dialog.getByRole('button', { name: 'Accept quote' }).click()
    await expect(dialog.getByLabel('Your full name')).toHaveAccessibleDescription(
      'Enter your full name.',
    )
    await dialog.getByLabel('Your full name').fill(person)
    await dialog.getByRole('radio', { name: 'Draw signature' }).click()
    await sign(visitor, dialog)
    await dialog.getByRole('checkbox', { name: /^I accept this quote/ }).check()
    await expectAccessible(visitor)
    await dialog.getByRole('button', { name: 'Accept quote' }).click()
    await expect(visitor.getByText(`Accepted by ${person}`).first()).toBeVisible()
    await expect(dialog).toBeHidden()
    await expectAccessible(visitor)
  })

  await test.step('both sides are told, and looking again changes nothing', async () => {
    await reload(visitor)
    await expect(visitor.getByText(`Accepted by ${person}`).first()).toBeVisible()
    await expect(visitor.getByText('$707.69').first()).toBeVisible()
    await expect(visitor.getByRole('button', { name: 'Review and accept' })).toHaveCount(0)
    await openMail(page, `You accepted quote ${number}`, clientAddress)
    const attached = page.getByRole('list', { name: 'Attachments' }).getByRole('link')
    await expect(attached).toHaveText(new RegExp(`${number}.*\\.pdf`))
    await openMail(page, `Quote ${number}: accepted by ${person}`, sampleCompany.email)
  })

  await test.step('the evidence stands beside the quote', async () => {
    await goTo(page, address)
    const evidence = recordOf(page, 'Evidence')
    for (const fact of [person, 'Safari', 'Signature, drawn', 'Fingerprint', '127.0.0.1'])
      await expect(evidence).toContainText(fact)
    const signature = evidence.getByRole('img', { name: `Signature of ${person}` })
    await signature.scrollIntoViewIfNeeded()
    await expect(signature).toHaveJSProperty('complete', true)
    expect(await signature.evaluate(drawnWidth)).toBeGreaterThan(100)
    await expectAccessible(page)
  })
})

test(
  'the link to a revised quote shows the new version, which is accepted once',
  once,
  async ({ page, openBrowser }) => {
    test.setTimeout(120_000)
    const { number, address } = await writeAndIssue(page, 'quote', [plan])
    await sendAsProposed(page, 'quote')
    const link = await linkMailedAbout(page, 'quote', number)
    const visitor = await openBrowser(null, onPhone)
    const secondTab = await visitor.context().newPage()
    await goTo(visitor, link)
    await expectTotal(visitor, '$489.94')

    await test.step('a version that is no longer offered cannot be accepted', async () => {
      await goTo(page, address)
      await choose(page, 'Revise quote')
      await page.waitForURL(/\/edit$/)
      await openLine(page, 1)
      await lineField(page, 1, 'price').fill('500')
      await closeLine(page)
      await untilSaved(page)
      const dialog = await fillAcceptance(visitor, person)
      await dialog.getByRole('button', { name: 'Accept quote' }).click()
      await expect(dialog.getByRole('alert')).toContainText('A new version is being written')
      await issueDraft(page, 'quote', 'Issue version 2')
      await dialog.getByRole('button', { name: 'Accept quote' }).click()
      await expect(dialog.getByRole('alert')).toContainText('changed in the meantime')
    })

    await test.step('the old link says that it is another one', async () => {
      await goTo(visitor, link)
      await expect(visitor.getByText('Your link was for version 1.').first()).toBeVisible()
      await expectTotal(visitor, '$544.38')
      await expectAccessible(visitor)
    })

    await test.step('it is accepted with a typed name, and again without effect', async () => {
      await goTo(secondTab, link)
      for (const tab of [visitor, secondTab]) {
        const dialog = await fillAcceptance(tab, person)
        await dialog.getByRole('button', { name: 'Accept quote' }).click()
        await expect(tab.getByText(`Accepted by ${person}`).first()).toBeVisible()
      }
      await openMail(page, `You accepted quote ${number}`, clientAddress)
      await openMail(page, `Quote ${number}: accepted by ${person}`, sampleCompany.email)
      expect(await countMails(page, `You accepted quote ${number}`)).toBe(1)
      expect(await countMails(page, `Quote ${number}: accepted by ${person}`)).toBe(1)
      await goTo(page, address)
      await expect(recordOf(page, 'Evidence').getByRole('listitem')).toHaveCount(1)
      await expect(recordOf(page, 'Evidence')).toContainText('Signature, typed')
    })
  },
)

test('a quote is declined with a reason', once, async ({ page, request, openBrowser }) => {
  test.setTimeout(90_000)
  const { number, address } = await writeAndIssue(page, 'quote', [plan])
  await sendAsProposed(page, 'quote')
  const link = await linkMailedAbout(page, 'quote', number)
  const visitor = await openBrowser(null, onPhone)
  await goTo(visitor, link)
  await expectDiscreet(request, link, { number, address })
  await visitor.getByRole('button', { name: 'Decline this quote' }).click()
  const dialog = visitor.getByRole('dialog', { name: `Decline ${number}?` })
  await dialog.getByLabel('Your full name').fill(person)
  await dialog.getByLabel('Reason').fill('Too late in the year')
  await expectAccessible(visitor)
  await dialog.getByRole('button', { name: 'Decline quote' }).click()
  await expect(visitor.getByText('“Too late in the year”').first()).toBeVisible()
  await openMail(page, `Quote ${number}: declined by ${person}`, sampleCompany.email)
  await expect(letterOf(page).getByText('Too late in the year')).toBeVisible()
  await goTo(page, address)
  await expect(recordOf(page, 'Timeline')).toContainText(`Declined by ${person}`)
  await expect(recordOf(page, 'Timeline')).toContainText('“Too late in the year”')
})

const atDesk = {
  userAgent:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
}

/** The total in sight; what is said to the ear comes with it. */
async function expectTotal(page: Page, amount: string): Promise<void> {
  const shown = page.getByText(amount, { exact: true }).filter({ visible: true })
  await expect(shown.first()).toBeVisible()
}

async function reviewOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Review and accept' }).click()
  const dialog = page.getByRole('dialog', { name: /^Accept quote for / })
  await expect(dialog).toBeVisible()
  return dialog
}

async function fillAcceptance(page: Page, name: string): Promise<Locator> {
  const dialog = await reviewOf(page)
  await dialog.getByLabel('Your full name').fill(name)
  await dialog.getByRole('checkbox', { name: /^I accept this quote/ }).check()
  return dialog
}

/** One stroke with the pointer, up and down across the field. */
async function sign(page: Page, dialog: Locator): Promise<void> {
  const pad = dialog.getByRole('img', { name: /^Field to draw your signature/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('There is no field to sign in.')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (const [x, y] of [
    [0.3, 0.2],
    [0.4, 0.7],
    [0.5, 0.3],
    [0.7, 0.6],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 })
  await page.mouse.up()
}

function drawnWidth(picture: Element): number {
  return picture instanceof HTMLImageElement ? picture.naturalWidth : 0
}
