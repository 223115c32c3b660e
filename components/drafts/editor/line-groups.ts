import type { DraftLine } from '@/lib/drafts/model'

/** A heading with the lines below it; the lines before the first heading have none. */
export interface LineGroup {
  section: DraftLine | null
  lines: DraftLine[]
}

/** The lines by heading, in order; the first group has no heading where lines stand before any. */
export function lineGroupsOf(lines: readonly DraftLine[]): LineGroup[] {
  const groups: LineGroup[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.kind === 'section') groups.push({ section: line, lines: [] })
    else if (last) last.lines.push(line)
    else groups.push({ section: null, lines: [line] })
  }
  return groups
}

/** Where a line is put that joins a section as its last one; the end without that section. */
export function endOfSection(lines: readonly DraftLine[], section: string | undefined): number {
  const head = lines.findIndex(line => line.id === section)
  if (head < 0) return lines.length
  const next = lines.findIndex((line, index) => index > head && line.kind === 'section')
  return next < 0 ? lines.length : next
}

/** A section and its lines, one section up or down; null where there is none to change places with. */
export function withSectionMoved(
  lines: readonly DraftLine[],
  section: string,
  by: 1 | -1,
): DraftLine[] | null {
  const groups = lineGroupsOf(lines)
  const index = groups.findIndex(group => group.section?.id === section)
  const [group, other] = [groups[index], groups[index + by]]
  if (!group || !other?.section) return null
  return groups
    .with(index, other)
    .with(index + by, group)
    .flatMap(({ section: head, lines: below }) => (head ? [head, ...below] : below))
}
