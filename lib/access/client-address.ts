/**
 * The address a request came from. Proxies append to X-Forwarded-For, so only the last `hops` entries were
 * written by machines we trust; anything before them is what the sender claims.
 * @param forwardedFor the header as received, or null
 * Empty when no proxy of ours vouches for it: an address that anybody can make up must not be counted by.
 * @param hops how many trusted proxies stand in front (TRUSTED_PROXY_HOPS)
 */
export function clientAddressOf(forwardedFor: string | null, hops: number): string {
  if (hops === 0 || !forwardedFor) return ''
  const chain = forwardedFor.split(',').map(part => part.trim())
  return chain.at(-hops) ?? chain[0] ?? ''
}
