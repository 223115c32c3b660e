import type { SourceFile } from './sources'

/** What no code names because it is looked up by a value: areas, groups and single texts, each with the value. */
const byValue: Readonly<Record<string, string>> = {
  'activity.did': 'by the verb that the activity keeps',
  'activity.roles': 'by the role that the activity keeps',
  'activity.series': 'by the kind of document',
  'activity.imported': 'by the kind of import',
  'activity.steps': 'by the step of the first run',
  'activity.details.fields': 'by the field that changed',
  'brand.logo.sizes': 'by the value of a choice',
  'brand.tables.styles': 'by the value of a choice',
  'brand.density.densities': 'by the value of a choice',
  currencyNames: 'by the code of the currency',
  'exports.running': 'by the status of the export',
  'imports.fields': 'by our field',
  offerWords: 'by the offer',
  'paletteTexts.found': 'by the group that was found',
  paymentMethods: 'by the method',
  rooms: 'by the room of the rail and the palette',
  taxCategoryNames: 'by the code of the category',
}

/**
 * Keys of an area that no screen names, "quotes.acceptDialog.title". A name counts wherever a screen that imports the
 * area has it: as what is read from something, or taken out of it. A group that is looked up by a value, `t.roles[role]`,
 * is used as a whole.
 */
export function unusedKeys(
  area: { file: string; name: string; texts: unknown },
  sources: readonly SourceFile[],
): string[] {
  const target = `lib/messages/en/${area.file}`
  const code = sources
    .filter(({ path }) => /^(app|components)\//.test(path) && !/\.test\.tsx?$/.test(path))
    .filter(({ imports }) => imports.some(each => each.target === target))
    .map(source => source.code)
    .join('\n')
  return code === '' ? [area.name] : unusedIn(area.texts, area.name, code)
}

function unusedIn(texts: unknown, name: string, code: string): string[] {
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return []
  const isByValue = Object.hasOwn(byValue, name) || isLookedUp(lastOf(name), code)
  return Object.entries(texts).flatMap(([key, each]) => {
    const whole = `${name}.${key}`
    const isUsed = isByValue || Object.hasOwn(byValue, whole) || isNamed(key, code)
    return isUsed ? unusedIn(each, whole, code) : [whole]
  })
}

function isLookedUp(key: string, code: string): boolean {
  return new RegExp(`\\b${key}\\[`).test(code)
}

function isNamed(key: string, code: string): boolean {
  return new RegExp(`\\.${key}(?![\\w$])|[{,]\\s*${key}\\s*[:,}=]`).test(code)
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** Exceptions for what the catalogue does not have any more. */
export function staleExceptions(names: readonly string[]): string[] {
  return Object.keys(byValue).filter(name => !names.includes(name))
}
