import type { Company } from '@/lib/companies/model'
import type { Layout, PaperSize, TemplateName } from '@/lib/documents/model'
import { newId } from '@/lib/platform/ids'

/** What a company's documents look like and say of themselves, whatever they are about. */
export interface Look {
  template: TemplateName
  /** Null: the company's own. */
  paper: PaperSize | null
  photos: boolean
  paymentCode: boolean
  signatureLine: boolean
  /** Above the lines of quotes and invoices. */
  intro: string
  /** Fill new drafts; empty, the company's own do. */
  notes: string
  terms: string
  /** In small type at the end of every document. */
  legal: string
}

/** A look by name, to be chosen for a document. */
export interface Preset extends Look {
  id: string
  name: string
  /** What documents have for which nothing was chosen: exactly one of a company. */
  isDefault: boolean
  version: number
}

/** So many are still found at a glance. */
export const mostPresets = 50

/** The longest texts, in characters. */
export const longestOf = { name: 60, intro: 2000, notes: 4000, terms: 8000, legal: 2000 } as const

/** The look a company begins with, and every new one. */
export const plainLook: Look = {
  template: 'studio',
  paper: null,
  photos: true,
  paymentCode: true,
  signatureLine: true,
  intro: '',
  notes: '',
  terms: '',
  legal: '',
}

/** The row of the preset every company has from its first moment on. */
export function firstPresetOf(companyId: string, id = newId()) {
  const name = 'Studio'
  return { ...plainLook, companyId, id, name, nameKey: presetKeyOf(name), isDefault: true }
}

/** Two names with the same key look like the same name. */
export function presetKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** A name for a copy that is not taken yet: "Compact copy", "Compact copy 2". */
export function copyNameOf(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(presetKeyOf))
  const base = name.slice(0, longestOf.name - ' copy 99'.length).trim()
  const names = Array.from({ length: mostPresets + 1 }, (_, count) =>
    count === 0 ? `${base} copy` : `${base} copy ${count + 1}`,
  )
  return names.find(each => !keys.has(presetKeyOf(each))) ?? ''
}

/** The preset a document has: the chosen one while it lives, else the default one. */
export function presetOf<Found extends Pick<Preset, 'id' | 'isDefault'>>(
  living: readonly Found[],
  chosenId: string | null,
): Found {
  const found = living.find(each => each.id === chosenId) ?? living.find(each => each.isDefault)
  if (!found) throw new Error('A company without a default preset cannot exist.')
  return found
}

/** How a document of a company with this look is laid out, and what it shows. */
export function layoutOf(
  { template, photos, paymentCode, signatureLine }: Look,
  { accentStyle, density }: Pick<Company, 'accentStyle' | 'density'>,
): Layout {
  return { template, photos, paymentCode, signatureLine, accentStyle, density }
}

/** What a new draft says before anybody has written on it. */
export function usualTextsOf(
  look: Pick<Look, 'notes' | 'terms'>,
  company: { defaultNotes: string; defaultTerms: string },
): { notes: string; terms: string } {
  return {
    notes: look.notes || company.defaultNotes,
    terms: look.terms || company.defaultTerms,
  }
}

/** The texts of a draft under another look: those nobody touched follow, those somebody wrote stay. */
export function followedTextsOf(
  written: { notes: string; terms: string },
  before: { notes: string; terms: string },
  after: { notes: string; terms: string },
): { notes: string; terms: string } {
  const isSame = (one: string, other: string) => one.trim() === other.trim()
  return {
    notes: isSame(written.notes, before.notes) ? after.notes : written.notes,
    terms: isSame(written.terms, before.terms) ? after.terms : written.terms,
  }
}
