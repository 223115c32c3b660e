import { readFileSync } from 'node:fs'
import type { APIResponse, Page } from '@playwright/test'
import { decodeJwt } from 'jose'
import { sampleCompany } from '@/db/sample/people'
import { expectAccessible } from '@/tests/support/axe'
import { expect, once, refusedWith, test } from '@/tests/support/journey'
import {
  ask,
  choose,
  clipboardOf,
  copyLink,
  recordOf,
  untilItSays,
  writeAndIssue,
} from '@/tests/support/journey-documents'
import type { WrittenLine } from '@/tests/support/journey-editor'
import {
  clientAddress,
  countMails,
  letterOf,
  linkInLetter,
  linkMailedAbout,
  openMail,
  sendAsProposed,
} from '@/tests/support/journey-mails'
import {
  endedLink,
  expectDiscreet,
  lookAt,
  onPhone,
  scan,
  serversAsked,
  tamperedLink,
  tokenOf,
} from '@/tests/support/journey-visitor'
import { goTo, reload, toast } from '@/tests/support/pages'

test.use({ member: 'owner' })

const clipboard = ['clipboard-read', 'clipboard-write']

const plan: WrittenLine = { description: 'Plan', quantity: '1', price: '450' }

// 450.00 is 489.94 with the sample company's 8.875 % of sales tax.
// A quote is sent at both sizes in visitor.spec.ts; the client's phone is a phone here too.
test(
  'an invoice is sent, read on a phone, kept as a PDF and found genuine',
  once,
  async ({ page, request, openBrowser, consoleWatch }) => {
    test.setTimeout(120_000)
    const invoice = await writeAndIssue(page, 'invoice', [plan])
    const { number, address } = invoice
    const second = `second.${number.toLowerCase()}@acme.example.com`

    await test.step('the form proposes whom to write and what', async () => {
      const dialog = await ask(page, 'Send invoice')
      await expect(dialog.getByLabel('To', { exact: true })).toHaveValue(clientAddress)
      await expect(dialog.getByLabel('Subject')).toHaveValue(
        `Invoice ${number} from Pixel Crafte Billing`,
      )
      await expect(dialog.getByRole('switch', { name: 'Attach the PDF' })).toBeChecked()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Add recipient' }).click()
      await dialog.getByLabel('Recipient 2', { exact: true }).fill('not an address')
      await dialog.getByLabel('Message').fill('Hello {{client.nickname}},\nthis is **for you**.')
      await dialog.getByRole('tab', { name: 'Preview' }).click()
      await dialog.getByRole('button', { name: 'Send invoice' }).click()
      await expect(dialog.getByLabel('Recipient 2', { exact: true })).toBeFocused()
      await expect(dialog.getByLabel('Recipient 2', { exact: true })).toHaveAccessibleDescription(
        /e-mail|address/i,
      )
      await dialog.getByLabel('Recipient 2', { exact: true }).fill(second)
      await dialog.getByRole('button', { name: 'Send invoice' }).click()
      await expect(dialog.getByText('client.nickname').first()).toBeVisible()
      // By itself once the server has refused it too: until then the dialog stays open whatever is pressed.
      await expect(dialog.getByText('Did you mean {{client.name}}?', { exact: true })).toBeVisible()
      await dialog.getByLabel('Message').fill('Hello {{client.contact}},\nthis is **for you**.')
      await page.keyboard.press('Escape')
      await page
        .getByRole('alertdialog', { name: 'Discard this mail?' })
        .getByRole('button', { name: 'Keep writing' })
        .click()
      await dialog.getByRole('tab', { name: 'Preview' }).click()
      await expect(dialog.frameLocator('iframe').getByText('Hello Dana Whitfield')).toBeVisible()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Send invoice' }).click()
      await expect(toast(page, `${number} is being sent to ${clientAddress}`)).toBeVisible()
    })

    await test.step('it counts as sent once the mail was accepted', async () => {
      await untilItSays(page, /^Sent on /)
      await expect(recordOf(page, 'Mails').getByRole('listitem')).toHaveCount(2)
      await expect(recordOf(page, 'Timeline')).toContainText(`To ${clientAddress}`)
      await expectAccessible(page)
    })

    const link = await test.step('the mail has the words, the button and the PDF', async () => {
      await openMail(page, `Invoice ${number} from Pixel Crafte Billing`, clientAddress)
      await expect(letterOf(page).getByText('for you', { exact: true })).toHaveCSS(
        'font-weight',
        /[67]00/,
      )
      const attached = page.getByRole('list', { name: 'Attachments' }).getByRole('link')
      await expect(attached).toHaveText(new RegExp(`${number}.*\\.pdf`))
      await expectAccessible(page)
      return linkInLetter(page, 'View invoice')
    })

    await test.step('programs that fetch the link do not count, nor does the sender', async () => {
      const bots = ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', undefined]
      const opened = bots.map(async userAgent => {
        const bot = await openBrowser(null, userAgent ? { userAgent } : {})
        await lookAt(bot, link)
      })
      await Promise.all([scan(request, link), lookAt(page, link), ...opened])
      await goTo(page, address)
      await expect(page.getByText(/^Sent on /).first()).toBeVisible()
      await expect(recordOf(page, 'Views')).toHaveCount(0)
      await expect(recordOf(page, 'Links').getByText(/not opened yet/i)).toHaveCount(2)
    })

    const phone = await openBrowser(null, { ...onPhone, permissions: clipboard })
    const asked = serversAsked(phone.context())
    await test.step('somebody who looks for two seconds has viewed it, though at first nobody heard', async () => {
      consoleWatch.expected.push(/ERR_FAILED/)
      await phone.route('**/viewed', route => route.abort(), { times: 1 })
      await lookAt(phone, link)
      await expect(phone.getByText('$489.94').first()).toBeVisible()
      await expectAccessible(phone)
      await goTo(page, address)
      await expect(page.getByText(/^Seen by the client on /).first()).toBeVisible()
      await expect(recordOf(page, 'Views').getByRole('listitem')).toHaveText(
        new RegExp(`${clientAddress} · .*Safari on iPhone`),
      )
      await lookAt(phone, link)
      await reload(page)
      await expect(recordOf(page, 'Views').getByRole('listitem')).toHaveCount(1)
    })

    await test.step('how to pay can be copied', async () => {
      await phone.getByRole('button', { name: 'Pay by bank transfer' }).click()
      const dialog = phone.getByRole('dialog', { name: 'Transfer $489.94' })
      await expect(dialog).toContainText(sampleCompany.accountNumber)
      await dialog.getByRole('button', { name: 'Copy Amount' }).click()
      await expect(dialog.getByRole('status').filter({ hasText: 'Amount copied' })).toBeAttached()
      expect(await clipboardOf(phone)).toBe('489.94')
      await expectAccessible(phone)
      await dialog.getByRole('button', { name: 'Done' }).click()
    })

    const pdf = await test.step('the PDF comes once', async () => {
      const coming = phone.waitForEvent('download')
      await phone.getByRole('button', { name: 'Download PDF' }).click()
      const download = await coming
      expect(download.suggestedFilename()).toContain(number)
      const bytes = readFileSync(await download.path())
      expect((await request.get(download.url())).status()).toBe(410)
      return bytes
    })

    await test.step('it is genuine, and one byte more or less is not', async () => {
      const left = phone.waitForRequest(sent => new URL(sent.url()).pathname === '/verify')
      await phone.getByRole('link', { name: 'verify this document' }).click()
      expect((await (await left).allHeaders()).referer).toBeUndefined()
      await phone.waitForURL('**/verify')
      await verify(phone, pdf)
      const answer = phone.getByRole('region', { name: 'Answer' })
      await expect(answer.getByRole('heading', { name: 'This document is genuine' })).toBeFocused()
      for (const fact of [`Invoice ${number}`, '$489.94', sampleCompany.name, 'Current'])
        await expect(answer).toContainText(fact)
      await expectAccessible(phone)
      const changed = Buffer.from(pdf)
      changed[changed.length - 9] = (changed.at(-9) ?? 0) ^ 1
      await verify(phone, changed)
      await expect(answer.getByRole('heading')).toHaveText('We do not know this document')
      await expect(answer).not.toContainText(number)
      await expectAccessible(phone)
    })

    await test.step('nobody else was asked for anything, and nothing else is told', async () => {
      expect(asked).toEqual(new Set([new URL(address).origin]))
      expectUnshared(await request.get(link))
      await expectDiscreet(request, link, invoice)
    })
  },
)

test(
  'links end, are revoked and replaced, and say nothing then',
  once,
  async ({ page, request, openBrowser, consoleWatch }) => {
    test.setTimeout(120_000)
    consoleWatch.expected.push(refusedWith(404))
    await page.context().grantPermissions(clipboard)
    const { number, address } = await writeAndIssue(page, 'invoice', [plan])
    await sendAsProposed(page, 'invoice')
    const mailed = await linkMailedAbout(page, 'invoice', number)
    const visitor = await openBrowser(null, onPhone)

    const copied = await test.step('a copied link works as long as one chose', async () => {
      await goTo(page, address)
      const url = await copyLink(page, '1 hour')
      const { iat = 0, exp = 0 } = decodeJwt(tokenOf(url))
      expect(exp - iat).toBe(3600)
      expect(await goTo(visitor, url)).toBe(200)
      return url
    })

    await test.step('revoked, it opens nothing; the new one in its place does', async () => {
      await page.getByRole('button', { name: 'Revoke the link: Copied link' }).click()
      const question = page.getByRole('dialog', { name: 'Revoke the copied link?' })
      await expectAccessible(page)
      await question.getByRole('button', { name: 'Revoke link' }).click()
      await expect(toast(page, 'Link revoked')).toBeVisible()
      expect(await goTo(visitor, copied)).toBe(404)
      await page.getByText('1 link that ended').click()
      await page.getByRole('button', { name: 'Make a new link: Copied link' }).click()
      await expect(toast(page, 'New link copied')).toBeVisible()
      const renewed = await clipboardOf(page)
      expect(renewed).not.toBe(copied)
      expect(await goTo(visitor, renewed)).toBe(200)
      await expect(visitor.getByText('$489.94').first()).toBeVisible()
      await expect(recordOf(page, 'Timeline')).toContainText('Link revoked')
      await page.getByRole('button', { name: 'Replace the link: Copied link' }).click()
      const replacing = page.getByRole('dialog', { name: 'Replace the link: Copied link?' })
      await replacing.getByRole('button', { name: 'Replace link' }).click()
      await expect.poll(() => clipboardOf(page)).not.toBe(renewed)
      expect(await goTo(visitor, renewed)).toBe(404)
      expect(await goTo(visitor, await clipboardOf(page))).toBe(200)
    })

    const lost = [await endedLink(mailed), copied, tamperedLink(mailed), `${mailed}x`]
    await test.step('expired, revoked and tampered links get the same page', async () => {
      const pages: string[] = []
      for (const link of lost) {
        expect(await goTo(visitor, link), link).toBe(404)
        pages.push(await visitor.getByRole('main').innerHTML())
        expectUnshared(await request.get(link))
      }
      expect(new Set(pages).size).toBe(1)
      expect(pages[0]).not.toContain(number)
      await expectAccessible(visitor)
    })

    await test.step('all are promised a fresh one, and only the expired one gets it', async () => {
      const before = await countMails(page, `Your new link to Invoice ${number}`)
      const answers: string[] = []
      for (const link of lost.toReversed()) {
        await goTo(visitor, link)
        await visitor.getByRole('button', { name: 'Mail me a fresh link' }).click()
        const answer = visitor.getByRole('status').filter({ hasText: 'a fresh one is on its way' })
        await expect(answer).toBeVisible()
        answers.push(await answer.innerText())
      }
      expect(new Set(answers).size).toBe(1)
      await openMail(page, `Your new link to Invoice ${number}`, clientAddress)
      const fresh = await linkInLetter(page, 'View invoice')
      expect(await goTo(visitor, fresh)).toBe(200)
      expect(await countMails(page, `Your new link to Invoice ${number}`)).toBe(before + 1)
    })

    await test.step('a link for something else opens nothing here', async () => {
      const token = tokenOf(mailed)
      for (const path of ['invitation', 'verify-address', 'reset-password'])
        expect((await request.get(`/${path}/${token}`)).status(), path).toBe(404)
    })

    await test.step('a void invoice is not sent, and its link says so', async () => {
      await goTo(page, address)
      await choose(page, 'Void invoice')
      const voiding = page.getByRole('dialog')
      await voiding.getByLabel('Reason').fill('Cancelled')
      await voiding.getByLabel(number).fill(number)
      await voiding.getByRole('button', { name: 'Void invoice' }).click()
      await expect(page.getByText('Void', { exact: true }).first()).toBeVisible()
      expect(await goTo(visitor, mailed)).toBe(200)
      await expect(visitor.getByText('Please do not pay it.')).toBeVisible()
      await expect(visitor.getByRole('button', { name: 'Pay by bank transfer' })).toHaveCount(0)
    })
  },
)

async function verify(page: Page, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('PDF to check')
    .setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: bytes })
}

/** Nobody keeps the page, lists it, or learns its address from a link on it. */
function expectUnshared(answer: APIResponse): void {
  expect(answer.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
    'cache-control': expect.stringContaining('no-store'),
  })
}
