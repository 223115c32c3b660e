const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** They choose between looks of one character, which the fonts have not. */
const variation = /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const joiners = /(?:\u200c|\u200d)+/g
/** Arabic and the scripts of India: there a joiner changes the shapes of the letters beside it. */
const shapedLetter = /[\u0600-\u08ff\u0900-\u0dff]/
/** Letters as they stood in a font, copied from a file: of Arabic, and Latin ligatures. */
const form = /[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]/g
const control = /(?!\n)\p{Cc}/gu

/**
 * The text as it is stored and drawn: NFC, lines ended by "\n", no control, soft-hyphen, zero-width, direction
 * or variation characters but joiners between letters that need them, no spaces at the ends of lines, no empty
 * lines at either end. Of two characters that look alike in the fonts the commoner one is kept, so that copied
 * text is the text that was written.
 */
export function cleanText(text: string): string {
  const composed = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(control, '')
    .replace(invisible, '')
    .replace(variation, '')
    .replace(form, found => found.normalize('NFKC'))
    .replace(joiners, (found, at: number, whole: string) =>
      shapedLetter.test(whole.charAt(at - 1)) && shapedLetter.test(whole.charAt(at + found.length))
        ? found.charAt(0)
        : '',
    )
    .replace(/\u02bc/g, '\u2019')
    .replace(/\u2206/g, '\u0394')
    .normalize('NFC')
  return withoutEmptyEnds(composed.split('\n').map(line => line.trimEnd())).join('\n')
}

/** The same on a single line: line ends become spaces. */
export function cleanLine(text: string): string {
  const lines = cleanText(text).split('\n')
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
}

/** Replaces {name} by values.name; a name without a value stays as it is. */
export function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (found, name: string) => values[name] ?? found)
}

function withoutEmptyEnds(lines: readonly string[]): string[] {
  const first = lines.findIndex(line => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line !== '') + 1)
}
