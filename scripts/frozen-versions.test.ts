import { describe, expect, it } from 'vitest'
import type { FrozenManifest } from '@/lib/documents/pdf/frozen-engines'
import { keyToFreeze, newestOf } from './frozen-versions'

const manifestOf = (released: Record<string, boolean>): FrozenManifest => ({
  templates: Object.fromEntries(
    Object.entries(released).map(([key, isReleased]) => [
      key,
      { engine: `engine-${key}.mjs`, sha256: key, released: isReleased },
    ]),
  ),
  fonts: {},
})

describe('freezing a template', () => {
  it('begins with version 1', () => {
    expect(keyToFreeze(manifestOf({ 'classic@1': true }), 'studio', false)).toBe('studio@1')
  })

  it('makes the next version of one that is released, which stays as it is', () => {
    const manifest = manifestOf({ 'studio@9': true, 'studio@10': true, 'studio@2': true })
    expect(newestOf(manifest, 'studio')?.key).toBe('studio@10')
    expect(keyToFreeze(manifest, 'studio', false)).toBe('studio@11')
    expect(() => keyToFreeze(manifest, 'studio', true)).toThrow('studio@10 is released')
  })

  it('makes one anew that nobody has documents of, only when told to', () => {
    const manifest = manifestOf({ 'studio@1': true, 'studio@2': false })
    expect(keyToFreeze(manifest, 'studio', true)).toBe('studio@2')
    expect(() => keyToFreeze(manifest, 'studio', false)).toThrow('add --again to make it anew')
  })
})
