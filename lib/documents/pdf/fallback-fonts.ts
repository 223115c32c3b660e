import { type DocumentFaces, type Face, faceOf, type ReadFont } from './faces'
import { fontFiles } from './font-files'
import { type Script, scriptOf } from './scripts'

/**
 * The fonts for the characters that a document's own ones lack, no more than it needs. A script that several
 * fonts have is set in the one whose shapes its readers know, from what else the document says.
 */
export async function fallbackFor(
  lacking: ReadonlySet<number>,
  characters: ReadonlySet<number>,
  readFont: ReadFont,
): Promise<DocumentFaces['fallback']> {
  const regular: Face[] = []
  const bold: Face[] = []
  const rest = new Set(lacking)
  for (const family of await familiesFor(lacking, characters, readFont)) {
    if (![...rest].some(character => family.scripts.includes(scriptOf(character)))) continue
    const face = await faceOf(hashOf(family.name, 400), readFont)
    const held = [...rest].filter(character => face.has(character))
    if (held.length === 0) continue
    for (const character of held) rest.delete(character)
    regular.push(face)
    bold.push(await faceOf(hashOf(family.name, 600), readFont))
  }
  // A bold font may hold fewer characters.
  return { regular, bold: [...bold, ...regular] }
}

interface Family {
  name: string
  scripts: readonly Script[]
}

const separateFamilies: readonly Family[] = [
  { name: 'Inter', scripts: ['european'] },
  { name: 'Paper Arabic', scripts: ['arabic'] },
  { name: 'Noto Sans Hebrew', scripts: ['hebrew'] },
  { name: 'Noto Sans Devanagari', scripts: ['devanagari'] },
  { name: 'Noto Sans Thai', scripts: ['thai'] },
]
const japanese: Family = { name: 'Noto Sans JP', scripts: ['kana', 'han'] }
const korean: Family = { name: 'Noto Sans KR', scripts: ['hangul', 'han'] }
const simplified: Family = { name: 'Noto Sans SC', scripts: ['han'] }
const traditional: Family = { name: 'Noto Sans TC', scripts: ['han'] }

async function familiesFor(
  lacking: ReadonlySet<number>,
  characters: ReadonlySet<number>,
  readFont: ReadFont,
): Promise<readonly Family[]> {
  return [...separateFamilies, ...(await eastAsianFamilies(lacking, characters, readFont))]
}

/** Kana make it Japanese, hangul Korean; more of traditional than of simplified Chinese makes it that. */
async function eastAsianFamilies(
  lacking: ReadonlySet<number>,
  characters: ReadonlySet<number>,
  readFont: ReadFont,
): Promise<readonly Family[]> {
  const found = new Set(Array.from(characters, scriptOf))
  if (found.has('kana')) return [japanese, korean, traditional, simplified]
  if (found.has('hangul')) return [korean, traditional, japanese, simplified]
  if (!found.has('han')) return []
  const han = [...lacking].filter(character => scriptOf(character) === 'han')
  const inSimplified = await heldBy(simplified, han, readFont)
  if (inSimplified === han.length) return [simplified]
  return inSimplified < (await heldBy(traditional, han, readFont))
    ? [traditional, simplified, japanese, korean]
    : [simplified, traditional, japanese, korean]
}

/** How many of the characters a family has. */
async function heldBy(family: Family, characters: number[], readFont: ReadFont): Promise<number> {
  const face = await faceOf(hashOf(family.name, 400), readFont)
  return characters.filter(character => face.has(character)).length
}

function hashOf(family: string, weight: 400 | 600): string {
  const file = fontFiles.find(each => each.family === family && each.weight === weight)
  if (!file) throw new RangeError(`No font ${family} ${weight}`)
  return file.sha256
}
