import type { Box } from '@/lib/documents/pdf/marks'

/** The box for the eye only, whatever its marks were read out as: what is repeated, and what surrounds a page. */
export function asArtifact(box: Box): Box {
  return { height: box.height, marks: box.marks.map(mark => ({ ...mark, tag: 'artifact' })) }
}
