import type { FrozenManifest, FrozenTemplate } from '@/lib/documents/pdf/frozen-engines'

export interface NewestVersion {
  /** Such as "studio@1". */
  key: string
  version: number
  entry: FrozenTemplate
}

/** The newest version of a template that was frozen. */
export function newestOf(manifest: FrozenManifest, name: string): NewestVersion | undefined {
  return Object.entries(manifest.templates)
    .filter(([key]) => key.startsWith(`${name}@`))
    .map(([key, entry]) => ({ key, version: Number(key.slice(name.length + 1)), entry }))
    .sort((left, right) => right.version - left.version)[0]
}

/**
 * As which version an engine is frozen that draws differently than the newest one: a released version is never
 * replaced, an unreleased one only when that is what was asked for.
 * @throws with a sentence that says what to do instead
 */
export function keyToFreeze(manifest: FrozenManifest, name: string, again: boolean): string {
  const newest = newestOf(manifest, name)
  if (!newest) return `${name}@1`
  const { key, version, entry } = newest
  if (again && entry.released)
    throw new Error(`${key} is released: leave out --again to freeze ${name} as a new version.`)
  if (again) return key
  if (!entry.released) throw new Error(`${key} is not released yet: add --again to make it anew.`)
  return `${name}@${version + 1}`
}
