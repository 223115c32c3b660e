import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrandFont } from '@/lib/documents/model'
import { fontFiles } from './font-files'

/**
 * A family that comes with the templates, its files named by SHA-256 for the snapshot. Refuses (RangeError)
 * any other family.
 */
export function builtInFont(family: string): BrandFont {
  const files = fontFiles
    .filter(file => file.family === family && !file.italic)
    .map(({ weight, sha256 }) => ({ weight, sha256 }))
  if (files.length === 0) throw new RangeError(`No font family named ${family}`)
  return { family, files }
}

/** The font of a brand: the files somebody uploaded, else a family that comes along. */
export function brandFontOf(brand: {
  fontFamily: string
  fontFiles: BrandFont['files']
}): BrandFont {
  const { fontFamily, fontFiles: uploaded } = brand
  return uploaded.length > 0 ? { family: fontFamily, files: uploaded } : builtInFont(fontFamily)
}

/** The bytes of a font that comes with the templates, by their SHA-256; null for any other hash. */
export async function fontBytesByHash(sha256: string): Promise<Uint8Array | null> {
  const file = fontFiles.find(candidate => candidate.sha256 === sha256)
  return file
    ? await readFile(join(/* turbopackIgnore: true */ process.cwd(), folder, file.name))
    : null
}

/** From the project's root, so that it is the same bundled, standalone and in scripts. */
const folder = 'lib/documents/pdf/fonts'
