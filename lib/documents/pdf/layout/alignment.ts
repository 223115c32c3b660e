import { type Box, type Mark, movedMarks } from '@/lib/documents/pdf/marks'

/** The box moved to the middle of a measure, by what its marks take up. */
export function centred(box: Box, measure: number): Box {
  if (box.marks.length === 0) return box
  const start = Math.min(...box.marks.map(mark => mark.x))
  const end = Math.max(...box.marks.map(endOf))
  return { height: box.height, marks: movedMarks(box.marks, (measure - start - end) / 2, 0) }
}

/** The box moved down or up so that its first line stands on the baseline of the other's. */
export function onBaselineOf(other: Box, box: Box): Box {
  const [wanted, own] = [baselineOf(other), baselineOf(box)]
  if (wanted === null || own === null) return box
  return { height: box.height, marks: movedMarks(box.marks, 0, wanted - own) }
}

function endOf(mark: Mark): number {
  return mark.x + mark.width
}

function baselineOf({ marks }: Box): number | null {
  const baselines = marks.flatMap(mark => (mark.kind === 'text' ? [mark.baseline] : []))
  return baselines.length === 0 ? null : Math.min(...baselines)
}
