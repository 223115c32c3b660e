import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { chooseFreePort, isPortFree } from '@/scripts/postgres/port'

let taken: Server | undefined

afterEach(() => {
  taken?.close()
})

async function takePort(): Promise<number> {
  const port = await chooseFreePort()
  await new Promise<void>(resolve => {
    taken = createServer().listen(port, '127.0.0.1', resolve)
  })
  return port
}

test('the remembered port is kept while it is free', async () => {
  const port = await chooseFreePort()
  expect(await chooseFreePort(port)).toBe(port)
})

test('another port is chosen when the remembered one is taken', async () => {
  const port = await takePort()
  expect(await isPortFree(port)).toBe(false)
  const chosen = await chooseFreePort(port)
  expect(chosen).not.toBe(port)
  expect(await isPortFree(chosen)).toBe(true)
})
