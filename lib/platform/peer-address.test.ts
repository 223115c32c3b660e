import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { notePeerAddresses, peerAddressHeader } from '@/lib/platform/peer-address'

test('a request is given the address of its connection, whatever it claims', async () => {
  notePeerAddresses()
  const server = createServer((asked, answer) =>
    answer.end(String(asked.headers[peerAddressHeader])),
  )
  onTestFinished(() => void server.close())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const claimed = { [peerAddressHeader]: '203.0.113.1' }
  const seen = await fetch(`http://127.0.0.1:${port}`, { headers: claimed })
  expect(await seen.text()).toBe('127.0.0.1')
})
