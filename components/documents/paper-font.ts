import { type FileUrl, type PageFont, paperFont } from '@/components/brand/brand-font'
import type { BrandFont, TemplateName } from '@/lib/documents/model'

/** The font a template sets a document in, as its PDF does; null for the one that the template has anyway. */
export function fontOfPaper(
  font: BrandFont | undefined,
  template: TemplateName,
  urlOf: FileUrl,
): PageFont | null {
  if (!font || font.family === 'Inter') return null
  if (font.family === 'Paper Serif')
    return template === 'classic' ? null : { stack: serifStack, faces: '' }
  return paperFont(font, urlOf)
}

/** It is on the page for the classic template. */
const serifStack = '"Source Serif 4 Variable", Georgia, serif'
