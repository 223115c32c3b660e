import type { PlacedDocument } from '../marks'
import { type Script, scriptOf } from '../scripts'
import type { Tag } from '../tags'

/** The languages of tags that say nothing but words of another script than the document's. */
export function languagesOf({ pages, root }: PlacedDocument): Map<Tag, string> {
  const texts = new Map<Tag, string>()
  for (const mark of pages.flatMap(page => page.marks)) {
    if (mark.kind !== 'text' || !mark.tag || mark.tag === 'artifact') continue
    texts.set(mark.tag, (texts.get(mark.tag) ?? '') + mark.text)
  }
  const describe = (tag: Tag) => {
    if (tag.about.alt) texts.set(tag, tag.about.alt)
    tag.children.forEach(describe)
  }
  describe(root)
  const languages = new Map<Tag, string>()
  for (const [tag, text] of texts) {
    const language = languageOf(text)
    if (language) languages.set(tag, language)
  }
  return languages
}

/** The language of a text that is written in one script alone, as far as its script tells; else null. */
export function languageOf(text: string): string | null {
  const found = new Set(Array.from(text, lettersOf).filter(letters => letters !== null))
  const [only, ...others] = found
  if (only === undefined) return null
  if (others.length === 0) return languages[only]
  // Both write some words in Chinese characters.
  const rest = [...found].filter(letters => letters !== 'han')
  return rest.length === 1 && (rest[0] === 'kana' || rest[0] === 'hangul')
    ? languages[rest[0]]
    : null
}

type Letters = Script | 'greek'

const languages: Readonly<Record<Letters, string | null>> = {
  european: null,
  greek: 'el',
  arabic: 'ar',
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
  kana: 'ja',
  hangul: 'ko',
  han: 'zh',
}

/** Figures and punctuation are of every script. */
function lettersOf(character: string): Letters | null {
  const script = scriptOf(character.codePointAt(0) ?? 0)
  if (script !== 'european') return script
  if (greek.test(character)) return 'greek'
  return european.test(character) ? 'european' : null
}

const greek = /[\u0370-\u03ff\u1f00-\u1fff]/
const european =
  /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0400-\u058f\u1e00-\u1eff]/
