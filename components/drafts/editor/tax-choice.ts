import type { DraftTax } from '@/lib/drafts/model'
import { type TaxCategory, taxCategories } from '@/lib/money/model'
import { isSameTax, type TaxPreset } from '@/lib/tax-presets/model'

/** A line's tax as its list of choices names it: what the draft has, one of the company's own, or a category. */
export const followsDraft = 'draft'

const own = (id: string) => `own:${id}`

/** What stands in the closed list: what was chosen while it still fits, else the first of the company's own that does. */
export function shownTaxChoice(
  tax: DraftTax | null,
  taxes: readonly TaxPreset[],
  chosen: string | null,
): string {
  if (tax === null) return followsDraft
  const fitting = taxes.filter(each => isSameTax(each, tax)).map(each => own(each.id))
  const choices = [...fitting, tax.category]
  return choices.find(each => each === chosen) ?? choices[0] ?? tax.category
}

/** What a choice means: category and rate to copy; without a rate the one that stood there stays. */
export function taxOfChoice(
  choice: string,
  taxes: readonly TaxPreset[],
): { category: TaxCategory | null; rate?: string } {
  const preset = taxes.find(each => own(each.id) === choice)
  if (preset) return { category: preset.category, rate: preset.rate }
  return { category: taxCategories.find(category => category === choice) ?? null }
}

/** How the company's own are named among the choices. */
export function ownTaxChoices(taxes: readonly TaxPreset[]): { value: string; label: string }[] {
  return taxes.map(({ id, name }) => ({ value: own(id), label: name }))
}
