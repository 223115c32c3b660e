import { relative } from 'node:path'
import { styleText } from 'node:util'
import { projectRoot } from '@/scripts/launch/paths'
import type { Address } from '@/scripts/launch/serve'

/** What demo and dev say once people can come in. `log`: where the server's output goes, if a file. */
export function welcome(address: Address, log?: string): string {
  const dim = (text: string) => styleText('dim', text)
  const lines = [
    `Open      ${styleText(['bold', 'underline'], address.url)}`,
    'Sign in   admin@pixelcrafte.test',
    'Password  Password123!',
    '',
    dim(`Ctrl-C stops everything.${log ? ` The server’s log: ${relative(projectRoot, log)}` : ''}`),
  ]
  return `\n${lines.map(line => (line ? `  ${line}` : '')).join('\n')}\n`
}
