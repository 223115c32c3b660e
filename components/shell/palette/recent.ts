import {
  type PaletteMatch,
  readRecent as readStored,
  withRecent,
} from '@/components/shell/palette/model'
import { privatePrefix } from '@/components/shell/sign-out'

/** What this person chose last in this company; gone when they sign out. */
export function recentOf(owner: string): readonly PaletteMatch[] {
  return (
    attempt(() => readStored(JSON.parse(window.localStorage.getItem(keyOf(owner)) ?? ''))) ?? []
  )
}

/** Remembers a choice where the browser allows it. */
export function remember(owner: string, match: PaletteMatch): void {
  const recent = withRecent(recentOf(owner), match)
  attempt(() => window.localStorage.setItem(keyOf(owner), JSON.stringify(recent)))
}

function keyOf(owner: string): string {
  return `${privatePrefix}palette/${owner}`
}

/** Storage may be full or forbidden, and its text anything: the palette goes on without it. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
