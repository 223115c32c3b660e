import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/** The header a request is given by this process itself, whatever it came with. */
export const peerAddressHeader = 'x-peer-address'

/**
 * Notes on each request from which address its connection came: pages and actions see headers alone. It is whoever asks
 * where no proxy stands in front, and else the proxy.
 */
export function notePeerAddresses(): void {
  subscribe('http.server.request.start', message => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (!(request instanceof IncomingMessage)) return
    request.headers[peerAddressHeader] = plainAddressOf(request.socket.remoteAddress ?? '')
  })
}

/** What a request's headers tell of where it came from. */
export function addressesIn(headers: Pick<Headers, 'get'>): {
  forwardedFor: string | null
  peer: string | null
} {
  return { forwardedFor: headers.get('x-forwarded-for'), peer: headers.get(peerAddressHeader) }
}

/** An IPv4 address as it is usually written, also where a socket for both kinds took it. */
function plainAddressOf(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}
