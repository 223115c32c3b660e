import { createServer } from 'node:net'

/** Whether a server could listen on 127.0.0.1 (or `host`) at that port now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await listenOnce(port, host)) !== undefined
}

/** A port nobody listens on: the remembered one when it is still free, else one the system picks. */
export async function chooseFreePort(remembered = 0): Promise<number> {
  const chosen = (remembered && (await listenOnce(remembered))) || (await listenOnce(0))
  if (chosen) return chosen
  throw new Error('This machine has no free port on 127.0.0.1.')
}

function listenOnce(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
