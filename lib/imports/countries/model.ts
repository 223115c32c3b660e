import { documentLocales } from '@/lib/documents/model'
import { countryCodes } from '@/lib/platform/countries'

/** The code of a country that is named or coded in a cell; the text as it is where none is known. */
export function countryCodeIn(cell: string): string {
  const text = cell.trim()
  const code = text.toUpperCase()
  if (text === '' || countryCodes.includes(code)) return code
  return codes().get(keyOf(text)) ?? text
}

const kept = new Map<string, string>()

/** Codes by their names in every language of documents; made once, when the first name is looked for. */
function codes(): ReadonlyMap<string, string> {
  if (kept.size > 0) return kept
  for (const [name, code] of otherNames) kept.set(keyOf(name), code)
  for (const locale of documentLocales) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
    for (const code of countryCodes) {
      const key = keyOf(names.of(code) ?? code)
      if (!kept.has(key)) kept.set(key, code)
    }
  }
  return kept
}

const otherNames: readonly (readonly [name: string, code: string])[] = [
  ['USA', 'US'],
  ['U.S.A.', 'US'],
  ['United States of America', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['England', 'GB'],
  ['Scotland', 'GB'],
  ['Wales', 'GB'],
  ['Holland', 'NL'],
  ['The Netherlands', 'NL'],
  ['Czech Republic', 'CZ'],
  ['Türkei', 'TR'],
  ['Turkey', 'TR'],
]

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '')
}
