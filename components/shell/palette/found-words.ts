import type { paletteTexts } from '@/lib/messages/en/palette'
import type { AnsweredGroup, PaletteGroup, PaletteMatch } from './model'

type FoundTexts = typeof paletteTexts.found

/** What a search found, in the words of whoever reads. */
export function wordedGroups(groups: readonly AnsweredGroup[], t: FoundTexts): PaletteGroup[] {
  return groups.map(group =>
    group.of === 'offers'
      ? { label: t.forClient(group.clientName), matches: offersOf(group, t) }
      : {
          label: t[group.of],
          matches: group.matches.map(match => ({ ...match, title: match.title ?? t.draft })),
        },
  )
}

function offersOf(
  { offers, clientName }: Extract<AnsweredGroup, { of: 'offers' }>,
  t: FoundTexts,
): PaletteMatch[] {
  return offers.map(({ offer, href }) => ({
    id: offer,
    kind: 'create',
    title: t.offers[offer](clientName),
    href,
  }))
}
