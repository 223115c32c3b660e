import { headers } from 'next/headers'

/** The languages this browser prefers, as it names them, the most preferred first. */
export async function readLanguages(): Promise<string[]> {
  const accepted = (await headers()).get('accept-language') ?? ''
  return accepted.split(',').map(part => part.split(';')[0]?.trim() ?? '')
}
