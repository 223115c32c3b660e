import { BlockList, isIP } from 'node:net'

/** Longer than any address: whoever writes more writes something else. */
const longest = 64

/** Who asks, as far as a request tells. */
interface RequestAddresses {
  /** The header X-Forwarded-For, or null. */
  forwardedFor: string | null
  /** Of the connection itself, which nobody can make up; null where it is not known. */
  peer: string | null
}

/**
 * The address to count a stranger by: what our proxies vouch for, or else the connection's own, unless something that
 * nobody declared seems to stand between. Empty where only everybody together could be counted.
 * @param hops how many trusted proxies stand in front (TRUSTED_PROXY_HOPS)
 */
export function countedAddressOf({ forwardedFor, peer }: RequestAddresses, hops: number): string {
  if (hops > 0) return clientAddressOf(forwardedFor, hops)
  // The framework writes the peer into the header where it is missing; anything else there was written by a proxy.
  const isForwarded = forwardedFor !== null && withoutPort(forwardedFor) !== peer
  return peer === null || isForwarded || isInternal(peer) ? '' : peer
}

/**
 * The address a request came from. Proxies append to X-Forwarded-For, so only the last `hops` entries were
 * written by machines we trust; anything before them is what the sender claims.
 * @param forwardedFor the header as received, or null
 * Empty when no proxy of ours vouches for it: an address that anybody can make up must not be counted by.
 * @param hops how many trusted proxies stand in front (TRUSTED_PROXY_HOPS)
 */
export function clientAddressOf(forwardedFor: string | null, hops: number): string {
  if (hops === 0 || !forwardedFor) return ''
  const chain = forwardedFor.split(',')
  return withoutPort(chain.at(-hops) ?? chain[0] ?? '')
}

/** Some proxies add the port, by which everybody would be somebody else each time. */
function withoutPort(entry: string): string {
  const text = entry.trim().slice(0, longest)
  const inBrackets = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1]
  const beforePort = /^([\d.]+):\d+$/.exec(text)?.[1]
  return (inBrackets ?? beforePort ?? text).replace(/^::ffff:(?=\d+\.)/i, '')
}

/** Of this machine or its own network: there a proxy, a container's gateway or a tunnel is, and all come through it. */
function isInternal(address: string): boolean {
  const family = isIP(address)
  return family === 0 || internal.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

const internal = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  internal.addSubnet(network, prefix)
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  internal.addSubnet(network, prefix, 'ipv6')
