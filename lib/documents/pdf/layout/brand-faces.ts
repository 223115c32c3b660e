import type { Brand } from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import type { FaceName } from '@/lib/documents/pdf/marks'

/** The brand's font, each weight the nearest it has; it has no italic, and none is used. */
export function brandFaces({ font }: Brand): Record<FaceName, string> {
  const weight = (wanted: 400 | 500 | 600): string => {
    const [nearest] = font.files.toSorted(
      (one, other) =>
        Math.abs(one.weight - wanted) - Math.abs(other.weight - wanted) ||
        one.weight - other.weight,
    )
    if (nearest) return nearest.sha256
    throw new DrawingError(
      'FONT',
      `The font ${font.family} has no files. Choose another font for the brand.`,
    )
  }
  return {
    regular: weight(400),
    medium: weight(500),
    semibold: weight(600),
    italic: weight(400),
    mono: fontNamed('fingerprint-mono-400.ttf'),
  }
}

/** SHA-256 of a font that comes with the templates. */
export function fontNamed(name: string): string {
  const file = fontFiles.find(candidate => candidate.name === name)
  if (file) return file.sha256
  throw new DrawingError('FONT', `The font ${name} is missing.`)
}
