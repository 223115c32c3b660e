import type { MailTextKind } from '@/lib/mails/model'
import { variablesOf } from '@/lib/mails/variables/model'

/** The name that somebody most likely meant who wrote one that a kind of mail does not know; null for none alike. */
export function nearestVariable(kind: MailTextKind, written: string): string | null {
  const wanted = written.replace(/[{}\s]/g, '').toLowerCase()
  const ranked = variablesOf(kind)
    .map(({ name }) => ({ name, distance: distanceBetween(wanted, name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  const [nearest] = ranked
  return nearest && nearest.distance <= wanted.length / 2 ? nearest.name : null
}

/** How many letters must be put in, taken out or changed to make one text of another. */
function distanceBetween(one: string, other: string): number {
  const letters = Array.from(other)
  let before = [0, ...letters.map((_letter, index) => index + 1)]
  Array.from(one).forEach((letter, row) => {
    const next = [row + 1]
    letters.forEach((each, column) => {
      const changed = (before[column] ?? 0) + (letter === each ? 0 : 1)
      next.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    })
    before = next
  })
  return before.at(-1) ?? 0
}
