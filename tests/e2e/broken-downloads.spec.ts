import { connect } from 'node:net'
import { expect, test } from '@/tests/support/journey'
import { goTo } from '@/tests/support/pages'

test.use({ member: 'owner' })

test('looking, taking a part and breaking off spend nothing; the whole file spends the address', async ({
  page,
  request,
  consoleWatch,
}) => {
  consoleWatch.expected.push(/ERR_FAILED/)
  await goTo(page, '/invoices?status=paid')
  await page
    .getByRole('link', { name: /Acme Design|Kestrel|^PCF-/ })
    .first()
    .click()
  let address = ''
  await page.route('**/api/pdf/*', route => {
    address = route.request().url()
    return route.abort()
  })
  await page.getByRole('button', { name: 'Download PDF' }).click()
  await expect.poll(() => address).toContain('/api/pdf/')

  expect((await request.head(address)).status()).toBe(200)
  const part = await request.get(address, { headers: { range: 'bytes=0-4' } })
  expect([part.status(), await part.text()]).toEqual([206, '%PDF-'])
  await breakOff(address, 'at once')
  await breakOff(address, 'at the first byte')

  // The server notices a hang-up a moment later; until then the address is busy.
  await expect.poll(async () => (await request.get(address)).status()).toBe(200)
  const again = await request.get(address)
  expect(again.status()).toBe(410)
  expect(await again.text()).toContain('used or has expired')
})

/** Asks on a socket of its own and hangs up. */
function breakOff(address: string, moment: 'at once' | 'at the first byte'): Promise<void> {
  const { hostname, port, pathname } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`, () => {
        if (moment === 'at once') socket.resetAndDestroy()
      })
    })
    socket.once('data', () => socket.resetAndDestroy())
    socket.once('close', () => resolve())
    socket.once('error', reject)
  })
}
