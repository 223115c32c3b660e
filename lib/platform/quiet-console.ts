import { inspect } from 'node:util'
import { withoutTokens } from './without-tokens'

/** Keeps tokens out of what libraries print by themselves: some print the address of a request. */
export function quietConsole(): void {
  for (const method of methods) {
    const print = console[method].bind(console)
    console[method] = (...words: unknown[]) => print(...words.map(withoutTokensIn))
  }
}

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

/** The very thing, unless it would be printed with a token. */
function withoutTokensIn(word: unknown): unknown {
  const printed = typeof word === 'object' ? inspect(word) : word
  if (typeof printed !== 'string') return word
  const quiet = withoutTokens(printed)
  return quiet === printed ? word : quiet
}
