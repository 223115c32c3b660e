import { builtInFamilies } from '@/lib/documents/font-families'

/** A family and its files, as brands and snapshots name them. */
export interface FontNames {
  family: string
  files: readonly { weight: number; sha256: string }[]
}

/** Where a page fetches a file by its SHA-256. */
export type FileUrl = (sha256: string) => string

export interface PageFont {
  /** For `font-family`. */
  stack: string
  /** Rules of a style sheet that bring its files; empty for what is there anyway. */
  faces: string
}

/** How a page names the family of its company, whatever that is called. */
export const companyFamily = 'Company'

/** The family of a company on the pages around its documents. Nothing of a family's own name gets into a style. */
export function companyFont(font: FontNames, urlOf: FileUrl): PageFont {
  return pageFont(font, companyFamily, urlOf)
}

/** The family of a document, which may be an old one: named by its file, so that several stand on one page. */
export function paperFont(font: FontNames, urlOf: FileUrl): PageFont {
  const [first] = font.files
  return pageFont(font, `Paper ${first?.sha256.slice(0, 12) ?? ''}`, urlOf)
}

const plainStack = "'Inter Variable','Inter Fallback',system-ui,sans-serif"

function pageFont(font: FontNames, name: string, urlOf: FileUrl): PageFont {
  const files = font.files.filter(file => /^[0-9a-f]{64}$/.test(file.sha256))
  const known = builtInFamilies.find(({ family }) => family === font.family)
  if (files.length === 0 || font.family === 'Inter') return { stack: plainStack, faces: '' }
  const spare = known?.style === 'serif' ? "Georgia,'Times New Roman',serif" : plainStack
  const faces = files
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ weight, sha256 }, index) => {
      // The ends stand for what is lighter or bolder: no browser then smears a weight of its own.
      const least = index === 0 ? 1 : weight
      const most = index === files.length - 1 ? 1000 : weight
      return `@font-face{font-family:'${name}';font-weight:${least} ${most};font-display:swap;src:url(${urlOf(sha256)}) format('truetype')}`
    })
  return { stack: `'${name}',${spare}`, faces: faces.join('') }
}
