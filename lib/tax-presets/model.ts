import { categoriesWithRate, type DraftTax } from '@/lib/drafts/model'
import type { TaxCategory } from '@/lib/money/model'

/** A tax by name, to be chosen for a line. Lines copy category and rate: a change here changes no document. */
export interface TaxPreset extends DraftTax {
  id: string
  name: string
}

/** So many are still found at a glance. */
export const mostTaxPresets = 30

/** The longest name, in characters. */
export const longestTaxName = 60

/** Two names with the same key look like the same name. */
export function taxNameKeyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Category and rate as lines compare them: "19.00" and "19" are one rate. */
export function isSameTax(one: DraftTax, other: DraftTax): boolean {
  if (one.category !== other.category) return false
  return !categoriesWithRate.includes(one.category) || Number(one.rate) === Number(other.rate)
}

type UsualTax = Pick<TaxPreset, 'name' | 'category' | 'rate'>

const tax = (name: string, category: TaxCategory, rate = ''): UsualTax => ({ name, category, rate })

const standard = (rate: string) => tax(`Standard rate ${rate}%`, 'S', rate)
const reduced = (rate: string) => tax(`Reduced rate ${rate}%`, 'S', rate)
const reverseCharge = tax('Reverse charge', 'AE')

/** What companies of a country usually charge, the standard rate first. */
const usualByCountry: Readonly<Record<string, readonly UsualTax[]>> = {
  AT: [standard('20'), reduced('13'), reduced('10'), reverseCharge],
  BE: [standard('21'), reduced('12'), reduced('6'), reverseCharge],
  CZ: [standard('21'), reduced('12'), reverseCharge],
  DE: [standard('19'), reduced('7'), reverseCharge],
  ES: [standard('21'), reduced('10'), reduced('4'), reverseCharge],
  FR: [standard('20'), reduced('10'), reduced('5.5'), reduced('2.1'), reverseCharge],
  GB: [standard('20'), reduced('5'), tax('Zero rate', 'Z'), reverseCharge],
  IE: [standard('23'), reduced('13.5'), reduced('9'), reverseCharge],
  IT: [
    standard('22'),
    reduced('10'),
    reduced('5'),
    reduced('4'),
    tax('Split payment 22%', 'B', '22'),
    reverseCharge,
  ],
  NL: [standard('21'), reduced('9'), reverseCharge],
  PL: [standard('23'), reduced('8'), reduced('5'), reverseCharge],
}

/** The usual taxes of a country that a company does not have yet; empty for a country we know none of. */
export function usualTaxesOf(
  countryCode: string,
  existing: readonly Pick<TaxPreset, 'name'>[],
): UsualTax[] {
  const keys = new Set(existing.map(({ name }) => taxNameKeyOf(name)))
  return (usualByCountry[countryCode] ?? []).filter(({ name }) => !keys.has(taxNameKeyOf(name)))
}
