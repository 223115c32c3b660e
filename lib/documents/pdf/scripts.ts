/** Scripts as far as they have fonts of their own. Signs of East Asian texts count as Han. */
export const scripts = [
  'european',
  'arabic',
  'hebrew',
  'devanagari',
  'thai',
  'kana',
  'hangul',
  'han',
] as const
export type Script = (typeof scripts)[number]

/** The script of a code point; European where no other claims it. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x590) return 'european'
  const range = ranges.find(([first, last]) => codePoint >= first && codePoint <= last)
  return range?.[2] ?? 'european'
}

/** Fixed here: the Unicode of Node differs from version to version. */
const ranges: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x08ff, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x0e00, 0x0e7f, 'thai'],
  [0x1cd0, 0x1cff, 'devanagari'],
  [0x203b, 0x203b, 'han'],
  [0x2460, 0x24ff, 'han'],
  [0x25b3, 0x25b3, 'han'],
  [0x25bd, 0x25bd, 'han'],
  [0x25c6, 0x25c7, 'han'],
  [0x25ce, 0x25ce, 'han'],
  [0x2e80, 0x303f, 'han'],
  [0x3040, 0x30ff, 'kana'],
  [0x3100, 0x312f, 'han'],
  [0x3130, 0x318f, 'hangul'],
  [0x3190, 0x31ef, 'han'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3200, 0xa4cf, 'han'],
  [0xa8e0, 0xa8ff, 'devanagari'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe30, 0xfe4f, 'han'],
  [0xfe70, 0xfefe, 'arabic'],
  [0xff00, 0xff65, 'han'],
  [0xff66, 0xff9f, 'kana'],
  [0xffa0, 0xffef, 'han'],
  [0x20000, 0x3ffff, 'han'],
]

/**
 * What is read and drawn as one sign: a letter with its marks and joiners, a conjunct of Devanagari, a Thai
 * consonant with the vowels written before and behind it. No line and no font changes inside of one.
 */
export function clustersOf(text: string): string[] {
  const clusters: string[] = []
  let [cluster, beforeLast, last] = ['', '', '']
  for (const character of text) {
    if (cluster !== '' && joins(beforeLast, last, character)) cluster += character
    else {
      if (cluster !== '') clusters.push(cluster)
      cluster = character
      last = ''
    }
    ;[beforeLast, last] = [last, character]
  }
  return cluster === '' ? clusters : [...clusters, cluster]
}

/** Whether a character goes on with the cluster that ends in two others. */
function joins(beforeLast: string, last: string, next: string): boolean {
  if (next < '\u0300') return false
  if (extending.test(next)) return last !== ' '
  if (thaiVowelBefore.test(last)) return thaiConsonant.test(next)
  return devanagariLetter.test(next) && (isJoiner(last) ? beforeLast : last) === virama
}

function isJoiner(character: string): boolean {
  return character === '\u200c' || character === '\u200d'
}

const virama = '\u094d'

/**
 * Marks, joiners, and the Thai vowels and signs that follow a consonant on the line. What \p{M} holds grows with
 * the Unicode of the Node that draws, by characters newer than the fonts: these have none of them.
 */
const extending = /\p{M}|\u200c|\u200d|[\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\uff9e\uff9f]/u
const thaiVowelBefore = /[\u0e40-\u0e44]/
const thaiConsonant = /[\u0e01-\u0e2e]/
const devanagariLetter = /[\u0904-\u0939\u0958-\u0961\u0972-\u097f]/
